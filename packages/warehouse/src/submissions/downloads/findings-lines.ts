import { csvLine } from "@footbridge/core/records/safe-cell.ts";
import { raw, sql, statement } from "@footbridge/core/sql/fragment.ts";
import type { Duck } from "../../duckdb/open.ts";
import type { FindingGroup } from "../reading.ts";

const columns = ["row", "element", "value", "severity", "code", "message", "fix"] as const;

/** Every finding of a reading as lines of CSV, the heading first; a finding of the whole file has no row. */
export async function* findingsLines(duck: Duck, findings: string): AsyncGenerator<string> {
  yield csvLine(columns);
  const select = sql`select ${raw(columns.map((column) => `"${column}"`).join(", "))} from read_parquet(${findings})`;
  for await (const piece of duck.pieces(statement(select)))
    yield piece.map((row) => csvLine(columns.map((column) => cell(row[column])))).join("");
}

/** What was found in a file that could not be used, as lines of the same CSV. */
export function* groupsLines(groups: readonly FindingGroup[]): Generator<string> {
  yield csvLine(columns);
  for (const { at, elements, severity, code, message, fix } of groups)
    yield csvLine([null, elements.join(" "), at ?? "", severity, code, message, fix]);
}

const cell = (value: unknown): string | number | null =>
  typeof value === "string" || typeof value === "number" ? value : null;
