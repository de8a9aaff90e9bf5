/** A kind of table: the columns by which it is known, and how its text is cut into cells. */
export interface TableKind {
  /** How people call it: `New Jersey programs`. */
  readonly name: string;
  /** Columns without which the table means nothing, as the publisher spells them. */
  readonly columns: readonly string[];
  /** The one among them by which a file is taken for this kind at all. */
  readonly knownBy: string;
  /** Columns that are read where they are given. */
  readonly optional?: readonly string[];
  /** Other spellings seen in the wild, by the column they stand for. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  /** True where a file of this kind has no other columns. */
  readonly alone?: boolean;
  /** True where several files of this kind are read together. */
  readonly severalFiles?: boolean;
  /** Takes out of a header line what changes from edition to edition, such as years. */
  readonly steady?: (header: readonly string[]) => readonly string[];
  readonly delimiter: "," | "\t";
  /** False for tab-delimited text in which a quotation mark is a letter like any other. */
  readonly quotes: boolean;
}

/** Where a column stands in a header by its own or another known name, whatever the spelling; -1 where it does not. */
export function placeOfColumn(kind: TableKind, column: string, plain: readonly string[]): number {
  for (const name of [column, ...(kind.aliases?.[column] ?? [])]) {
    const place = plain.indexOf(plainHeader(name));
    if (place >= 0) return place;
  }
  return -1;
}

/** A header line as it is matched: trimmed, and without what changes from edition to edition. */
export const steadyHeader = (kind: TableKind, cells: readonly string[]): readonly string[] => {
  const trimmed = cells.map((cell) => cell.trim());
  return kind.steady === undefined ? trimmed : kind.steady(trimmed);
};

/** Letters and digits only, lower case: what stays the same when a spreadsheet renames a header. */
export const plainHeader = (header: string): string => header.toLowerCase().replaceAll(/[^a-z0-9]+/g, "");
