import type { Rows } from "./snapshot.ts";

/** Packs lists of numbers one after the other. */
export function packRows(lists: readonly (readonly number[])[]): Rows {
  const starts = new Int32Array(lists.length + 1);
  for (const [row, list] of lists.entries()) starts[row + 1] = starts[row]! + list.length;
  const items = new Int32Array(starts[lists.length]!);
  for (const [row, list] of lists.entries()) items.set(list, starts[row]);
  return { starts, items };
}

/** For every item from 0 to `count` − 1 the rows in which it stands, in rising order. */
export function reverseRows(rows: Rows, count: number): Rows {
  const starts = new Int32Array(count + 1);
  for (const item of rows.items) starts[item + 1]! += 1;
  for (let item = 0; item < count; item += 1) starts[item + 1]! += starts[item]!;
  const next = starts.slice();
  const items = new Int32Array(rows.items.length);
  for (let row = 0; row + 1 < rows.starts.length; row += 1) {
    for (let at = rows.starts[row]!; at < rows.starts[row + 1]!; at += 1) {
      const item = rows.items[at]!;
      items[next[item]!] = row;
      next[item]! += 1;
    }
  }
  return { starts, items };
}
