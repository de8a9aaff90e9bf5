// A city's people and its staff at work: how long they wait, quietly and under load, beside a bare indexed select.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openStore } from "@footbridge/store/open-store.ts";
import { runStatement } from "@footbridge/store/database/run-statement.ts";
import { bringEvents } from "@footbridge/store/people/bring-events.ts";
import { startPostgres } from "../routes/postgres/server.ts";
import { now, spread } from "../routes/statistics.ts";
import { fill, personOf, type Size } from "./fill.ts";
import { openOffice } from "./office.ts";

const { values } = parseArgs({
  options: {
    engine: { type: "string", default: "postgres" },
    people: { type: "string", default: "200000" },
    import: { type: "string", default: "500000" },
    seconds: { type: "string", default: "12" },
    // Keeps what was filled in this directory, or finds it there.
    keep: { type: "string" },
    // Fills and measures nothing.
    fill: { type: "boolean", default: false },
    // Measures only once this file is there: so that a shared machine can be made quiet after the filling.
    when: { type: "string" },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const size: Size = {
  people: Number(values.people),
  eventsEach: 25,
  orgs: 30,
  staffEach: 10,
};
const seconds = Number(values.seconds);

const postgres =
  values.engine === "postgres" ? await startPostgres({ durable: true, keep: values.keep }) : undefined;
const folder = values.keep ?? mkdtempSync(join(tmpdir(), "footbridge-people-"));
const store = await openStore(
  postgres === undefined ? { dataDir: join(folder, "data") } : { databaseUrl: postgres.url },
);
const { db } = store;
const began = now();
const since = (): string => `${((now() - began) / 1000).toFixed(0)} s`;
/** What else goes on: of two cores, more than 2 means that all wait. */
const load = (): string => `load of the last minute ${(loadavg()[0] ?? 0).toFixed(1)}`;
say(
  `${store.engine}${postgres === undefined ? "" : ` ${postgres.version}`}: ${size.people} people, ${size.people * size.eventsEach} events, ${size.orgs * size.staffEach} staff`,
);
await fill(db, size, (line) => say(`  ${line} after ${since()}`));
if (values.fill) {
  await store.close();
  await postgres?.stop();
  process.exit(0);
}
if (values.when !== undefined) {
  say("filled; waiting for " + values.when);
  while (!existsSync(values.when)) await new Promise((next) => setTimeout(next, 200));
}
const office = await openOffice(store, size.orgs);

let state = 20_261_129;
const roll = (below: number): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};
/** A staff member, and the number of a person of their organization. */
const draw = (): readonly [staff: number, person: number] => {
  const staff = roll(size.orgs * size.staffEach);
  return [staff, roll(Math.floor(size.people / size.orgs)) * size.orgs + (staff % size.orgs)];
};
const rows = (text: string, values: readonly string[] = []) => runStatement(db, { text, values });
const numbered = await rows(`select ${personOf("n")} as id from generate_series(0, ${size.people - 1}) n`);
const pseudonyms = numbered.map(({ id }) => String(id));
const idOf = (n: number): string => pseudonyms[n] ?? "";
const words = ["mar", "garcia", "zoe nun", "2120", "okaf", "tomas lo", "q", "ana d"];

type Ask = () => Promise<number>;
const timed = async (work: Promise<unknown>): Promise<number> => {
  const from = now();
  await work;
  return now() - from;
};
const questions: Readonly<Record<string, Ask>> = {
  "person page": () => {
    const [staff, person] = draw();
    return office.ask(staff, "readRecord", {
      params: { person: idOf(person) },
      body: { why: "Meeting today" },
    });
  },
  "caseload, mine": () => office.ask(draw()[0], "listCaseload", { query: "?scope=mine" }),
  "caseload, organization": () =>
    office.ask(draw()[0], "listCaseload", {
      query: "?scope=organization&due=any",
    }),
  "board, organization": () => office.ask(draw()[0], "getCaseBoard", { query: "?scope=organization" }),
  search: () =>
    office.ask(draw()[0], "listCaseload", {
      query: `?scope=organization&sort=name&q=${encodeURIComponent(words[roll(words.length)] ?? "")}`,
    }),
};
const baselines: Readonly<Record<string, Ask>> = {
  "bare select of one journey": () =>
    timed(rows("select * from people.events where person = $1", [idOf(draw()[1])])),
  "bare select of a navigator's facts": () =>
    timed(
      rows(
        `select f.* from people.assignments a join people.case_facts f on f.person = a.person
          where a.navigator = $1 and a.until is null`,
        [`staff-${30 + roll(270)}`],
      ),
    ),
};

async function forSeconds(asks: Readonly<Record<string, Ask>>, long: number, clients: number) {
  const took = new Map<string, number[]>(Object.keys(asks).map((name) => [name, []]));
  const until = now() + long * 1000;
  const client = async (): Promise<void> => {
    while (now() < until) for (const [name, ask] of Object.entries(asks)) took.get(name)?.push(await ask());
  };
  await Promise.all(Array.from({ length: clients }, client));
  return took;
}
const show = (took: ReadonlyMap<string, readonly number[]>, base?: number): void => {
  for (const [name, list] of took) {
    const { count, p50, p95, max } = spread(list);
    const ratio = base === undefined ? "" : `   ${(p50 / base).toFixed(1)} × the bare select`;
    say(
      `  ${name.padEnd(36)} p50 ${p50.toFixed(1).padStart(7)}  p95 ${p95.toFixed(1).padStart(7)}  max ${max.toFixed(0).padStart(6)} ms  n ${count}${ratio}`,
    );
  }
};

say(`quiet, one at a time (after ${since()}, ${load()})`);
await forSeconds({ ...questions, ...baselines }, 1, 1);
const bare = await forSeconds(baselines, 2, 1);
show(bare);
const { p50: bareSelect } = spread(bare.get("bare select of one journey") ?? []);
for (const [name, ask] of Object.entries(questions)) {
  const [database, here] = [postgres?.used() ?? 0, process.cpuUsage()];
  const took = await forSeconds({ [name]: ask }, seconds / Object.keys(questions).length, 1);
  const asked = took.get(name)?.length ?? 1;
  const { user, system } = process.cpuUsage(here);
  show(took, bareSelect);
  say(
    `    processor for each: ${((user + system) / 1000 / asked).toFixed(1)} ms here, ${(((postgres?.used() ?? 0) - database) / asked).toFixed(1)} ms in the server`,
  );
}

say(`while ${values.import} events are imported and 50 writes come every second (${load()})`);
const total = Number(values.import);
let imported = 0;
/** Apart from what an earlier run brought into a database that is kept. */
const run = `i-${Date.now().toString(36)}`;
const under = new AbortController();
const importer = (async () => {
  const member = {
    account: "staff-0",
    org: "org-0",
    role: "program-manager",
  } as const;
  const from = now();
  const people = Math.floor(size.people / size.orgs);
  function* events() {
    for (let n = 0; n < total; n += 1)
      yield {
        id: `${run}-${n}`,
        person: idOf((Math.floor(n / 25) % people) * size.orgs),
        happened: "2026-10-01",
        kind: "contact",
        source: "import",
        evidence: null,
        body: { kind: "contact", way: "phone" },
        sensitive: null,
      };
  }
  const told = (added: number): void => void (imported = added);
  await bringEvents(store.background, member, events(), { told, signal: under.signal });
  return now() - from;
})();
const writes: number[] = [];
let wanted = 0;
const pending = new Set<Promise<void>>();
const writeOne = () => {
  wanted += 1;
  const [staff, person] = draw();
  const body = {
    people: [idOf(person)],
    deed: { kind: "contact", way: "phone", note: "Is well." },
  };
  const write = async (): Promise<void> => {
    writes.push(await office.ask(staff, "actOnCaseload", { body }));
    pending.delete(one);
  };
  const one: Promise<void> = write();
  pending.add(one);
};
const [from, usedHere, usedThere] = [now(), process.cpuUsage(), postgres?.used() ?? 0];
// A timer that comes late makes up for it: 50 a second are offered whatever else goes on.
const ticker = setInterval(() => {
  while (wanted < (now() - from) / 20) writeOne();
}, 20);
const loaded = await forSeconds(questions, seconds * 2, 2);
clearInterval(ticker);
under.abort();
const importMs = await importer;
await Promise.all(pending);
const took = (now() - from) / 1000;
show(loaded);
show(new Map([["write", writes]]));
const { user, system } = process.cpuUsage(usedHere);
const core = ((user + system) / 1000 + (postgres?.used() ?? 0) - usedThere) / (now() - from);
say(
  `  processor: ${(core * 100).toFixed(0)} % of a core; what is missing to what is asked went to others' work`,
);
say(
  `  ${(writes.length / took).toFixed(1)} of ${(wanted / took).toFixed(1)} writes a second done; ${imported} events imported in ${(importMs / 1000).toFixed(0)} s: ${Math.round((imported / importMs) * 1000)} a second`,
);
const [grown] = await rows(`select pg_total_relation_size('people.audit')::float8 as audit,
  pg_database_size(current_database())::float8 as whole, (select count(*)::float8 from people.audit) as lines`);
if (grown !== undefined)
  say(
    `  audit: ${String(grown["lines"])} lines, ${Math.round(Number(grown["audit"]) / Math.max(1, Number(grown["lines"])))} bytes each; database ${Math.round(Number(grown["whole"]) / 1e6)} MB; done after ${since()}`,
  );
await office.close();
await store.close();
await postgres?.stop();
if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
