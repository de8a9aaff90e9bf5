// The report page over 200,000 people: how long it waits for its numbers, beside a bare query and an empty address.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadDemo } from "@footbridge/api/measure/demo.ts";
import { startServer } from "@footbridge/api/server.ts";
import { stateRows } from "@footbridge/core/generate/state/state.ts";
import { pirlLines } from "@footbridge/core/generate/state/write-pirl.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { runStatement } from "@footbridge/store/database/run-statement.ts";
import { openStore } from "@footbridge/store/open-store.ts";
import { recordsKnowledge } from "@footbridge/warehouse/submissions/knowledge.ts";
import { demoInstance } from "../api/instance.ts";
import { now, spread } from "../routes/statistics.ts";

const { values } = parseArgs({
  options: {
    people: { type: "string", default: "200000" },
    files: { type: "string", default: "8" },
    rounds: { type: "string", default: "12" },
  },
});
const [people, files, rounds] = [Number(values.people), Number(values.files), Number(values.rounds)];
const goalMs = 300;
const report = "PY2023Q4";
/** What somebody looks at, one after another. */
const views = ["erq2", "erq4", "meq2", "cred", "msg", "participants-served"].flatMap((metric) =>
  ["adult", "dw", "youth", "vr"].map((program) => ({ metric: `wioa.${metric}`, program })),
);

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const folder = mkdtempSync(join(tmpdir(), "footbridge-bench-report-"));
const store = await openStore({ dataDir: join(folder, "data") });
await store.catalog.import((await demoInstance()).feed);
const server = await startServer({
  store,
  port: 0,
  limits: { readsPerMinute: Number.MAX_SAFE_INTEGER },
  today: () => "2024-11-29" as Day,
  measure: {
    db: store.db,
    warehouse: join(folder, "warehouse"),
    peopleKey: join(folder, "people.key"),
    alone: true,
    quartersBack: 3,
  },
});
await server.ready();

async function handIn(): Promise<void> {
  if (server.measure === undefined) throw new Error("the service measures nothing");
  const elements = [...recordsKnowledge().layout.values()].filter(({ origin }) => origin !== "public-file");
  const each = Math.ceil(people / files);
  const handed = Array.from({ length: files }, (_, place) => ({
    provider: `Made-up provider ${place + 1}`,
    report,
    fileName: `provider-${place + 1}.csv`,
    lines: () => pirlLines(stateRows({ people: each, seed: 4, firstPerson: place * each }), elements, "PIRL"),
  }));
  await loadDemo(server.measure.desk, server.measure, handed);
  await server.measure.idle();
}

async function ask(path: string, body?: object): Promise<{ readonly ms: number; readonly bytes: number }> {
  const began = now();
  const sent =
    body === undefined
      ? undefined
      : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const answer = await fetch(`${server.address}/api/v1/${path}`, sent);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text.slice(0, 300)}`);
  return { ms: now() - began, bytes: text.length };
}

const words = (query: Readonly<Record<string, string>>): string => new URLSearchParams(query).toString();

/** All that the page asks for one number, once it knows what there is. */
function screen({ metric, program }: (typeof views)[number]): Readonly<Record<string, string>> {
  const cells = { window: "r4q", metrics: metric, programs: program };
  return {
    evidence: `reports/${report}/evidence?${words({ window: "r4q", metric, program })}`,
    groups: `reports/${report}?${words(cells)}`,
    areas: `reports/${report}?${words({ ...cells, groups: "all", areas: "*" })}`,
    trend: `trend?${words({ window: "r4q", metric, programs: program, groups: "all" })}`,
    targets: "performance-targets/progress",
  };
}

const told = (name: string, list: readonly number[]): void => {
  const { count, p50, p95, max } = spread(list);
  say(
    `${name.padEnd(34)} ${p50.toFixed(1).padStart(7)} ms median ${p95.toFixed(1).padStart(7)} p95 ${max.toFixed(1).padStart(7)} worst   (${count})`,
  );
};

const taken = new Map<string, number[]>();
const note = (name: string, ms: number): void => void taken.set(name, [...(taken.get(name) ?? []), ms]);

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const began = now();
  const value = await work();
  note(name, now() - began);
  return value;
}

async function look(view: (typeof views)[number]): Promise<void> {
  await timed("baseline: an empty address", () => ask("health/live"));
  await timed("baseline: one bare query", () =>
    runStatement(store.db, {
      text: "select c.value from measure.cells c join measure.releases r on r.cells_of = c.release_id where r.report = $1 and r.known_to is null and c.metric = $2 and c.program = $3 and c.grp = 'all'",
      values: [report, view.metric, view.program],
    }),
  );
  await timed("what there is, asked once a visit", () => Promise.all([ask("definitions"), ask("reports")]));
  await timed("the whole screen", () =>
    Promise.all(
      Object.entries(screen(view)).map(async ([name, path]) => note(`  its ${name}`, (await ask(path)).ms)),
    ),
  );
}

try {
  const began = now();
  await handIn();
  say(
    `${people} people in ${files} certified files, ${((now() - began) / 1000).toFixed(0)} s to take in and compute`,
  );
  for (const view of views) await Promise.all(Object.values(screen(view)).map((path) => ask(path)));
  taken.clear();
  for (let round = 0; round < rounds; round += 1) for (const view of views) await look(view);
  for (const view of views.slice(0, 8))
    await timed("the people behind a number", () =>
      ask(`reports/${report}/people`, {
        ...view,
        window: "r4q",
        group: "all",
        side: "denominator",
        by: "the benchmark",
        reason: "how long it takes",
        limit: 50,
      }),
    );
  for (const [name, list] of taken) told(name, list);
  const whole = spread(taken.get("the whole screen") ?? []).p50;
  const bare = spread(taken.get("baseline: one bare query") ?? []).p50;
  say(
    `\nthe whole screen ÷ one bare query: ${(whole / bare).toFixed(1)}; goal: ${goalMs} ms at the median, ${whole < goalMs ? "met" : "missed"}`,
  );
  if (whole >= goalMs) process.exitCode = 1;
} finally {
  await server.close();
  await store.close({ drainMs: 0 });
  rmSync(folder, { recursive: true, force: true });
}
