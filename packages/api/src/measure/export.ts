import { createHash } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { csvLine } from "@footbridge/core/records/safe-cell.ts";
import { raw, sql, statement } from "@footbridge/core/sql/fragment.ts";
import type { PublishedCell, Release } from "@footbridge/store/measure/release.ts";
import { openDuck } from "@footbridge/warehouse/duckdb/open.ts";
import { literal } from "@footbridge/warehouse/reports/sources.ts";
import type { Desk } from "./desk.ts";

const columns = [
  ["report", "VARCHAR"],
  ["window", "VARCHAR"],
  ["metric", "VARCHAR"],
  ["version", "VARCHAR"],
  ["program", "VARCHAR"],
  ["group", "VARCHAR"],
  ["area", "VARCHAR"],
  ["numerator", "DOUBLE"],
  ["denominator", "DOUBLE"],
  ["value", "DOUBLE"],
  ["suppressed", "BOOLEAN"],
  ["display", "VARCHAR"],
  ["release", "VARCHAR"],
] as const;

/** A bound as text: `at-least 95 %`. */
function displayText({ display }: PublishedCell): string | undefined {
  if (display === undefined) return undefined;
  return "percent" in display
    ? `${display.bound} ${display.percent} %`
    : `${display.bound} $${display.dollars}`;
}

/** The cells as they are shown, one line each; what is withheld is blank. */
export function cellsCsv(release: Release, cells: readonly PublishedCell[]): string {
  const lines = cells.map((cell) =>
    csvLine([
      release.report,
      release.window,
      cell.metric,
      cell.version,
      cell.program,
      cell.group,
      cell.area,
      cell.numerator,
      cell.denominator,
      cell.value,
      String(cell.suppressed),
      displayText(cell),
      release.hash,
    ]),
  );
  return csvLine(columns.map(([name]) => name)) + lines.join("");
}

/** The same table as Parquet. */
export async function cellsParquet(
  desk: Desk,
  release: Release,
  cells: readonly PublishedCell[],
): Promise<Buffer> {
  const name = join(desk.folders.passing, `export-${process.pid}-${process.hrtime.bigint()}`);
  const [csv, parquet] = [`${name}.csv`, `${name}.parquet`];
  const duck = await openDuck({ memoryLimitMib: 256, threads: 1 });
  try {
    await writeFile(csv, cellsCsv(release, cells), { mode: 0o600 });
    const types = `{${columns.map(([column, type]) => `'${column}': '${type}'`).join(", ")}}`;
    await duck.run(
      statement(sql`copy (select * from read_csv(${literal(csv)}, header = true, auto_detect = false, delim = ',',
        quote = '"', escape = '"', nullstr = '', columns = ${raw(types)})) to ${literal(parquet)} (format parquet, compression zstd)`),
    );
    return await readFile(parquet);
  } finally {
    duck.close();
    await Promise.all([csv, parquet].map((file) => rm(file, { force: true })));
  }
}

/** Names what was given out. */
export const hashOf = (bytes: string | Buffer): string => createHash("sha256").update(bytes).digest("hex");
