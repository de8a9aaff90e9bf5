import { caseFacts } from "@footbridge/core/caseload/facts.ts";
import { type JourneyEvent, journeyEventSchema } from "@footbridge/core/history/event.ts";
import { standingEvents } from "@footbridge/core/history/standing-events.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { reasonsOf } from "@footbridge/core/caseload/reasons.ts";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { testRules as rules } from "../../../core/test/caseload/rules.ts";
import { listCases } from "../../src/caseload/list.ts";
import type { Database } from "../../src/database/pool.ts";
import { addEvents, type NewEvent } from "../../src/people/events.ts";
import { addPerson } from "../../src/people/person.ts";
import { engines } from "../engines.ts";
import { memberOf } from "../people/two-houses.ts";
import { dice, happening } from "./journeys.ts";

const today = "2027-06-01" as Day;
const names = ["firstDay", "lastContact", "lastService", "lastEntry", "lastExit", "lastEnrollment"] as const;
const more = ["lastCompletion", "lastProgress", "followUp90", "followUp180", "followUp365"] as const;

/** What core makes of the events as they lie in the database. */
async function folded(db: Database, person: string) {
  const found = await sql<
    Record<string, unknown>
  >`select id, person, happened, recorded_at as "recordedAt", by, org,
    source, body from people.events where person = ${person} and sensitive is null`.execute(db);
  const events: JourneyEvent[] = found.rows.map((row) => journeyEventSchema.parse(row));
  return { facts: caseFacts(standingEvents(events)), standing: standingEvents(events) };
}

describe.each(engines)("what the caseload knows on $name", ({ use }) => {
  const engine = use();

  test("is what core folds from the events, in whatever order they and their corrections come", async () => {
    const { db } = await engine.store();
    const member = await memberOf(db, "hal", "navigator", "harbor");
    const roll = dice(20270601);
    const people: string[] = [];
    for (let n = 0; n < 25; n += 1)
      people.push((await addPerson(db, member, { name: `Person ${n}`, language: "en" })).id);
    const events = people.flatMap((person) => journeyOf(person, roll));
    // Shuffled over people and days; a correction may come before what it corrects.
    const shuffled = events
      .map((event) => ({ event, at: roll(1_000_000) }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ event }) => event);
    while (shuffled.length > 0) await addEvents(db, member, shuffled.splice(0, 1 + roll(60)));
    // Of corrections of one entry that are written at once the last wins, whatever their ids.
    const [one = ""] = people;
    const [first, second] = [correctionOf("z"), correctionOf("z", { happened: today, body: lastOfAll })];
    const written = [{ kind: "exit", program: "none", reason: "00" }, first, second];
    const atOnce = written.map((body, place) => eventOf("zyx".charAt(place), one, today, body));
    await addEvents(db, member, atOnce);
    expect((await folded(db, one)).standing.find(({ id }) => id === "z")?.body).toEqual(lastOfAll);
    await sql`insert into people.events (id, person, happened, kind, org, by, source, body, sensitive)
      values ('secret', ${people[0]}, ${today}, 'contact', 'harbor', 'hal', 'typed', '{"kind":"contact","way":"x"}', 'health')`.execute(
      db,
    );
    const cases = await listCases(db, member, {
      scope: "organization",
      today,
      rules,
      sort: "due",
      limit: 100,
    });
    expect([cases.total, cases.items.length]).toEqual([25, 25]);
    for (const row of cases.items) {
      const { facts: expected } = await folded(db, row.person);
      const kept = Object.fromEntries(
        [...names, ...more].flatMap((name) => (row[name] === null ? [] : [[name, row[name]]])),
      );
      expect(kept).toEqual(expected);
      const [urgent] = reasonsOf(expected, today, rules);
      expect([row.due, row.urgent]).toEqual([urgent?.due ?? null, urgent?.kind ?? null]);
    }
    // Rebuilt from the events it is the same.
    const before = await sql`select * from people.case_facts order by person, org`.execute(db);
    await sql`select people.fold_again(${people}::text[])`.execute(db);
    expect((await sql`select * from people.case_facts order by person, org`.execute(db)).rows).toEqual(
      before.rows,
    );
  });
});

interface Said {
  readonly kind: string;
  readonly [more: string]: unknown;
}

const lastOfAll = { kind: "contact", way: "visit" };

const correctionOf = (of: string, instead?: object): Said => ({
  kind: "correction",
  of,
  reason: "It was otherwise.",
  ...(instead === undefined ? {} : { instead }),
});

const eventOf = (id: string, person: string, happened: Day, body: Said): NewEvent => ({
  id,
  person,
  happened,
  kind: body.kind,
  source: "typed",
  evidence: null,
  body,
  sensitive: null,
});

/** About a dozen events of one person, a third of them corrected, and some corrections corrected or taken back. */
function journeyOf(person: string, roll: (below: number) => number): readonly NewEvent[] {
  const events: NewEvent[] = [];
  const write = (happened: Day, body: Said): string => {
    const id = `e-${person.slice(-8)}-${events.length}-${roll(1_000_000)}`;
    events.push(eventOf(id, person, happened, body));
    return id;
  };
  const correct = (of: string): string => {
    const instead = roll(3) === 0 ? {} : { instead: happening(roll, today) };
    return write(today, { ...correctionOf(of), ...instead });
  };
  for (let n = 0; n < 12; n += 1) {
    const { happened, body } = happening(roll, today);
    const id = write(happened, body);
    if (roll(3) > 0) continue;
    const correction = correct(id);
    if (roll(2) === 0) correct(id);
    if (roll(2) === 0) correct(correction);
  }
  return events;
}
