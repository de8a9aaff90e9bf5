import { numberAt, type Rows, type Table } from "./table.ts";

/**
 * So many people more at some places of two rows, and as many fewer at others, so that every sum stays as it was: a table that readers
 * cannot tell from the true one, as long as all its places are hidden.
 */
export interface Exchange extends Rows {
  readonly columns: readonly number[];
  /** By column: 1 where the first row has more, −1 where it has fewer. */
  readonly ways: readonly number[];
}

/** The places that an exchange changes. */
export const placesOf = (table: Table, { row, other, columns }: Exchange): readonly number[] =>
  [row, ...(other < 0 ? [] : [other])].flatMap((each) =>
    columns.map((column) => each * table.columns + column),
  );

/** Changes a layer's counts by an exchange of so many people. */
export function apply(
  { columns: width }: Table,
  counts: Float64Array,
  { row, other, sign, columns, ways }: Exchange,
  by: number,
): void {
  for (let index = 0; index < columns.length; index += 1) {
    const column = numberAt(columns, index);
    const more = by * numberAt(ways, index);
    const place = row * width + column;
    counts[place] = (counts[place] ?? 0) + more;
    if (other < 0) continue;
    const beside = other * width + column;
    counts[beside] = (counts[beside] ?? 0) + more * sign;
  }
}

/** What choosing a place for an exchange costs; undefined where it may not be chosen. */
export type Price = (place: number) => number | undefined;

/** Whether two rows may change in a column. */
export type IsOpen = (rows: Rows, column: number) => boolean;

/** Where both places of a column have a price. */
export const whereOpen =
  ({ columns }: Table, price: Price): IsOpen =>
  ({ row, other }, column) =>
    price(row * columns + column) !== undefined &&
    (other < 0 || price(other * columns + column) !== undefined);

/** The rows that a place's row may change against. */
export const rowsAt = ({ beside, columns }: Table, place: number, isOpen: IsOpen): readonly Rows[] =>
  (beside[Math.floor(place / columns)] ?? []).filter((rows) => isOpen(rows, place % columns));

/** The exchanges of a place with another column of its family, that leave row totals as they are. */
export function* pairsAt(table: Table, place: number, isOpen: IsOpen): Generator<Exchange> {
  const column = place % table.columns;
  const all = rowsAt(table, place, isOpen);
  for (const beside of table.familyAt[column] ?? []) {
    if (beside === column) continue;
    for (const rows of all)
      if (isOpen(rows, beside)) yield { ...rows, columns: [column, beside], ways: [1, -1] };
  }
}
