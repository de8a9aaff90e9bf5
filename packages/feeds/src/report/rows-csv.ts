import type { RowOutcome } from "@footbridge/core/model/import.ts";
import { csvLine } from "@footbridge/core/records/safe-cell.ts";

const columns = ["list", "file", "row", "outcome", "record", "severity", "code", "place", "what", "fix"];

/** The first line of the report: names of its columns. */
export const rowsCsvHeader = `${columns.join(",")}\r\n`;

/** A row's fate as CSV: one line per finding, or one line where there is none. */
export function rowAsCsv(feed: string, { file, row, outcome, record, findings }: RowOutcome): string {
  const fate = [feed, file, String(row), outcome, record ?? ""];
  if (findings.length === 0) return csvLine([...fate, "", "", "", "", ""]);
  return findings
    .map(({ severity, code, at, message, fix }) => csvLine([...fate, severity, code, at, message, fix]))
    .join("");
}
