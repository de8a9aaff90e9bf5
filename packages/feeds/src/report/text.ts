import type { ImportView, RowCounts } from "./import-view.ts";

/** The report as people read it in a terminal. */
export function textOf(view: ImportView): string {
  return [
    `${view.feed}: ${headline(view)}`,
    "",
    ...table([
      ["file", "rows", "imported", "repaired", "refused"],
      ...view.files.map(({ name, rows }) => [name, ...countCells(rows)]),
      ...(view.files.length > 1 ? [["in all", ...countCells(view.rows)]] : []),
    ]),
    ...section(
      "About the list",
      view.findings.map(({ severity, at, message, fix }) => `${severity}: ${at}: ${message}\n    ${fix}`),
    ),
    ...section("What was found, most frequent first", codeLines(view)),
    ...section("Written to the catalog", recordLines(view)),
    "",
  ].join("\n");
}

/** One sentence on how it went. */
export function headline({ usable, rows, records }: ImportView): string {
  const fates = `${number(rows.read)} rows read: ${number(rows.imported)} imported, ${number(rows.repaired)} repaired with a note, ${number(rows.refused)} refused with a reason.`;
  if (!usable) return `nothing was stored: the list as a whole cannot be used. ${fates}`;
  if (records === undefined) return `trial run, nothing stored. ${fates}`;
  const changes = records.reduce((sum, { added, changed, retired }) => sum + added + changed + retired, 0);
  return `${fates} ${changes === 0 ? "Nothing changed." : `${number(changes)} records written.`}`;
}

const codeLines = ({ byCode }: ImportView): readonly string[] =>
  byCode.map(
    ({ count, code, severity, example }) => `${number(count).padStart(7)}  ${code} (${severity}): ${example}`,
  );

const recordLines = ({ records }: ImportView): readonly string[] =>
  records === undefined || records.length === 0
    ? []
    : table([
        ["records", "added", "changed", "unchanged", "retired"],
        ...records.map(({ noun, added, changed, unchanged, retired }) => [
          noun,
          ...[added, changed, unchanged, retired].map(number),
        ]),
      ]);

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];

const countCells = ({ read, imported, repaired, refused }: RowCounts): readonly string[] =>
  [read, imported, repaired, refused].map(number);

const number = (value: number): string => value.toLocaleString("en-US");

/** Columns lined up: the first to the left, figures to the right. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, place) => Math.max(...rows.map((row) => row[place]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, place) =>
        place === 0 ? cell.padEnd(widths[place] ?? 0) : cell.padStart((widths[place] ?? 0) + 2),
      )
      .join("")
      .trimEnd(),
  );
}
