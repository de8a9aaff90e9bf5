import type { Lens } from "../lens/lens.ts";
import type { OfferingColumns, Rows, Snapshot } from "../network/snapshot.ts";
import { nearOfferings, rowOf } from "./near.ts";
import type { Near } from "./near.ts";

/**
 * The network with the near clauses and the classes ahead alone, facts and actions under their own numbers: a forward
 * pass over it is cheap, and says of the target what one over all of it says.
 */
export function smallNetwork(lens: Lens, near: Near): Snapshot {
  const { snapshot } = lens;
  const asked = near.clauses.map((clause) => rowOf(snapshot.clauseFacts, clause));
  return {
    ...snapshot,
    ...classes(snapshot, nearOfferings(lens, near)),
    clauseAction: Int32Array.from(near.clauses, (clause) => snapshot.clauseAction[clause]!),
    clauseStatic: Int32Array.from(near.clauses, (clause) => snapshot.clauseStatic[clause]!),
    clauseFacts: packed(asked),
    askedBy: turned(asked, snapshot.facts.length),
  };
}

/** The tables of these classes, given by their places in rising order. */
function classes(
  snapshot: Snapshot,
  places: readonly number[],
): Pick<Snapshot, "offerings" | "shapes" | "aids" | "cares"> {
  const { offerings } = snapshot;
  const shapes = narrowed(snapshot.shapes, offerings.shape, places);
  const aids = narrowed(snapshot.aids, offerings.aid, places);
  const cares = narrowed(snapshot.cares, offerings.care, places);
  const short = (column: Int16Array): Int16Array => picked(column, places, new Int16Array(places.length));
  const long = (column: Int32Array): Int32Array => picked(column, places, new Int32Array(places.length));
  return {
    shapes: shapes.table,
    aids: aids.table,
    cares: cares.table,
    offerings: {
      ofClass: ranges(offerings, places),
      start: short(offerings.start),
      end: short(offerings.end),
      shape: shapes.column,
      aid: aids.column,
      care: cares.column,
      tuition: long(offerings.tuition),
      other: long(offerings.other),
      risk: long(offerings.risk),
      program: long(offerings.program),
      full: picked(offerings.full, places, new Uint8Array(places.length)),
    },
  };
}

function picked<T extends Int16Array | Int32Array | Uint8Array>(
  column: T,
  places: readonly number[],
  into: T,
): T {
  for (let index = 0; index < places.length; index += 1) into[index] = column[places[index]!]!;
  return into;
}

/** The stretch of each class among those that are left. */
function ranges({ ofClass }: OfferingColumns, places: readonly number[]): Int32Array {
  const left = new Int32Array(ofClass.length);
  let count = 0;
  for (let action = 0; action < left.length; action += 1) {
    while (count < places.length && places[count]! < ofClass[action]!) count += 1;
    left[action] = count;
  }
  return left;
}

/** The rows of a table that are used, with new numbers. */
function narrowed<T>(table: readonly T[], column: ArrayLike<number>, places: readonly number[]) {
  const numbers = new Map<number, number>();
  const numberOf = (row: number): number => {
    const number = numbers.get(row) ?? numbers.size;
    numbers.set(row, number);
    return number;
  };
  const narrow = new Int32Array(places.length);
  for (let index = 0; index < places.length; index += 1) narrow[index] = numberOf(column[places[index]!]!);
  return { column: narrow, table: [...numbers.keys()].map((row) => table[row]!) };
}

function packed(rows: readonly Int32Array[]): Rows {
  const starts = new Int32Array(rows.length + 1);
  for (const [row, items] of rows.entries()) starts[row + 1] = starts[row]! + items.length;
  const items = new Int32Array(starts[rows.length]!);
  for (const [row, own] of rows.entries()) items.set(own, starts[row]);
  return { starts, items };
}

/** For each value the rows that have it. */
function turned(rows: readonly Int32Array[], values: number): Rows {
  const starts = new Int32Array(values + 1);
  for (const row of rows) for (const value of row) starts[value + 1]! += 1;
  for (let value = 0; value < values; value += 1) starts[value + 1]! += starts[value]!;
  const next = starts.slice(0, values);
  const items = new Int32Array(starts[values]!);
  for (const [row, own] of rows.entries()) {
    for (const value of own) {
      items[next[value]!] = row;
      next[value]! += 1;
    }
  }
  return { starts, items };
}
