import { at, bounded, numberAt, shown, stateAt, type Table } from "./table.ts";

/**
 * So many people more at some places of two rows, and as many fewer at others, so that every sum stays as it was: a table that readers
 * cannot tell from the true one, as long as all its places are hidden.
 */
export interface Exchange {
  readonly row: number;
  /** −1 for none: where nothing adds up over programs, a row changes alone. */
  readonly other: number;
  /** How the other row changes where the first has more: 1 or −1. */
  readonly sign: number;
  readonly columns: readonly number[];
  /** By column: 1 where the first row has more, −1 where it has fewer. */
  readonly ways: readonly number[];
}

export type Rows = Pick<Exchange, "row" | "other" | "sign">;

/** The places that an exchange changes. */
export const placesOf = (table: Table, { row, other, columns }: Exchange): readonly number[] =>
  [row, ...(other < 0 ? [] : [other])].flatMap((each) =>
    columns.map((column) => each * table.columns + column),
  );

/** What choosing a place for an exchange costs; undefined where it may not be chosen. */
export type Price = (place: number) => number | undefined;

/** Which column of a family an exchange takes: the first that ranks as high as `enough`, or the highest above `least`; none is no exchange. */
export interface Choosing {
  readonly rank: (exchange: Exchange) => number;
  readonly least: number;
  readonly enough: number;
}

/** Whether two rows may change in a column. */
export type IsOpen = (rows: Rows, column: number) => boolean;

/** Where both places of a column have a price. */
export const whereOpen =
  ({ columns }: Table, price: Price): IsOpen =>
  ({ row, other }, column) =>
    price(row * columns + column) !== undefined &&
    (other < 0 || price(other * columns + column) !== undefined);

/**
 * Every exchange between two rows and two columns that a hidden place is in, the small ones first. Where row totals change, so does one
 * column of every other family, as it is chosen.
 */
export function* exchangesAt(table: Table, place: number, choosing: Choosing): Generator<Exchange> {
  const isOpen = whereOpen(table, (each) => (stateAt(table, each) === shown ? undefined : 0));
  yield* pairsAt(table, place, isOpen);
  for (const rows of rowsAt(table, place, isOpen)) {
    const whole = rowExchange(table.families, rows, place % table.columns, isOpen, choosing);
    if (whole !== undefined) yield whole;
  }
}

/** The rows that a place's row may change against. */
export const rowsAt = (table: Table, place: number, isOpen: IsOpen): readonly Rows[] =>
  rowsBeside(table, Math.floor(place / table.columns)).filter((rows) => isOpen(rows, place % table.columns));

/** The exchanges of a place with another column of its family, that leave row totals as they are. */
export function* pairsAt(table: Table, place: number, isOpen: IsOpen): Generator<Exchange> {
  const column = place % table.columns;
  const all = rowsAt(table, place, isOpen);
  for (const beside of table.families.find((family) => family.includes(column)) ?? []) {
    if (beside === column) continue;
    for (const rows of all)
      if (isOpen(rows, beside)) yield { ...rows, columns: [column, beside], ways: [1, -1] };
  }
}

/** Programs stand on one side of the sum, the whole and people counted twice on the other. */
function rowsBeside({ rows, whole, twice }: Table, row: number): readonly Rows[] {
  if (whole < 0) return [{ row, other: -1, sign: 0 }];
  const isBeyond = (each: number): boolean => each === whole || each === twice;
  const last = twice < 0 ? rows - 1 : rows;
  const first = [whole, ...(twice < 0 ? [] : [twice])];
  const programs = Array.from({ length: last }, (_, each) => each).filter((each) => !isBeyond(each));
  return [...first, ...programs]
    .filter((other) => other !== row)
    .map((other) => ({ row, other, sign: isBeyond(other) === isBeyond(row) ? -1 : 1 }));
}

const one = [1];

/** Two rows' totals change, and in each family one column. */
function rowExchange(
  families: Table["families"],
  rows: Rows,
  column: number,
  isOpen: IsOpen,
  { rank, least, enough }: Choosing,
): Exchange | undefined {
  const ranked = (each: number): number => rank({ ...rows, columns: [each], ways: one });
  if (!isOpen(rows, 0) || ranked(0) <= least) return undefined;
  const chosen = [0];
  for (const family of families) {
    let best = -1;
    let highest = least;
    for (const each of family.includes(column) ? [column] : family) {
      if (!isOpen(rows, each)) continue;
      const now = ranked(each);
      if (now > highest) [best, highest] = [each, now];
      if (highest >= enough) break;
    }
    if (best < 0) return undefined;
    chosen.push(best);
  }
  return { ...rows, columns: chosen, ways: chosen.map(() => 1) };
}

/** What was changed of a layer's counts so far, by place. */
export type Changes = Map<number, number>;

const none: Changes = new Map();

/** How far an exchange is to go, and from which table on. */
export interface Going {
  /** 1 for more at the place it was asked of, −1 for fewer. */
  readonly way: number;
  readonly changes?: Changes;
  /** Takes places as hidden without their bounds. */
  readonly free?: boolean;
}

/**
 * How many people an exchange can be about in a layer: no count falls below 0, no bound breaks that is shown, and no program has more
 * people than the whole.
 */
export function roomFor(table: Table, layer: number, exchange: Exchange, going: Going): number {
  const { row, other, sign, columns, ways } = exchange;
  let room = Infinity;
  for (let index = 0; index < columns.length && room > 0; index += 1) {
    const column = numberAt(columns, index);
    const way = numberAt(ways, index) * going.way;
    room = Math.min(room, roomAt(table, layer, row * table.columns + column, way, going));
    if (other >= 0)
      room = Math.min(room, roomAt(table, layer, other * table.columns + column, way * sign, going));
    if (table.twice >= 0) room = Math.min(room, roomInWhole(table, layer, exchange, column, way, going));
  }
  return Math.max(0, room);
}

const now = ({ layers }: Table, layer: number, place: number, changes: Changes): number =>
  at(layers[layer], place) + (changes.size === 0 ? 0 : (changes.get(place) ?? 0));

function roomAt(table: Table, layer: number, place: number, way: number, going: Going): number {
  const { changes = none, free = false } = going;
  const count = now(table, layer, place, changes);
  const room = way > 0 ? at(table.most[layer], place) - count : count;
  if (free || stateAt(table, place) !== bounded) return room;
  return Math.min(room, roomInBound(table, layer, place, way, count));
}

/** In a bounded rate the few are at most `edge` percent of all: few × (100 − edge) ≤ edge × the many. */
function roomInBound(table: Table, layer: number, place: number, way: number, count: number): number {
  const percent = table.edge[place] ?? 0;
  const isAtMost = percent < 50;
  const edge = isAtMost ? percent : 100 - percent;
  const others = at(table.layers[1 - layer], place);
  if ((layer === 0) === isAtMost) return way > 0 ? Math.floor((others * edge) / (100 - edge)) - count : count;
  return way > 0 ? Infinity : count - Math.ceil((others * (100 - edge)) / edge);
}

/** Where programs share people, each is no larger than the whole. */
function roomInWhole(
  table: Table,
  layer: number,
  { row, other, sign }: Exchange,
  column: number,
  way: number,
  { changes = none }: Going,
): number {
  const { rows, columns, whole, twice } = table;
  const wholeGrows = row === whole ? way : other === whole ? way * sign : 0;
  const top = now(table, layer, whole * columns + column, changes);
  let room = Infinity;
  const keep = (each: number, grows: number): void => {
    if (grows > 0)
      room = Math.min(room, Math.floor((top - now(table, layer, each * columns + column, changes)) / grows));
  };
  if (row !== whole && row !== twice) keep(row, way - wholeGrows);
  if (other >= 0 && other !== whole && other !== twice) keep(other, way * sign - wholeGrows);
  if (wholeGrows >= 0) return room;
  for (let each = 0; each < rows; each += 1)
    if (each !== row && each !== other && each !== whole && each !== twice) keep(each, -wholeGrows);
  return room;
}

/** A change that would help an exchange on: more (1) or fewer (−1) at a place. */
export interface Relief {
  readonly place: number;
  readonly way: number;
}

/** Where an exchange is held up: for each such place, what would help. */
export function* blockedIn(
  table: Table,
  layer: number,
  exchange: Exchange,
  going: Going,
): Generator<readonly Relief[]> {
  const { row, other, sign, columns, ways } = exchange;
  const { columns: width, rows, whole, twice } = table;
  for (const [index, column] of columns.entries()) {
    const way = numberAt(ways, index) * going.way;
    const moves = [[row, way] as const, ...(other < 0 ? [] : [[other, way * sign] as const])];
    for (const [each, move] of moves) {
      const place = each * width + column;
      if (roomAt(table, layer, place, move, going) <= 0) yield [{ place, way: -move }];
    }
    if (twice < 0 || roomInWhole(table, layer, exchange, column, way, going) > 0) continue;
    const top = now(table, layer, whole * width + column, going.changes ?? none);
    const full = Array.from({ length: rows }, (_, each) => each).filter(
      (each) =>
        each !== whole &&
        each !== twice &&
        now(table, layer, each * width + column, going.changes ?? none) >= top,
    );
    yield [
      { place: whole * width + column, way: 1 },
      ...(full.length === 1 ? full.map((each) => ({ place: each * width + column, way: -1 })) : []),
    ];
  }
}
