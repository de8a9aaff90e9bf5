import type { Checked } from "@footbridge/core/finding.ts";
import { findingsText } from "../text/findings.ts";

/** Exit code of a file that cannot be used. */
const unusable = 2;

/** Findings to the standard error; the answer, if there is one, to the standard output as JSON or as text. */
export function tell<T>(answer: Checked<T>, json: boolean, text: (value: T) => string): void {
  process.stderr.write(findingsText(answer.findings));
  if (answer.ok)
    process.stdout.write(json ? `${JSON.stringify(answer.value, undefined, 2)}\n` : text(answer.value));
  else process.exitCode = unusable;
}

/** Rows under headings, each column as wide as its widest cell; the first columns to the left, numbers to the right. */
export function columnsText(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  left = 1,
): string {
  const lines = [headings, ...rows];
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? "").length)));
  return lines
    .map((line) =>
      widths
        .map((width, column) => {
          const cell = line[column] ?? "";
          return column < left ? cell.padEnd(width) : cell.padStart(width);
        })
        .join("  ")
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join("");
}
