import type { RowOutcome } from "@footbridge/core/model/import.ts";
import { csvLine, csvMark } from "@footbridge/core/records/safe-cell.ts";

const header = ["file", "row", "outcome", "record", "code", "severity", "at", "message", "fix"];

/** A row per finding (a clean row has one line without), for a spreadsheet. */
export function csvOfRows(rows: readonly RowOutcome[]): string {
  return rows.flatMap(linesOf).map(csvLine).join("");
}

export const csvHeader = csvMark + csvLine(header);

function linesOf({ file, row, outcome, record, findings }: RowOutcome): readonly (readonly string[])[] {
  const start = [file, String(row), outcome, record ?? ""];
  if (findings.length === 0) return [[...start, "", "", "", "", ""]];
  return findings.map(({ code, severity, at, message, fix }) => [...start, code, severity, at, message, fix]);
}
