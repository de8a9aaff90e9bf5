import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { parseDay } from "@footbridge/core/units/day.ts";
import { openDuck } from "@footbridge/warehouse/duckdb/open.ts";
import { readSubmission } from "@footbridge/warehouse/submissions/read-submission.ts";

/** When a stage began. */
export interface Began {
  readonly seconds: number;
  readonly processor: number;
}

/** What a child process measured. */
export interface Measured {
  readonly seconds: number;
  /** Of the processor, user and system. */
  readonly processor: number;
  readonly peakMib: number;
  readonly told: string;
  /** When each stage began: seconds, and seconds of processor. */
  readonly stages: Readonly<Record<string, Began>>;
}

const [, , what = "", path = "", folder = ""] = process.argv;
const stages: Record<string, Began> = {};

/** Of the processor so far, user and system. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
const started = performance.now();

async function plain(to: string): Promise<string> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
  await connection.run(
    `copy (from read_csv(${text(path)})) to ${text(join(to, "plain.parquet"))} (format parquet)`,
  );
  return "copied";
}

async function ours(to: string): Promise<string> {
  const asOf = parseDay("2024-06-30");
  if (asOf === undefined) throw new TypeError("the day exists");
  const duck = await openDuck({ threads: 2, memoryLimitMib: 1024, tempDir: join(to, "aside") });
  const { outcome, rows, groups } = await readSubmission(duck, {
    path,
    name: "bench.csv",
    asOf,
    outDir: join(to, "read"),
    onProgress: ({ stage }) => {
      stages[stage] ??= { seconds: (performance.now() - started) / 1000, processor: processor() };
    },
  });
  duck.close();
  const hits = groups.reduce((sum, { count }) => sum + count, 0);
  return `${outcome}, ${rows.toLocaleString("en-US")} rows, ${hits.toLocaleString("en-US")} findings in ${groups.length} groups`;
}

const to = mkdtempSync(join(folder, "task-"));
try {
  const told = await (what === "duckdb" ? plain(to) : ours(to));
  const measured: Measured = {
    seconds: (performance.now() - started) / 1000,
    processor: processor(),
    // Linux gives the most memory a process ever had in kibibytes.
    peakMib: process.resourceUsage().maxRSS / 1024,
    told,
    stages,
  };
  process.stdout.write(JSON.stringify(measured));
} finally {
  rmSync(to, { recursive: true, force: true });
}
