import type { Finding } from "@footbridge/core/finding.ts";
import { checkEvent } from "@footbridge/core/history/check-events.ts";
import type { JourneyEvent } from "@footbridge/core/history/event.ts";
import type { JourneyKnowledge } from "@footbridge/core/history/journey-knowledge.ts";
import { seatsHeld } from "@footbridge/core/history/seats-held.ts";
import { pirlRows } from "@footbridge/core/history/pirl/pirl-rows.ts";
import { type Day, parseDay } from "@footbridge/core/units/day.ts";
import { readJourneyKnowledge } from "@footbridge/feeds/journey/read-journey-knowledge.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import type { Member } from "@footbridge/store/database/work.ts";
import { standingPurposes } from "@footbridge/store/people/consents.ts";
import { addEvents } from "@footbridge/store/people/events.ts";
import { seatHolders } from "@footbridge/store/seats/holders.ts";
import { recordsKnowledge } from "@footbridge/warehouse/submissions/knowledge.ts";
import type { FastifyInstance } from "fastify";
import { orClosed } from "../accounts/member-for.ts";
import { mount } from "../door/mount.ts";
import { unusable } from "../door/trouble.ts";
import type { About } from "./about.ts";
import { type EventRead, eventOf, toStore } from "./event-of.ts";
import { identifierOf } from "./identifier-of.ts";
import { type ImportTools, serveImport } from "./import-http.ts";
import { serveRecord } from "./record-http.ts";
import { eventStored, storedJourney } from "./stored-journey.ts";
import { yesLacking } from "./yes-lacking.ts";

interface JourneyTools extends Omit<ImportTools, "knowledge" | "db"> {
  readonly about: About;
}

/** Writing a journey, and what follows from it. */
export function serveJourneys(
  app: FastifyInstance,
  db: Database,
  { about, today, background }: JourneyTools,
): void {
  let read: Promise<JourneyKnowledge> | undefined;
  const knowledge = () => (read ??= readJourneyKnowledge());
  mount(app, "addEvents", async ({ request, params, body }) => {
    const { member, person } = await about(request, "addEvents", params.person);
    const ask = { person, why: "", action: "look before writing" };
    const stored = await storedJourney(db, member, ask);
    const journey = stored.events.flatMap(eventStored);
    const born = stored.person.born === null ? undefined : parseDay(stored.person.born);
    const at = { knowledge: await knowledge(), layout: recordsKnowledge().layout, today: today(), born };
    const asked = body.events.map((event, place) => ({
      place,
      ...eventOf(event, { person, member, source: "typed", at: `body.events[${place}]` }),
    }));
    const events = asked.flatMap(({ event }) => event ?? []);
    const seatTaken = await takenByOthers(db, member, person, events);
    const checked = checkAll(asked, journey, { ...at, seatTaken });
    const lacking = async () => yesLacking(body.events, await orClosed(standingPurposes(db, member, person)));
    const findings = [...asked.flatMap((one) => one.findings), ...checked, ...(await lacking())];
    if (findings.some(({ severity }) => severity === "error")) throw unusable(findings);
    const news = events.map((event, place) => toStore(event, body.events[place]?.sensitive));
    try {
      return { added: await orClosed(addEvents(db, member, news)), findings };
    } catch (failure) {
      const since = await lacking();
      throw since.length === 0 ? failure : unusable(since);
    }
  });
  mount(app, "readRows", async ({ request, params, body }) => {
    const { member, person } = await about(request, "readRows", params.person);
    const ask = { person, why: body.why, action: "look at records" };
    const journey = (await storedJourney(db, member, ask)).events.flatMap(eventStored);
    const rows = pirlRows(identifierOf(person), journey, await knowledge(), body.asOf as Day);
    return { rows: rows.map((row) => Object.fromEntries(Object.entries(row).flatMap(given))) };
  });
  serveRecord(app, db, { about, knowledge, today });
  serveImport(app, { db, background, knowledge, today });
}

const given = ([element, value]: readonly [string, string | undefined]): [string, string][] =>
  value === undefined ? [] : [[element, value]];

/** Whether somebody else has a seat that one of these events takes. */
async function takenByOthers(
  db: Database,
  member: Member,
  person: string,
  events: readonly JourneyEvent[],
): Promise<(offering: string, seat: string) => boolean> {
  const seats = seatsHeld(events);
  const holders = seats.length === 0 ? [] : await seatHolders(db, member, seats);
  const others = holders.filter((holder) => holder.person !== person);
  return (offering, seat) => others.some((other) => other.offering === offering && other.seat === seat);
}

/** An event by its place in the request; absent where it cannot be read. */
interface AskedEvent extends EventRead {
  readonly place: number;
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
