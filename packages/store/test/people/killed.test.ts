import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { openStore, type Store, type StoreOptions } from "../../src/open-store.ts";
import { firstBrokenLine } from "../../src/people/audit.ts";
import { bringEvents } from "../../src/people/bring-events.ts";
import { brief } from "../brief.ts";
import { engines, useOwnPostgres } from "../engines.ts";
import { classOf, listOf, nurseAides } from "../small-city.ts";
import { bulkId, bulkOf, bulkSize } from "./bulk.ts";
import { memberOf } from "./two-houses.ts";

/** So many acknowledged writes before the blow falls: persons, seats and events of three who work at once, and slices of a file. */
const enough = 60;
/** And so many slices. */
const enoughSlices = 2;

/** Who leads the house. */
const lead = { account: "lea", org: "harbor-school", role: "program-manager" } as const;

/** A house with a class of ten seats, and somebody who leads it. */
async function prepare(place: StoreOptions): Promise<void> {
  const store = await openStore(place);
  await store.catalog.import(listOf("harbor", nurseAides(classOf("class", { seatsLeft: 10 }))));
  await memberOf(store.db, lead.account, lead.role, lead.org);
  await store.close();
}

/** Starts the staff at work; what was acknowledged so far, and when it is enough. */
function atWork(place: StoreOptions): {
  readonly child: ChildProcess;
  readonly told: string[];
  readonly busy: Promise<unknown>;
  readonly over: Promise<unknown>;
} {
  const file = fileURLToPath(new URL("killed-child.ts", import.meta.url));
  const child = spawn(process.execPath, [...brief, file, JSON.stringify(place)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const told: string[] = [];
  const lines = createInterface({ input: child.stdout });
  const busy = new Promise<void>((done) => {
    lines.on("line", (line) => {
      told.push(line);
      if (told.length >= enough && slicesOf(told).length >= enoughSlices) done();
    });
  });
  const over = Promise.all([once(child, "exit"), once(lines, "close")]);
  return { child, told, busy: Promise.race([busy, over]), over };
}

/** How many events of the file were there after each slice. */
const slicesOf = (told: readonly string[]): readonly number[] =>
  told.flatMap((line) => (line.startsWith("slice ") ? [Number(line.slice("slice ".length))] : []));

/** What became of the file: every slice that was told is whole, none is half there, and what is missing comes in the second time. */
async function theFile(store: Store, told: readonly string[]) {
  const person = told.find((line) => line.startsWith("file "))?.slice("file ".length) ?? "";
  // One transaction writes a slice, at one time, and notes it at its end.
  const kept = await sql<{ last: string; n: number }>`select max(id) as last, (sum(count(*)) over
    (order by recorded_at))::int as n from people.events where id like 'bulk-%' group by recorded_at order by 2`.execute(
    store.db,
  );
  const noted =
    await sql`select from people.audit where action = 'add events' and person = ${person}`.execute(store.db);
  const ends = kept.rows.map(({ n }) => n);
  const slices = slicesOf(told);
  return {
    told: slices.length >= enoughSlices,
    whole: ends.slice(0, slices.length).join() === slices.join(),
    untold: ends.length - slices.length > 1,
    unnoted: ends.length - noted.rows.length,
    gaps: kept.rows.filter(({ last, n }) => last !== bulkId(n - 1)).length,
    missing: bulkSize - (ends.at(-1) ?? 0) - (await bringEvents(store.background, lead, bulkOf(person))),
    again: await bringEvents(store.background, lead, bulkOf(person)),
  };
}

/** Of the one slice that was under way nobody may have heard. */
const fileWhole = {
  told: true,
  whole: true,
  untold: false,
  unnoted: 0,
  gaps: 0,
  missing: 0,
  again: 0,
};

/** What was told and is not there, and what contradicts itself. */
async function wrongs({ db }: Store, told: readonly string[]) {
  const ids = (kind: string) =>
    told.flatMap((line) => (line.startsWith(`${kind} `) ? [line.slice(kind.length + 1)] : []));
  const missing = async (table: string, wanted: readonly string[]) => {
    const found = await sql<{
      id: string;
    }>`select id from ${sql.table(table)} where id = any(${[...wanted]}::text[])`.execute(db);
    return wanted.length - found.rows.length;
  };
  const one = async (query: string) =>
    (await sql.raw<{ n: number }>(`select count(*)::int as n from ${query}`).execute(db)).rows[0]?.n;
  return {
    persons: await missing("people.person", ids("person")),
    enrollments: await missing("people.enrollments", ids("enrollment")),
    events: await missing("people.events", ids("event")),
    // A seat without its event, facts or words without their person, a seat that is counted wrongly.
    halfSeated: await one(
      "people.enrollments e where e.state = 'enrolled' and not exists (select from people.events v where v.id = e.event)",
    ),
    wordless: await one(
      "people.person p where not exists (select from people.person_words w where w.person = p.id)",
    ),
    unfolded: await one(
      "(select distinct person, org from people.events except select person, org from people.case_facts) x",
    ),
    miscounted: await one(
      "people.class_seats c where c.taken <> (select count(*) from people.enrollments e where e.state = 'enrolled' and e.offering = c.offering)",
    ),
    brokenAt: await firstBrokenLine(db),
  };
}

const nothing = {
  persons: 0,
  enrollments: 0,
  events: 0,
  halfSeated: 0,
  wordless: 0,
  unfolded: 0,
  miscounted: 0,
};

describe.each(engines)("kill -9 of the server while staff write, on $name", ({ use }) => {
  const engine = use();

  test("loses nothing that was acknowledged, and leaves nothing half done", async () => {
    const place = await engine.place();
    await prepare(place);
    const { child, told, busy, over } = atWork(place);
    await busy;
    child.kill("SIGKILL");
    await over;
    const store = await openStore(place);
    expect(told.length).toBeGreaterThanOrEqual(enough);
    expect(await wrongs(store, told)).toEqual({ ...nothing, brokenAt: undefined });
    expect(await theFile(store, told)).toEqual(fileWhole);
    await store.close();
  });
});

describe("kill -9 of PostgreSQL itself while staff write", () => {
  const { engine, server } = useOwnPostgres();

  test("loses nothing that was acknowledged once it is up again", async () => {
    const place = await engine.place();
    await prepare(place);
    const { told, busy, over } = atWork(place);
    await busy;
    await server().crash();
    // Whoever worked has lost the database, and ends.
    await over;
    const store = await openStore(place);
    expect(told.length).toBeGreaterThanOrEqual(enough);
    expect(await wrongs(store, told)).toEqual({ ...nothing, brokenAt: undefined });
    expect(await theFile(store, told)).toEqual(fileWhole);
    await store.close();
  });
});
