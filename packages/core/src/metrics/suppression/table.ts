import type { Cell } from "../cell.ts";

/** How far a cell is withheld: `bounded` shows a bound in place of the rate, both withhold its counts. */
export const shown = 0;
export const bounded = 1;
export const hidden = 2;
export type State = typeof shown | typeof bounded | typeof hidden;

/** Columns that make up a row's total, but for those who are in none of them. */
export type Family = readonly number[];

/** Two rows that may change together so that programs still add up. */
export interface Rows {
  readonly row: number;
  /** −1 for none: where nothing adds up over programs, a row changes alone. */
  readonly other: number;
  /** How the other row changes where the first has more: 1 or −1. */
  readonly sign: number;
}

/**
 * A metric in one window as a table: programs down, groups across, the total first. What readers see of it is its shown places; they
 * know that each family adds up to the total but for a rest they may know, and that programs add up to the whole but for people in
 * two of them. Places are numbered `row × columns + column`; rests of a yes-or-no group and people in two programs have places, too.
 */
export interface Table {
  readonly rows: number;
  readonly columns: number;
  readonly families: readonly Family[];
  /** By column: the family it is of; the total is of none. */
  readonly familyAt: readonly (Family | undefined)[];
  /** Row of the program that holds all others; −1 where there is none, and nothing adds up over programs. */
  readonly whole: number;
  /** Row of the people whom programs count twice, as often as they are counted too much; −1 where there are none. */
  readonly twice: number;
  /** By row: the rows that it may change against. */
  readonly beside: readonly (readonly Rows[])[];
  /** The cell at a place: its number in the report, −1 where a place has none. */
  readonly cellAt: Int32Array;
  /** Counts that vary freely of each other, by place: people, or those who reached it and the others. */
  readonly layers: readonly Float64Array[];
  /** By layer and place: what a longer window shows of the same people; infinite where it shows nothing. */
  readonly most: readonly Float64Array[];
  readonly state: Uint8Array;
  /** The bound that a bounded rate shows, in percent; below 50 it is “at most”. */
  readonly edge: Uint8Array;
}

/** What the table is made of, beside its cells. */
export interface Shape {
  /** Families of groups (`sex` of `sex:1`) of which a person is in one at most. Any other group is a yes or no by itself. */
  readonly partitions: ReadonlySet<string>;
  /** Programs that hold all others, the first that a table has counts. */
  readonly wholes: readonly string[];
}

const total = "all";

/** A cell's counts that vary freely of each other. */
export const layersOf = ({ numerator, denominator }: Cell, layers: number): readonly number[] =>
  layers === 1 ? [denominator ?? numerator ?? 0] : [numerator ?? 0, (denominator ?? 0) - (numerator ?? 0)];

/** The name of a cell's column; an area is one of its own. */
const columnOf = ({ group, area }: Cell): string => (area === undefined ? group : `area:${area}`);

/** Lays out the cells of one metric in one version and window. `numbers` are the cells' own in the report. */
export function tableOf(cells: readonly Cell[], numbers: readonly number[], shape: Shape): Table {
  const programs = [...new Set(cells.map(({ program }) => program))];
  const names = [total, ...new Set(cells.map(columnOf).filter((name) => name !== total))];
  const { families, columns } = familiesOf(names, shape.partitions);
  const whole =
    programs.length === 1 ? -1 : programs.indexOf(shape.wholes.find((id) => programs.includes(id)) ?? "");
  const rows = programs.length + (whole < 0 ? 0 : 1);
  const size = rows * columns;
  const cellAt = new Int32Array(size).fill(-1);
  const isRate = cells.some(({ numerator, denominator }) => numerator !== null && denominator !== null);
  const layers = Array.from({ length: isRate ? 2 : 1 }, () => new Float64Array(size));
  const rowOf = new Map(programs.map((id, row) => [id, row]));
  const placeOfColumn = new Map(names.map((name, column) => [name, column]));
  for (const [at, cell] of cells.entries()) {
    const place = (rowOf.get(cell.program) ?? 0) * columns + (placeOfColumn.get(columnOf(cell)) ?? 0);
    cellAt[place] = numbers[at] ?? -1;
    for (const [layer, count] of layersOf(cell, layers.length).entries()) setAt(layers[layer], place, count);
  }
  const state = new Uint8Array(size);
  const most = layers.map(() => new Float64Array(size).fill(Infinity));
  const familyAt = Array.from({ length: columns }, (_, at) => families.find((family) => family.includes(at)));
  const edge = new Uint8Array(size);
  const table = {
    rows,
    columns,
    families,
    familyAt,
    whole,
    cellAt,
    layers,
    most,
    state,
    edge,
  };
  fillRests(table, names.length);
  const twice = fillTwice(table);
  const beside = Array.from({ length: rows }, (_, row) => besideOf({ rows, whole, twice }, row));
  return { ...table, twice, beside };
}

/** Programs stand on one side of the sum, the whole and people counted twice on the other. */
function besideOf({ rows, whole, twice }: Pick<Table, "rows" | "whole" | "twice">, row: number): Rows[] {
  if (whole < 0) return [{ row, other: -1, sign: 0 }];
  const isBeyond = (each: number): boolean => each === whole || each === twice;
  const last = twice < 0 ? rows - 1 : rows;
  const first = [whole, ...(twice < 0 ? [] : [twice])];
  const programs = Array.from({ length: last }, (_, each) => each).filter((each) => !isBeyond(each));
  return [...first, ...programs]
    .filter((other) => other !== row)
    .map((other) => ({
      row,
      other,
      sign: isBeyond(other) === isBeyond(row) ? -1 : 1,
    }));
}

function familiesOf(
  names: readonly string[],
  partitions: ReadonlySet<string>,
): { readonly families: readonly Family[]; readonly columns: number } {
  const families = new Map<string, number[]>();
  let columns = names.length;
  for (const [column, name] of names.entries()) {
    if (column === 0) continue;
    const [family = name] = name.split(":", 1);
    const isOne = family === "area" || partitions.has(family);
    const known = isOne ? families.get(family) : undefined;
    if (known !== undefined) known.push(column);
    else if (isOne) families.set(family, [column]);
    else {
      // The people whom a yes or no leaves out stand in a column of their own, which is never shown.
      families.set(name, [columns, column]);
      columns += 1;
    }
  }
  return { families: [...families.values()], columns };
}

type Unfinished = Omit<Table, "twice" | "beside">;

/** Notes what a longer window shows, of cells by their number, and what follows for rests and for people in two programs. */
export function limit(table: Table, shownOf: (number: number) => readonly number[] | undefined): void {
  const { rows, columns, families, whole, twice, cellAt, most } = table;
  for (const [place, number] of cellAt.entries()) {
    const told = number < 0 ? undefined : shownOf(number);
    for (const [layer, count] of (told ?? []).entries()) setAt(most[layer], place, count);
  }
  const programs = Array.from({ length: rows }, (_, row) => row).filter((row) => row !== twice);
  for (const layer of most) {
    const less = (all: number, some: number): number => (some === Infinity ? Infinity : all - some);
    for (const row of programs) {
      for (const [rest = 0, group = 0] of families.filter(([first = 0]) => cellAt[first] === -1))
        setAt(layer, row * columns + rest, less(at(layer, row * columns), at(layer, row * columns + group)));
    }
    if (twice < 0) continue;
    for (let column = 0; column < columns; column += 1) {
      let sum = 0;
      for (const row of programs) if (row !== whole) sum += at(layer, row * columns + column);
      setAt(layer, twice * columns + column, less(sum, at(layer, whole * columns + column)));
    }
  }
}

function fillRests({ rows, columns, families, layers, state, whole }: Unfinished, named: number): void {
  const last = whole < 0 ? rows : rows - 1;
  for (const [rest = 0, group = 0] of families.filter(([first = 0]) => first >= named)) {
    for (let row = 0; row < last; row += 1) {
      for (const layer of layers)
        setAt(layer, row * columns + rest, at(layer, row * columns) - at(layer, row * columns + group));
      setAt(state, row * columns + rest, hidden);
    }
  }
}

/**
 * Counts whom the programs count twice. Where they count fewer than the whole has, or nobody twice, readers are taken to know the
 * difference, and it has no row.
 */
function fillTwice({ rows, columns, layers, whole, state }: Unfinished): number {
  if (whole < 0) return -1;
  const row = rows - 1;
  let any = 0;
  let isWrong = false;
  for (const layer of layers) {
    for (let column = 0; column < columns; column += 1) {
      let sum = -at(layer, whole * columns + column);
      for (let other = 0; other < row; other += 1)
        if (other !== whole) sum += at(layer, other * columns + column);
      setAt(layer, row * columns + column, sum);
      if (sum < 0) isWrong = true;
      any += sum;
    }
  }
  if (isWrong || any === 0) return -1;
  state.fill(hidden, row * columns, (row + 1) * columns);
  return row;
}

// Reads of lists that have every place asked for; one for each kind of list, which is several times as fast.
export const at = (counts: Float64Array | undefined, place: number): number => counts?.[place] ?? 0;
export const numberAt = (numbers: readonly number[], index: number): number => numbers[index] ?? 0;
export const stateAt = ({ state }: Pick<Table, "state">, place: number): number => state[place] ?? shown;

function setAt(list: Float64Array | Uint8Array | undefined, place: number, value: number): void {
  if (list !== undefined) list[place] = value;
}

/** All people of a place. */
export const peopleAt = ({ layers }: Pick<Table, "layers">, place: number): number =>
  at(layers[0], place) + at(layers[1], place);
