import { error, type Finding, repair, warning } from "@footbridge/core/finding.ts";
import { placeOfColumn, plainHeader, steadyHeader, type TableKind } from "./kind.ts";

/** Where each column of a kind stands in a header line, and what is wrong with the header. */
export interface Columns {
  readonly places: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
}

/** Finds the columns of a kind in a header line: exact, then ignoring case, spaces and marks, then by known other names. */
export function matchColumns(kind: TableKind, header: readonly string[]): Columns {
  const trimmed = steadyHeader(kind, header);
  const plain = trimmed.map(plainHeader);
  const places = new Map<string, number>();
  const findings: Finding[] = [];
  for (const column of [...kind.columns, ...(kind.optional ?? [])]) {
    const exact = trimmed.indexOf(column);
    const place = exact >= 0 ? exact : placeOfColumn(kind, column, plain);
    if (place < 0) {
      if (kind.columns.includes(column)) findings.push(missing(kind, column, trimmed));
      continue;
    }
    places.set(column, place);
    if (trimmed[place] !== column) findings.push(renamed(column, trimmed[place] ?? ""));
    if (repeats(plain, place)) findings.push(repeated(kind, column));
  }
  return { places, findings };
}

const repeats = (plain: readonly string[], place: number): boolean =>
  plain.filter((name) => name === plain[place]).length > 1;

const missing = (kind: TableKind, column: string, header: readonly string[]): Finding =>
  error(
    "feed.column-missing",
    `line 1, column "${column}"`,
    `A list of ${kind.name} needs the column “${column}”; the file has ${header.length} other columns (${header.slice(0, 6).join(", ").slice(0, 120)}…).`,
    "Export the list again with all its columns, or give the column its usual name.",
  );

const renamed = (column: string, found: string): Finding =>
  repair(
    "feed.column-renamed",
    "line 1",
    `The column “${found.slice(0, 80)}” was read as “${column}”.`,
    "Nothing to do if that is right.",
  );

const repeated = (kind: TableKind, column: string): Finding =>
  (kind.columns.includes(column) ? error : warning)(
    "feed.column-repeated",
    `line 1, column "${column}"`,
    `The column “${column}” occurs more than once, so its values are not certain.`,
    "Remove or rename the column that should not be read.",
  );
