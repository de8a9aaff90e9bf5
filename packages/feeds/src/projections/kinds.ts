import type { TableKind } from "../table/kind.ts";

/** Columns that tables 1.2 and 1.10 of the BLS Employment Projections share, without the years of the edition. */
export const columns = {
  title: "National Employment Matrix title",
  code: "National Employment Matrix code",
  type: "Occupation type",
  first: "Employment, first year",
  last: "Employment, last year",
  openings: "Occupational openings, annual average",
} as const;

/** Table 1.2 or 1.10: `Employment, 2024` and `Employment, 2034` are the first and last year, whatever the years are. */
export const projectionKind: TableKind = {
  name: "BLS employment projections (table 1.2 or 1.10)",
  columns: Object.values(columns),
  knownBy: columns.openings,
  severalFiles: true,
  steady: (header) => {
    const years = header.flatMap((cell) => /^Employment, (\d{4})$/.exec(cell)?.[1] ?? []).sort();
    return header.map((cell) => steadyCell(cell, years));
  },
  delimiter: ",",
  quotes: true,
};

function steadyCell(cell: string, years: readonly string[]): string {
  if (cell === `Employment, ${years[0]}`) return columns.first;
  if (cell === `Employment, ${years.at(-1)}`) return columns.last;
  return cell
    .replace(/^\d{4} (?=National)/, "")
    .replace(/^(Occupational openings), \d{4}[–-]\d{2,4} (annual average)$/, "$1, $2");
}

/** The period a header states (`2024–34`), or undefined. */
export const periodOf = (header: readonly string[]): string | undefined =>
  header.flatMap((cell) => /^Occupational openings, (\d{4}[–-]\d{2,4})/.exec(cell.trim())?.[1] ?? [])[0];
