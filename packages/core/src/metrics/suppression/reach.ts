import { apply, type Exchange } from "./exchange.ts";
import { blocksIn, type Relief, roomFor, roomInColumn, type Standing } from "./room.ts";
import { numberAt, type Rows, shown, stateAt, type Table } from "./table.ts";

/** After so many exchanges one after another what was not reached counts as out of reach. */
const mostExchanges = 24;
/** So many exchanges that are held up are tried with another one before them. */
const mostTried = 40;

/**
 * How many people the least and the greatest count of a hidden place lie apart, as far as is found and no further than asked: from the
 * true table on, exchange after exchange, up and down.
 */
export function spanOf(table: Table, layer: number, place: number, far: number): number {
  const truth = table.layers[layer] ?? new Float64Array();
  let span = 0;
  for (const way of [1, -1]) {
    let counts = truth;
    for (let times = 0; times < mostExchanges && span < far; times += 1) {
      const going = {
        standing: { table, layer, counts, free: false },
        place,
        way,
        far: far - span,
      };
      const { exchange, room } = widest(going);
      if (exchange !== undefined && room >= far - span) return far;
      // The first step goes from the truth, which stays as it is.
      if (counts === truth) counts = truth.slice();
      const by =
        exchange === undefined ? afterAnother({ ...going, standing: { ...going.standing, counts } }) : room;
      if (by <= 0) break;
      if (exchange !== undefined) apply(table, counts, exchange, by * way);
      span += by;
    }
  }
  return span;
}

/** How far a place is to go. */
interface Going {
  readonly standing: Standing;
  readonly place: number;
  /** 1 for more, −1 for fewer. */
  readonly way: number;
  readonly far: number;
}

interface Widest {
  readonly exchange: Exchange | undefined;
  readonly room: number;
}

const isOpen = (table: Table, { row, other }: Rows, column: number): boolean =>
  stateAt(table, row * table.columns + column) !== shown &&
  (other < 0 || stateAt(table, other * table.columns + column) !== shown);

/** The rows that a place's row may change against. */
const openRows = (table: Table, place: number): readonly Rows[] =>
  (table.beside[Math.floor(place / table.columns)] ?? []).filter((rows) =>
    isOpen(table, rows, place % table.columns),
  );

/**
 * The first exchange that goes as far as is asked, or the one that goes furthest, the small ones first; `avoided` is a place it may not
 * change.
 */
function widest({ standing, place, way, far }: Going, avoided = -1): Widest {
  const { table } = standing;
  const column = place % table.columns;
  const all = openRows(table, place);
  const own = all.map((rows) => roomInColumn(standing, rows, column, way));
  let best: Exchange | undefined;
  let most = 0;
  for (const beside of table.familyAt[column] ?? []) {
    if (beside === column) continue;
    for (let index = 0; index < all.length; index += 1) {
      const rows = all[index];
      if (rows === undefined || numberAt(own, index) <= most || !isOpen(table, rows, beside)) continue;
      const room = Math.min(numberAt(own, index), roomInColumn(standing, rows, beside, -way));
      if (room <= most) continue;
      const exchange = { ...rows, columns: [column, beside], ways: [1, -1] };
      if (avoided >= 0 && isIn(table, exchange, avoided)) continue;
      [best, most] = [exchange, room];
      if (most >= far) return { exchange: best, room: most };
    }
  }
  for (const [index, rows] of all.entries()) {
    if (numberAt(own, index) <= most) continue;
    const { exchange, room } = rowExchange({ standing, place, way, far }, rows, most);
    if (exchange === undefined || (avoided >= 0 && isIn(table, exchange, avoided))) continue;
    [best, most] = [exchange, room];
    if (most >= far) break;
  }
  return { exchange: best, room: most };
}

const isIn = ({ columns: width }: Table, { row, other, columns }: Exchange, place: number): boolean => {
  const at = Math.floor(place / width);
  return (at === row || at === other) && columns.includes(place % width);
};

const none: Widest = { exchange: undefined, room: 0 };

/** Two rows' totals change, and in each family one column: the first that goes as far as is asked, or the one that goes furthest above `least`. */
function rowExchange({ standing, place, way, far }: Going, rows: Rows, least: number): Widest {
  const { table } = standing;
  const own = place % table.columns;
  if (!isOpen(table, rows, 0)) return none;
  let room = roomInColumn(standing, rows, 0, way);
  if (room <= least) return none;
  const columns = [0];
  for (const family of table.families) {
    let best = -1;
    let highest = least;
    for (const each of family === table.familyAt[own] ? [own] : family) {
      if (!isOpen(table, rows, each)) continue;
      const now = roomInColumn(standing, rows, each, way);
      if (now > highest) [best, highest] = [each, now];
      if (highest >= far) break;
    }
    if (best < 0) return none;
    columns.push(best);
    room = Math.min(room, highest);
  }
  return { exchange: { ...rows, columns, ways: columns.map(() => 1) }, room };
}

/** Every exchange that is held up at one place alone, with what would help there. */
function* heldUp({ standing, place, way, far }: Going): Generator<{
  readonly exchange: Exchange;
  readonly reliefs: readonly Relief[];
}> {
  const { table } = standing;
  const column = place % table.columns;
  const all = openRows(table, place);
  const own = all.map((rows) => blocksIn(standing, rows, column, way));
  for (const beside of table.familyAt[column] ?? []) {
    if (beside === column) continue;
    for (const [index, rows] of all.entries()) {
      const before = own[index] ?? [];
      if (before.length > 1 || !isOpen(table, rows, beside)) continue;
      const [reliefs, ...others] = [...before, ...blocksIn(standing, rows, beside, -way)];
      if (reliefs === undefined || others.length > 0) continue;
      yield {
        exchange: { ...rows, columns: [column, beside], ways: [1, -1] },
        reliefs,
      };
    }
  }
  for (const [index, rows] of all.entries()) {
    if ((own[index] ?? []).length > 1) continue;
    const { exchange } = rowExchange({ standing, place, way, far }, rows, -1);
    const [reliefs, ...others] = (exchange?.columns ?? []).flatMap((each) =>
      blocksIn(standing, rows, each, way),
    );
    if (exchange === undefined || reliefs === undefined || others.length > 0) continue;
    yield { exchange, reliefs };
  }
}

/** An exchange that is held up at one place, after another one has made room there: how far it went; 0 where none did. */
function afterAnother(going: Going): number {
  const { standing, place, way, far } = going;
  const { table, counts } = standing;
  let tried = 0;
  for (const { exchange, reliefs } of heldUp(going)) {
    for (const relief of reliefs) {
      if (relief.place === place || stateAt(table, relief.place) === shown) continue;
      tried += 1;
      if (tried > mostTried) return 0;
      const first = widest({ standing, far, ...relief }, place);
      if (first.exchange === undefined) continue;
      const before = Math.min(first.room, far) * relief.way;
      apply(table, counts, first.exchange, before);
      const by = Math.min(far, roomFor(standing, exchange, way));
      if (by > 0) {
        apply(table, counts, exchange, by * way);
        return by;
      }
      apply(table, counts, first.exchange, -before);
    }
  }
  return 0;
}
