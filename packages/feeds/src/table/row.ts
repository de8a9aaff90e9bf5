/** One row of a table, read by the names of its columns. */
export interface Row {
  /** Line of the file on which the row starts. */
  readonly line: number;
  /** The cell, trimmed; empty where the column is not in the file. */
  readonly cell: (column: string) => string;
  /** The place for a finding: `line 12, column "cipcode"`. */
  readonly at: (column: string) => string;
}

export function rowOf(line: number, cells: readonly string[], places: ReadonlyMap<string, number>): Row {
  return {
    line,
    cell: (column) => {
      const place = places.get(column);
      return place === undefined ? "" : (cells[place] ?? "").trim();
    },
    at: (column) => `line ${line}, column "${column}"`,
  };
}
