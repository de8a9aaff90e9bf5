import type { Finding } from "@footbridge/core/finding.ts";
import { csvLine, csvMark } from "@footbridge/core/records/safe-cell.ts";

/** What is wrong in a part, with its lines counted from the first of the file. */
export const inFile = (findings: readonly Finding[], before: number): readonly Finding[] =>
  findings.map((finding) => ({
    ...finding,
    at: moved(finding.at, before),
    message: moved(finding.message, before),
  }));

const moved = (text: string, before: number): string =>
  text.replaceAll(
    /\b([Ll]ine) (\d+)/g,
    (_, word: string, line: string) => `${word} ${Number(line) + before}`,
  );

/** Line and place of `line 3, body.kind`; what is wrong with the whole file has no line. */
export function placeOf({ at }: Finding): { readonly line: number | undefined; readonly place: string } {
  const [, line, place = ""] = /^line (\d+)(?:, (.*))?$/.exec(at) ?? [];
  return line === undefined ? { line, place: "" } : { line: Number(line), place };
}

/** What is wrong as a table for a spreadsheet: one fault to a line, as the server says it. */
export const faultsCsv = (findings: readonly Finding[]): string =>
  [
    csvMark,
    csvLine(["line", "place", "severity", "code", "message", "fix"]),
    ...findings.map((finding) => {
      const { line, place } = placeOf(finding);
      const { severity, code, message, fix } = finding;
      return csvLine([line, place, severity, code, message, fix]);
    }),
  ].join("");
