import { randomUUID } from "node:crypto";
import { findingsOfIssues } from "@footbridge/contract/findings-of-issues.ts";
import type { Finding } from "@footbridge/core/finding.ts";
import { checkEvent } from "@footbridge/core/history/check-events.ts";
import { type JourneyEvent, journeyEventSchema } from "@footbridge/core/history/event.ts";
import type { JourneyKnowledge } from "@footbridge/core/history/journey-knowledge.ts";
import { pirlRows } from "@footbridge/core/history/pirl/pirl-rows.ts";
import { type Day, parseDay } from "@footbridge/core/units/day.ts";
import { readJourneyKnowledge } from "@footbridge/feeds/journey/read-journey-knowledge.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import type { Member } from "@footbridge/store/database/work.ts";
import { addEvents, type NewEvent } from "@footbridge/store/people/events.ts";
import { recordsKnowledge } from "@footbridge/warehouse/submissions/knowledge.ts";
import type { FastifyInstance } from "fastify";
import { orClosed } from "../accounts/member-for.ts";
import { type Asked, mount } from "../door/mount.ts";
import { unusable } from "../door/trouble.ts";
import type { About } from "./about.ts";
import { identifierOf } from "./identifier-of.ts";
import { serveRecord } from "./record-http.ts";
import { eventStored, storedJourney } from "./stored-journey.ts";

/** Writing a journey, and what follows from it. */
export function serveJourneys(app: FastifyInstance, db: Database, about: About, today: () => Day): void {
  let read: Promise<JourneyKnowledge> | undefined;
  const knowledge = () => (read ??= readJourneyKnowledge());
  mount(app, "addEvents", async ({ request, params, body }) => {
    const { member, person } = await about(request, "addEvents", params.person);
    const ask = { person, why: "", action: "look before writing" };
    const stored = await storedJourney(db, member, ask);
    const journey = stored.events.flatMap(eventStored);
    const born = stored.person.born === null ? undefined : parseDay(stored.person.born);
    const at = { knowledge: await knowledge(), layout: recordsKnowledge().layout, today: today(), born };
    const asked = body.events.map((event, place) => eventOf(event, place, { person, member }));
    const events = asked.flatMap(({ event }) => event ?? []);
    const findings = [...asked.flatMap((one) => one.findings), ...checkAll(asked, journey, at)];
    if (findings.some(({ severity }) => severity === "error")) throw unusable(findings);
    const added = await orClosed(
      addEvents(
        db,
        member,
        events.map((event, place) => toStore(event, body.events[place])),
      ),
    );
    return { added, findings };
  });
  mount(app, "readRows", async ({ request, params, body }) => {
    const { member, person } = await about(request, "readRows", params.person);
    const ask = { person, why: body.why, action: "look at records" };
    const journey = (await storedJourney(db, member, ask)).events.flatMap(eventStored);
    const rows = pirlRows(identifierOf(person), journey, await knowledge(), body.asOf as Day);
    return { rows: rows.map((row) => Object.fromEntries(Object.entries(row).flatMap(given))) };
  });
  serveRecord(app, db, { about, knowledge, today });
}

const given = ([element, value]: readonly [string, string | undefined]): [string, string][] =>
  value === undefined ? [] : [[element, value]];

type Sent = Asked<"addEvents">["body"]["events"][number];

/** An event as it was asked for, by its place in the request; absent where it cannot be read. */
interface AskedEvent {
  readonly place: number;
  readonly event?: JourneyEvent;
  readonly findings: readonly Finding[];
}

function eventOf(
  { id, happened, body, evidence }: Sent,
  place: number,
  { person, member }: { readonly person: string; readonly member: Member },
): AskedEvent {
  const read = journeyEventSchema.safeParse(
    {
      id: id ?? randomUUID(),
      person,
      happened,
      recordedAt: new Date().toISOString(),
      by: member.account,
      org: member.org,
      source: "typed",
      body,
      ...(evidence === undefined ? {} : { evidence }),
    },
    { reportInput: true },
  );
  if (read.success) return { place, event: read.data, findings: [] };
  return { place, findings: findingsOfIssues(read.error.issues, `body.events[${place}]`) };
}

/** What cannot be of each event that can be read, after those before it. */
function checkAll(
  asked: readonly AskedEvent[],
  journey: readonly JourneyEvent[],
  at: Omit<Parameters<typeof checkEvent>[1], "journey">,
): readonly Finding[] {
  const sofar = [...journey];
  return asked.flatMap(({ event, place }) => {
    if (event === undefined) return [];
    const findings = checkEvent(event, { ...at, journey: [...sofar] });
    sofar.push(event);
    return findings.map((finding) => ({ ...finding, at: `body.events[${place}].${finding.at}` }));
  });
}

const toStore = (
  { id, person, happened, source, body, evidence }: JourneyEvent,
  sent: Sent | undefined,
): NewEvent => ({
  id,
  person,
  happened,
  kind: body.kind,
  source,
  evidence: evidence ?? null,
  body,
  sensitive: sent?.sensitive ?? null,
});
