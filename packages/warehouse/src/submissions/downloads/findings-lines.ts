import { csvLine } from "@footbridge/core/records/safe-cell.ts";
import { raw, sql, statement } from "@footbridge/core/sql/fragment.ts";
import type { Duck } from "../../duckdb/open.ts";

const columns = ["row", "element", "value", "severity", "code", "message", "fix"] as const;

/** Every finding of a reading as lines of CSV, the heading first; a finding of the whole file has no row. */
export async function* findingsLines(duck: Duck, findings: string): AsyncGenerator<string> {
  yield csvLine(columns);
  const select = sql`select ${raw(columns.map((column) => `"${column}"`).join(", "))} from read_parquet(${findings})`;
  for await (const piece of duck.pieces(statement(select)))
    yield piece.map((row) => csvLine(columns.map((column) => cell(row[column])))).join("");
}

const cell = (value: unknown): string | number | null =>
  typeof value === "string" || typeof value === "number" ? value : null;
