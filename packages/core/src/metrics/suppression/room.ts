import type { Exchange } from "./exchange.ts";
import { at, bounded, numberAt, type Rows, stateAt, type Table } from "./table.ts";

/** A layer of a table as changed so far. */
export interface Standing {
  readonly table: Table;
  readonly layer: number;
  /** Counts by place. */
  readonly counts: Float64Array;
  /** Takes places as hidden without their bounds. */
  readonly free: boolean;
}

/**
 * How many people two rows can change by in a column: no count falls below 0, no bound breaks that is shown, and no program has more
 * people than the whole. `way` is 1 for more in the first row, −1 for fewer.
 */
export function roomInColumn(
  standing: Standing,
  { row, other, sign }: Rows,
  column: number,
  way: number,
): number {
  const { table } = standing;
  let room = roomAt(standing, row * table.columns + column, way);
  if (other >= 0 && room > 0)
    room = Math.min(room, roomAt(standing, other * table.columns + column, way * sign));
  if (table.twice >= 0 && room > 0)
    room = Math.min(room, roomInWhole(standing, row, other, sign, column, way));
  return Math.max(0, room);
}

/** How many people an exchange can be about, in the direction `way`. */
export function roomFor(standing: Standing, exchange: Exchange, way: number): number {
  const { columns, ways } = exchange;
  let room = Infinity;
  for (let index = 0; index < columns.length && room > 0; index += 1)
    room = Math.min(
      room,
      roomInColumn(standing, exchange, numberAt(columns, index), numberAt(ways, index) * way),
    );
  return room;
}

function roomAt({ table, layer, counts, free }: Standing, place: number, way: number): number {
  const count = at(counts, place);
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
  { table, counts }: Standing,
  row: number,
  other: number,
  sign: number,
  column: number,
  way: number,
): number {
  const { rows, columns, whole, twice } = table;
  const wholeGrows = row === whole ? way : other === whole ? way * sign : 0;
  const top = at(counts, whole * columns + column);
  let room = Infinity;
  if (row !== whole && row !== twice && way > wholeGrows)
    room = Math.floor((top - at(counts, row * columns + column)) / (way - wholeGrows));
  if (other >= 0 && other !== whole && other !== twice && way * sign > wholeGrows)
    room = Math.min(
      room,
      Math.floor((top - at(counts, other * columns + column)) / (way * sign - wholeGrows)),
    );
  if (wholeGrows >= 0) return room;
  for (let each = 0; each < rows; each += 1)
    if (each !== row && each !== other && each !== whole && each !== twice)
      room = Math.min(room, Math.floor((top - at(counts, each * columns + column)) / -wholeGrows));
  return room;
}

/** A change that would help an exchange on: more (1) or fewer (−1) at a place. */
export interface Relief {
  readonly place: number;
  readonly way: number;
}

/** Where two rows are held up in a column: for each such place, what would help. */
export function blocksIn(
  standing: Standing,
  rows: Rows,
  column: number,
  way: number,
): readonly (readonly Relief[])[] {
  const { row, other, sign } = rows;
  const { table } = standing;
  const blocks: (readonly Relief[])[] = [];
  const look = (each: number, move: number): void => {
    const place = each * table.columns + column;
    if (roomAt(standing, place, move) <= 0) blocks.push([{ place, way: -move }]);
  };
  look(row, way);
  if (other >= 0) look(other, way * sign);
  if (table.twice >= 0 && roomInWhole(standing, row, other, sign, column, way) <= 0)
    blocks.push(reliefOfWhole(standing, column));
  return blocks;
}

/** The whole grows, or else the only program that is as large as it shrinks. */
function reliefOfWhole({ table, counts }: Standing, column: number): readonly Relief[] {
  const { rows, columns, whole, twice } = table;
  const top = whole * columns + column;
  const full: Relief[] = [];
  for (let each = 0; each < rows; each += 1) {
    const place = each * columns + column;
    if (each !== whole && each !== twice && at(counts, place) >= at(counts, top))
      full.push({ place, way: -1 });
  }
  return [{ place: top, way: 1 }, ...(full.length === 1 ? full : [])];
}
