// All metrics × programs × groups over many periods, against one full scan of the columns they touch, in the same run.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseReport } from "@footbridge/core/metrics/calendar.ts";
import { planReport } from "@footbridge/core/metrics/plan.ts";
import { observe, ownPeople } from "@footbridge/core/metrics/statements.ts";
import { seeded } from "@footbridge/core/units/seeded.ts";
import { duckdb } from "@footbridge/core/sql/dialect.ts";
import { raw, statement } from "@footbridge/core/sql/fragment.ts";
import { openDuck } from "@footbridge/warehouse/duckdb/open.ts";
import { readKnowledge } from "@footbridge/warehouse/knowledge/read-knowledge.ts";
import { cellsOfObserved, computeCells } from "@footbridge/warehouse/reports/compute-cells.ts";
import { observeSource } from "@footbridge/warehouse/reports/observe.ts";
import { cellQueries } from "./alternative.ts";
import { seconds, type Spent, timed } from "./clock.ts";

const wanted = Number(process.argv[2] ?? 10_000_000);
const folder = mkdtempSync(join(tmpdir(), "footbridge-bench-"));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Made in a process of its own, whose memory is not counted; gives the exact number of periods. */
const made = (count: number, path: string): number =>
  Number(
    execFileSync(
      process.execPath,
      [fileURLToPath(new URL("periods.ts", import.meta.url)), String(count), path],
      {
        encoding: "utf8",
      },
    ),
  );

try {
  await bench();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function bench(): Promise<void> {
  const knowledge = await readKnowledge();
  const report = parseReport("PY2023Q4");
  if (!knowledge.ok || report === undefined) throw new Error("the definitions are not in order");
  const plan = planReport(knowledge.value, { report, window: "r4q" });
  if (!plan.ok) throw new Error(JSON.stringify(plan.findings));
  const duck = await openDuck({ memoryLimitMib: 2560, tempDir: join(folder, "aside") });
  const path = join(folder, "periods.parquet");
  const count = made(wanted, path);
  const cells = plan.value.metrics.flatMap(({ variants }) =>
    variants.flatMap(({ programs }) => programs),
  ).length;
  say(
    `${count.toLocaleString("en-US")} periods; ${plan.value.metrics.length} metrics, ${cells * plan.value.groups.length} cells\n`,
  );

  const touched = touchedColumns();
  const scan = () =>
    timed(() =>
      duck.rows({
        text: `select ${touched.map((id) => `max("${id}")`).join(", ")} from '${path}'`,
        values: [],
      }),
    );
  await scan();
  const scans: Spent[] = [await scan()];
  const whole = await timed(() => computeCells(duck, { plan: plan.value, sources: [path] }));
  scans.push(await scan());
  const once = { wall: mean(scans.map(({ wall }) => wall)), cores: mean(scans.map(({ cores }) => cores)) };
  say(`one full scan of the ${touched.length} columns touched   ${seconds(once)}`);
  say(`all metrics, programs and groups            ${seconds(whole)}`);
  say(`ratio (at most 4 is asked)                  ${ratio(whole, once)}\n`);

  await alternative();
  await update();
  say(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB (under 4096 is asked)`);
  duck.close();

  function touchedColumns(): readonly string[] {
    if (!plan.ok || !knowledge.ok) return [];
    const { layout } = knowledge.value;
    const text = (["period", "pathway"] as const)
      .map((scope) => observe(plan.value, scope, ownPeople(raw("records")), duckdb))
      .map((fragment) => (fragment === undefined ? "" : statement(fragment).text))
      .join(" ");
    const derived = new Set(knowledge.value.pathway.derived.map(({ id }) => id));
    const named = new Set([...text.matchAll(/"([^"]+)"/g)].map(([, id = ""]) => id));
    return [...layout.keys()].filter((id) => named.has(id) && !derived.has(id));
  }

  /** A sample of the queries, timed and multiplied: all of them would take hours. */
  async function alternative(): Promise<void> {
    if (!plan.ok) return;
    const queries = cellQueries(plan.value, raw(`'${path}'`));
    const random = seeded(3);
    const sample = Array.from({ length: 40 }, () => random.pick(queries));
    const spent = await timed(async () => {
      for (const query of sample) await duck.rows(query);
    });
    const all = {
      wall: (spent.wall / sample.length) * queries.length,
      cores: (spent.cores / sample.length) * queries.length,
    };
    say(
      `one query per rate, program and group: ${queries.length} queries, from a sample of ${sample.length}   ${seconds(all)}`,
    );
    say(`times as long as all metrics at once        ${ratio(all, whole)}\n`);
  }

  /** Four quarters handed in one by one: the last one alone is observed, the others are added as they were. */
  async function update(): Promise<void> {
    if (!plan.ok || !knowledge.ok) return;
    const quarter = join(folder, "quarter.parquet");
    made(Math.round(count / 20), quarter);
    const directory = join(folder, "observed");
    const before = await observeSource(duck, {
      plan: plan.value,
      source: { records: path },
      directory: join(directory, "before"),
    });
    const added = await timed(async () => {
      const fresh = await observeSource(duck, {
        plan: plan.value,
        source: { records: quarter },
        directory: join(directory, "fresh"),
      });
      return cellsOfObserved(duck, { plan: plan.value, observed: [before, fresh] });
    });
    say(`a new submission of a twentieth               ${seconds(added)}`);
    say(`part of computing everything anew           ${ratio(added, whole)}\n`);
  }
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

function ratio(one: Spent, other: Spent): string {
  return `${(one.wall / other.wall).toFixed(2)} (${(one.cores / other.cores).toFixed(2)} by core-seconds)`;
}
