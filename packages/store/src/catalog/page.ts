/** One page of a list: `next` is absent on the last page, `total` counts all that match. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
  readonly total: number;
}

const usual = 50;

/** How many a page holds: as asked, within bounds. */
export const pageSize = (asked: number | undefined, most = 1000): number =>
  Math.min(Math.max(Math.trunc(asked ?? usual), 1), most);

/** Makes a page of one row more than fits: the extra row only says that there is a next page. */
export function pageOf<Row, T>(
  rows: readonly Row[],
  size: number,
  total: number,
  item: (row: Row) => T,
  cursor: (row: Row) => string,
): Page<T> {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const page = { items: shown.map(item), total };
  return rows.length > size && last !== undefined ? { ...page, next: cursor(last) } : page;
}
