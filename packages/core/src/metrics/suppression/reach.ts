import { blockedIn, type Changes, type Exchange, exchangesAt, roomFor } from "./exchange.ts";
import { numberAt, shown, stateAt, type Table } from "./table.ts";

/** After so many exchanges one after another what was not reached counts as out of reach. */
const mostExchanges = 24;
/** So many exchanges that are held up are tried with another one before them. */
const mostTried = 40;

/**
 * How many people the least and the greatest count of a hidden place lie apart, as far as is found and no further than asked: from the
 * true table on, exchange after exchange, up and down.
 */
export function spanOf(table: Table, layer: number, place: number, far: number): number {
  let span = 0;
  for (const way of [1, -1]) {
    let changes: Changes = new Map();
    for (let times = 0; times < mostExchanges && span < far; times += 1) {
      const going = { way, changes, far: far - span };
      const { exchange, room } = widest(table, layer, place, going);
      if (exchange !== undefined) {
        const by = Math.min(room, far - span);
        change(table, exchange, by * way, changes);
        span += by;
        continue;
      }
      const found = afterAnother(table, layer, place, going);
      if (found === undefined) break;
      span += found.by;
      changes = found.changes;
    }
  }
  return span;
}

interface Way {
  readonly way: number;
  readonly changes: Changes;
  readonly far: number;
}

/** The first exchange that goes as far as is asked, or the one that goes furthest; `avoided` is a place it may not change. */
function widest(
  table: Table,
  layer: number,
  place: number,
  { way, changes, far }: Way,
  avoided = -1,
): { readonly exchange: Exchange | undefined; readonly room: number } {
  const roomOf = (exchange: Exchange): number => roomFor(table, layer, exchange, { way, changes });
  let best: Exchange | undefined;
  let most = 0;
  const choosing = { rank: roomOf, least: 0, enough: far };
  for (const exchange of exchangesAt(table, place, choosing)) {
    const room = roomOf(exchange);
    if (room <= most || (avoided >= 0 && isIn(table, exchange, avoided))) continue;
    [best, most, choosing.least] = [exchange, room, room];
    if (most >= far) break;
  }
  return { exchange: best, room: most };
}

const isIn = ({ columns: width }: Table, { row, other, columns }: Exchange, place: number): boolean => {
  const at = Math.floor(place / width);
  return (at === row || at === other) && columns.includes(place % width);
};

/** An exchange that is held up at one place, after another one has made room there. */
function afterAnother(
  table: Table,
  layer: number,
  place: number,
  { way, changes, far }: Way,
): { readonly by: number; readonly changes: Changes } | undefined {
  const going = { way, changes };
  const rank = (exchange: Exchange): number => roomFor(table, layer, exchange, going);
  let tried = 0;
  for (const exchange of exchangesAt(table, place, { rank, least: -1, enough: far })) {
    const [reliefs = [], ...others] = blockedIn(table, layer, exchange, going);
    if (others.length > 0) continue;
    for (const relief of reliefs) {
      if (relief.place === place || stateAt(table, relief.place) === shown) continue;
      tried += 1;
      if (tried > mostTried) return undefined;
      const first = widest(table, layer, relief.place, { way: relief.way, changes, far }, place);
      if (first.exchange === undefined) continue;
      const after: Changes = new Map(changes);
      change(table, first.exchange, Math.min(first.room, far) * relief.way, after);
      const by = Math.min(far, roomFor(table, layer, exchange, { way, changes: after }));
      if (by <= 0) continue;
      change(table, exchange, by * way, after);
      return { by, changes: after };
    }
  }
  return undefined;
}

function change(
  { columns: width }: Table,
  { row, other, sign, columns, ways }: Exchange,
  by: number,
  changes: Changes,
): void {
  for (const [index, column] of columns.entries()) {
    const more = by * numberAt(ways, index);
    const place = row * width + column;
    changes.set(place, (changes.get(place) ?? 0) + more);
    if (other < 0) continue;
    const beside = other * width + column;
    changes.set(beside, (changes.get(beside) ?? 0) + more * sign);
  }
}
