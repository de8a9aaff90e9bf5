// All metrics × programs × groups over many periods, against one full scan of the columns they touch, in the same run.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Knowledge } from "@footbridge/core/metrics/knowledge.ts";
import type { Plan } from "@footbridge/core/metrics/plan.ts";
import { raw } from "@footbridge/core/sql/fragment.ts";
import { seeded } from "@footbridge/core/units/seeded.ts";
import { type Duck, openDuck } from "@footbridge/warehouse/duckdb/open.ts";
import { readKnowledge } from "@footbridge/warehouse/knowledge/read-knowledge.ts";
import { cellsOfCoded, cellsOfObserved, computeCells } from "@footbridge/warehouse/reports/compute-cells.ts";
import { codeSource, type Observed, observeSource } from "@footbridge/warehouse/reports/observe.ts";
import { cellsOfSum } from "@footbridge/warehouse/sums/sum.ts";
import { cellQueries } from "./alternative.ts";
import { seconds, type Spent, timed } from "./clock.ts";
import { planOf, touchedColumns } from "./touched.ts";

const [, , wanted = "10000000", kept] = process.argv;
const folder = mkdtempSync(join(tmpdir(), "footbridge-bench-"));
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const tell = (what: string, spent: Spent): void => say(`${what.padEnd(44)}${seconds(spent)}`);

/** Made in a process of its own, whose memory is not counted. */
function made(count: number, into: string, from = 0): string {
  const script = fileURLToPath(new URL("periods.ts", import.meta.url));
  if (!existsSync(into)) execFileSync(process.execPath, [script, ...[count, into, from].map(String)]);
  return join(into, "*.parquet");
}

interface Bench {
  readonly duck: Duck;
  readonly plan: Plan;
  readonly knowledge: Knowledge;
  readonly path: string;
}

try {
  const knowledge = await readKnowledge();
  if (!knowledge.ok) throw new Error("the definitions are not in order");
  const duck = await openDuck({
    memoryLimitMib: 2560,
    tempDir: join(folder, "aside"),
  });
  const path = made(Number(wanted), kept ?? join(folder, "periods"));
  await bench({
    duck,
    plan: planOf(knowledge.value),
    knowledge: knowledge.value,
    path,
  });
  say(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB (under 4096 is asked)`);
  duck.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function bench(setting: Bench): Promise<void> {
  const { duck, plan, knowledge, path } = setting;
  const [counted] = await duck.rows({
    text: `select count(*) as n from '${path}'`,
    values: [],
  });
  const count = Number(counted?.["n"]);
  const programs = plan.metrics.flatMap(({ variants }) => variants.flatMap((variant) => variant.programs));
  say(
    `${count.toLocaleString("en-US")} periods; ${plan.metrics.length} metrics, ${programs.length * plan.groups.length} cells\n`,
  );
  const touched = touchedColumns(knowledge, plan);
  const scan = (fold: (column: string) => string): Promise<Spent> =>
    timed(() =>
      duck.rows({
        text: `select ${touched.map((id) => fold(`"${id}"`)).join(", ")} from '${path}'`,
        values: [],
      }),
    );
  const largest = (column: string): string => `max(${column})`;
  await scan(largest);
  const scans = [await scan(largest)];
  const hashes = await scan((column) => `bit_xor(hash(${column}))`);
  const source = { records: path };
  const directory = join(folder, "kept");
  const coding = await timed(() => codeSource(duck, { plan, source, directory }));
  const whole = await timed(() => cellsOfCoded(duck, { plan, sources: [coding.result] }));
  scans.push(await scan(largest));
  const once = { wall: mean(scans, "wall"), cores: mean(scans, "cores") };
  tell(`largest value of ${touched.length} columns, one scan`, once);
  tell("hashes of the same columns, one scan", hashes);
  tell("coding the file, once for all reports", coding);
  tell("all metrics, programs and groups", whole);
  say(`${"ratio to the scan (at most 4 is asked)".padEnd(44)}${ratio(whole, once)}`);
  const both = {
    wall: coding.wall + whole.wall,
    cores: coding.cores + whole.cores,
  };
  say(`${"the same with the coding".padEnd(44)}${ratio(both, once)}\n`);
  if (count < 2_000_000) {
    const straight = await timed(() => computeCells(duck, { plan, sources: [path] }));
    tell("all of it straight from the records", straight);
    say(`${"ratio to the scan".padEnd(44)}${ratio(straight, once)}\n`);
    const same = JSON.stringify(straight.result) === JSON.stringify(whole.result);
    say(`the same numbers both ways: ${same ? "yes" : "NO"}\n`);
  }
  await update(setting, { count, directory, whole, both });
  await alternative(setting, whole);
}

/**
 * A twentieth more is handed in, of whom some are known already; then another file takes its place. The new file alone is read,
 * and of the others only those who are in both.
 */
async function update(
  { duck, plan, path }: Bench,
  {
    count,
    directory,
    whole,
    both,
  }: {
    readonly count: number;
    readonly directory: string;
    readonly whole: Spent;
    readonly both: Spent;
  },
): Promise<void> {
  const quarter = made(count / 20, join(folder, "quarter"), count - count / 200);
  const sums = join(folder, "sums");
  const summed = (parts: readonly Observed[]): ReturnType<typeof cellsOfSum> =>
    cellsOfSum(duck, { plan, observed: parts, directory: sums, least: 0 });
  const observedIn = (records: string, into: string): Promise<Observed> =>
    observeSource(duck, { plan, source: { records }, directory: into });
  const before = await observedIn(path, directory);
  tell("what a first file leaves for the next", await timed(() => summed([before])));
  const fresh: Observed[] = [];
  for (const [what, into] of [
    ["a new submission of a twentieth", "fresh"],
    ["another one in its place", "again"],
  ] as const) {
    const added = await timed(async () => {
      fresh.push(await observedIn(quarter, join(folder, into)));
      return summed([before, ...fresh.slice(-1)]);
    });
    tell(what, added);
    say(`${"part of computing everything anew".padEnd(44)}${ratio(added, both)}`);
    say(`${"part of it where all files are coded".padEnd(44)}${ratio(added, whole)}`);
    if (count > 2_000_000) continue;
    const asked = await cellsOfObserved(duck, { plan, observed: [before, ...fresh.slice(-1)] });
    const same = JSON.stringify(added.result) === JSON.stringify(asked);
    say(`the same numbers as when all is asked: ${same ? "yes" : "NO"}`);
  }
  say("");
}

/** A sample of the obvious queries, timed and multiplied: all of them would take hours. */
async function alternative({ duck, plan, path }: Bench, whole: Spent): Promise<void> {
  const queries = cellQueries(plan, raw(`'${path}'`));
  const random = seeded(3);
  const sample = Array.from({ length: 20 }, () => random.pick(queries));
  const spent = await timed(async () => {
    for (const query of sample) await duck.rows(query);
  });
  const times = queries.length / sample.length;
  const all = { wall: spent.wall * times, cores: spent.cores * times };
  tell(`one query per rate, program and group: ${queries.length}`, all);
  say(`${"times as long as all metrics at once".padEnd(44)}${ratio(all, whole)}\n`);
}

function mean(spent: readonly Spent[], part: keyof Spent): number {
  return spent.reduce((sum, each) => sum + each[part], 0) / spent.length;
}

function ratio(one: Spent, other: Spent): string {
  return `${(one.wall / other.wall).toFixed(2)} (${(one.cores / other.cores).toFixed(2)} by core-seconds)`;
}
