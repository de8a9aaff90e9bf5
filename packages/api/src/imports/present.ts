import type { RowOutcome } from "@footbridge/core/model/import.ts";

const header = ["file", "row", "outcome", "record", "code", "severity", "at", "message", "fix"];

/** A row per finding (a clean row has one line without), for a spreadsheet. */
export function csvOfRows(rows: readonly RowOutcome[]): string {
  return rows
    .flatMap(linesOf)
    .map((cells) => `${cells.map(cell).join(",")}\r\n`)
    .join("");
}

export const csvHeader = `${header.join(",")}\r\n`;

function linesOf({ file, row, outcome, record, findings }: RowOutcome): readonly (readonly string[])[] {
  const start = [file, String(row), outcome, record ?? ""];
  if (findings.length === 0) return [[...start, "", "", "", "", ""]];
  return findings.map(({ code, severity, at, message, fix }) => [...start, code, severity, at, message, fix]);
}

/** Quoted as RFC 4180 says; what a spreadsheet would take for a formula is led by a quote mark (CWE-1236). */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
