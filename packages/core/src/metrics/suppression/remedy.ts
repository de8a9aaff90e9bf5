import type { Wanted } from "./doubt.ts";
import { type Exchange, type IsOpen, pairsAt, placesOf, type Price, rowsAt, whereOpen } from "./exchange.ts";
import { roomFor } from "./room.ts";
import { numberAt, type Rows, type Table } from "./table.ts";

/** What may be hidden so that a place is in doubt. */
export interface Remedy {
  readonly places: readonly number[];
  readonly cost: number;
  /** Which part of the doubt wanted it gives by itself; 1 is all. */
  readonly part: number;
}

/** What may be hidden, and for what. */
export interface Search {
  readonly wanted: Wanted;
  readonly price: Price;
  /** Takes bounds for given up. */
  readonly free: boolean;
  /** Whether something of that cost would be better than what is known, did it give all: only such is looked for. */
  readonly isBetter: (cost: number) => boolean;
}

/** The ways of bringing a place into doubt. */
export function* remediesAt(table: Table, place: number, search: Search): Generator<Remedy> {
  const { price, wanted, free, isBetter } = search;
  const isOpen = whereOpen(table, price);
  if (price(place) === undefined) return;
  for (const pair of pairsAt(table, place, isOpen)) {
    const places = placesOf(table, pair);
    const cost = costOf(places, price);
    if (cost > 0 && isBetter(cost)) yield { places, cost, part: partOf(spansOf(table, pair, free), wanted) };
  }
  for (const rows of rowsAt(table, place, isOpen)) {
    const remedy = remedyOfRows(table, rows, place % table.columns, {
      ...search,
      isOpen,
    });
    if (remedy !== undefined) yield remedy;
  }
}

export const costOf = (places: readonly number[], price: Price): number => {
  let cost = 0;
  for (const place of places) cost += price(place) ?? 0;
  return cost;
};

/** How far a place can go, more and fewer, by layer. */
interface Spans {
  readonly more: readonly number[];
  readonly fewer: readonly number[];
}

function spansOf(table: Table, exchange: Exchange, free: boolean): Spans {
  const spanIn = (way: number): readonly number[] =>
    table.layers.map((counts, layer) => roomFor({ table, layer, counts, free }, exchange, way));
  return { more: spanIn(1), fewer: spanIn(-1) };
}

function partOf({ more, fewer }: Spans, { layers, people }: Wanted): number {
  let all = 0;
  let part = 1;
  for (const [layer, least] of layers.entries()) {
    const span = numberAt(more, layer) + numberAt(fewer, layer);
    all += span;
    if (least > 0) part = Math.min(part, span / least);
  }
  return people > 0 ? Math.min(part, all / people) : part;
}

interface SearchInRows extends Search {
  readonly isOpen: IsOpen;
}

/** Row totals change, and so does every family: in as many columns as it takes, the cheapest first. */
function remedyOfRows(
  table: Table,
  rows: Rows,
  column: number,
  { wanted, price, isOpen, free, isBetter }: SearchInRows,
): Remedy | undefined {
  if (!isOpen(rows, 0)) return undefined;
  const inColumn = (each: number): Exchange => ({
    ...rows,
    columns: [each],
    ways: [1],
  });
  const total = inColumn(0);
  const places = [...placesOf(table, total)];
  let cost = costOf(places, price);
  if (!isBetter(cost)) return undefined;
  let spans = spansOf(table, total, free);
  for (const family of table.families) {
    const open = (family.includes(column) ? [column] : family).filter((each) => isOpen(rows, each));
    const ways = open.map((each) => {
      const exchange = inColumn(each);
      return { exchange, more: costOf(placesOf(table, exchange), price) };
    });
    let sum = none(table);
    for (const { exchange, more } of ways.toSorted((a, b) => a.more - b.more)) {
      if (partOf(sum, wanted) >= 1 && more > 0) break;
      sum = plus(sum, spansOf(table, exchange, free));
      places.push(...placesOf(table, exchange));
      cost += more;
    }
    spans = smaller(spans, sum);
    if (!isBetter(cost) || partOf(spans, wanted) <= 0) return undefined;
  }
  return cost === 0 ? undefined : { places, cost, part: partOf(spans, wanted) };
}

const none = ({ layers }: Table): Spans => ({
  more: layers.map(() => 0),
  fewer: layers.map(() => 0),
});

const both = (one: Spans, other: Spans, join: (a: number, b: number) => number): Spans => ({
  more: one.more.map((span, layer) => join(span, numberAt(other.more, layer))),
  fewer: one.fewer.map((span, layer) => join(span, numberAt(other.fewer, layer))),
});

const plus = (one: Spans, other: Spans): Spans => both(one, other, (a, b) => a + b);
const smaller = (one: Spans, other: Spans): Spans => both(one, other, (a, b) => Math.min(a, b));
