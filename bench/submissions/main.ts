import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Measured } from "./task.ts";
import { writeFile } from "./write-file.ts";

/** `npm run bench:submissions [-- --rows N] [--rounds N] [--keep FILE]`: a submission against DuckDB alone. */
const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "1000000" },
    rounds: { type: "string", default: "2" },
    /** A file to use again, written where there is none. */
    keep: { type: "string" },
  },
});

const goals = { ratio: 3, mebibytes: 2048 } as const;
const task = fileURLToPath(new URL("task.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "footbridge-bench-submissions-"));

function measure(what: "duckdb" | "footbridge", path: string): Measured {
  const out = execFileSync(process.execPath, [task, what, path, folder], { encoding: "utf8" });
  const measured = JSON.parse(out) as Measured;
  const { seconds, processor, peakMib, told, stages } = measured;
  const parts = Object.entries(stages).map(
    ([stage, began]) => `${stage} from ${began.seconds.toFixed(1)} s (${began.processor.toFixed(1)} s)`,
  );
  process.stdout.write(
    `${what.padEnd(11)} ${seconds.toFixed(1).padStart(6)} s  processor ${processor.toFixed(1).padStart(6)} s  peak ${peakMib.toFixed(0).padStart(5)} MiB  ${[told, ...parts].join("; ")}\n`,
  );
  return measured;
}

const least = (all: readonly Measured[], by: (measured: Measured) => number): number =>
  Math.min(...all.map(by));

try {
  const path = values.keep ?? join(folder, "pirl.csv");
  if (!existsSync(path)) await writeFile(path, Number(values.rows));
  process.stdout.write(`${path}: ${(statSync(path).size / 1_048_576).toFixed(0)} MiB\n`);
  const duckdb: Measured[] = [];
  const ours: Measured[] = [];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    duckdb.push(measure("duckdb", path));
    ours.push(measure("footbridge", path));
  }
  const ratio = least(ours, ({ seconds }) => seconds) / least(duckdb, ({ seconds }) => seconds);
  const processor = least(ours, (each) => each.processor) / least(duckdb, (each) => each.processor);
  const peak = Math.max(...ours.map(({ peakMib }) => peakMib));
  process.stdout.write(
    `\ncheck and ingest ÷ DuckDB alone: ${ratio.toFixed(2)} (goal ≤ ${goals.ratio}), of processor time ${processor.toFixed(2)}; ` +
      `peak ${peak.toFixed(0)} MiB (goal < ${goals.mebibytes})\n`,
  );
  if (ratio > goals.ratio || peak >= goals.mebibytes) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
