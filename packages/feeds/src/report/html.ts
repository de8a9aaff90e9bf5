import type { RowOutcome } from "@footbridge/core/model/import.ts";
import type { ImportView } from "./import-view.ts";
import { headline } from "./text.ts";

/** Most rows shown on the page; the CSV report has them all. */
const mostRows = 2000;

/** The report of some lists as one page without scripts: counts, what was found, and the rows to look at. */
export function htmlOf(
  lists: readonly { readonly view: ImportView; readonly rows: readonly RowOutcome[] }[],
): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Import report</title><style>${style}</style></head><body><main><h1>Import report</h1>
${lists.map(({ view, rows }) => listHtml(view, rows)).join("\n")}
</main></body></html>
`;
}

const style =
  "body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem}table{border-collapse:collapse;margin:1rem 0}" +
  "th,td{border:1px solid #71767a;padding:.3rem .6rem;text-align:left;vertical-align:top}caption{text-align:left;font-weight:700}";

function listHtml(view: ImportView, rows: readonly RowOutcome[]): string {
  const remarkable = rows.filter(({ findings }) => findings.length > 0);
  return [
    `<h2>${escaped(view.feed)}</h2><p>${escaped(headline(view))}</p>`,
    tableHtml(
      "Files",
      ["File", "SHA-256", "Rows", "Imported", "Repaired", "Refused"],
      view.files.map(({ name, sha256, rows: counts }) => [
        name,
        sha256.slice(0, 12),
        counts.read,
        counts.imported,
        counts.repaired,
        counts.refused,
      ]),
    ),
    tableHtml(
      "About the list",
      ["Kind", "Place", "What", "How to mend it"],
      view.findings.map(({ severity, at, message, fix }) => [severity, at, message, fix]),
    ),
    tableHtml(
      "What was found, most frequent first",
      ["Times", "Code", "Kind", "For example"],
      view.byCode.map(({ count, code, severity, example }) => [count, code, severity, example]),
    ),
    tableHtml(
      remarkable.length > mostRows
        ? `Rows with a note (the first ${mostRows} of ${remarkable.length}; the CSV report has them all)`
        : "Rows with a note",
      ["File", "Outcome", "Place", "What", "How to mend it"],
      remarkable
        .slice(0, mostRows)
        .flatMap(({ file, outcome, findings }) =>
          findings.map(({ at, message, fix }) => [file, outcome, at, message, fix]),
        ),
    ),
  ].join("\n");
}

function tableHtml(
  caption: string,
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  if (rows.length === 0) return "";
  const head = header.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join("");
  const body = rows
    .map((row) => `<tr>${row.map((cell) => `<td>${escaped(String(cell))}</td>`).join("")}</tr>`)
    .join("\n");
  return `<table><caption>${escaped(caption)}</caption><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (mark) => entities[mark] ?? mark);
