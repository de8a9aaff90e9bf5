import type { Amounts, Median } from "./medians.ts";
import type { Plan } from "./plan.ts";
import { halfOf } from "./sql/groups.ts";

/** How many programs and groups there are. */
type Shape = Pick<Plan, "programs" | "groups">;

/** The amounts of one cell around its middle: enough to find the median again after amounts have come and gone. */
export interface Middle {
  /** How many amounts the cell has. */
  readonly count: number;
  /** How many of them are less than `from`. */
  readonly below: number;
  /** All amounts from here to there are known; infinite where there are no others. */
  readonly from: number;
  readonly to: number;
  /** Different amounts, least first, and how often each is there. */
  readonly values: readonly number[];
  readonly times: readonly number[];
}

/** By cell: the place of the program × the number of groups + the place of the group. */
export type Middles = readonly Middle[];

const nobody: Middle = { count: 0, below: 0, from: -Infinity, to: Infinity, values: [], times: [] };

/** How far from the middle amounts are kept: several times as far as a twentieth more of the same kind moves it. */
const reach = (count: number): number => 32 + Math.ceil(Math.sqrt(count) / 2);

type Visit = (cell: number, times: number, value: number) => void;

/** Visits each cell that an amount is in, amount by amount. */
function visitAll(
  plan: Shape,
  [value = [], programs = [], low = [], high = [], times]: Amounts,
  visit: Visit,
): void {
  const groups = plan.groups.length;
  const half = halfOf(plan);
  for (let at = 0; at < value.length; at += 1) {
    const often = times === undefined ? 1 : (times[at] ?? 0);
    const amount = value[at] ?? 0;
    for (let left = programs[at] ?? 0; left !== 0; left &= left - 1) {
      const first = lowest(left) * groups;
      for (let bits = low[at] ?? 0; bits !== 0; bits &= bits - 1) visit(first + lowest(bits), often, amount);
      for (let bits = high[at] ?? 0; bits !== 0; bits &= bits - 1)
        visit(first + half + lowest(bits), often, amount);
    }
  }
}

/** The place of the lowest bit that is set. */
const lowest = (bits: number): number => 31 - Math.clz32(bits & -bits);

const cellsIn = ({ programs, groups }: Shape): number => programs.length * groups.length;

/** The middles of all cells out of all amounts, least first; a fifth column says how often each is there. */
export function middlesOf(plan: Shape, amounts: Amounts): Middles {
  const counts = new Int32Array(cellsIn(plan));
  visitAll(plan, amounts, (cell, times) => void (counts[cell] = (counts[cell] ?? 0) + times));
  const seen = new Int32Array(counts.length);
  const found = Array.from(counts, (): { values: number[]; times: number[] } => ({ values: [], times: [] }));
  visitAll(plan, amounts, (cell, often, value) => {
    const count = counts[cell] ?? 0;
    const place = seen[cell] ?? 0;
    const { values = [], times = [] } = found[cell] ?? {};
    seen[cell] = place + often;
    // The last amount that is kept is kept as often as it is there.
    if (values.at(-1) === value) times.push((times.pop() ?? 0) + often);
    else if (place <= (count >> 1) + reach(count)) {
      values.push(value);
      times.push(often);
    }
  });
  return found.map(({ values, times }, cell) => {
    const count = counts[cell] ?? 0;
    const to = sumOf(times) === count ? Infinity : (values.at(-1) ?? Infinity);
    return cut({ count, below: 0, from: -Infinity, to, values, times });
  });
}

const sumOf = (times: readonly number[]): number => times.reduce((sum, each) => sum + each, 0);

/** Leaves out what lies too far from the middle. */
function cut(middle: Middle): Middle {
  const { count, values, times } = middle;
  const far = reach(count);
  let start = 0;
  let { below } = middle;
  while (start < values.length && below + (times[start] ?? 0) <= ((count - 1) >> 1) - far)
    below += times[start++] ?? 0;
  let end = start;
  for (let known = below; end < values.length && known <= (count >> 1) + far; end += 1)
    known += times[end] ?? 0;
  // The middle is elsewhere: what is known stays known.
  if (end === start) return middle;
  return {
    count,
    below,
    from: start === 0 ? middle.from : (values[start] ?? Infinity),
    to: end === values.length ? middle.to : (values[end - 1] ?? -Infinity),
    values: values.slice(start, end),
    times: times.slice(start, end),
  };
}

/** The middles after amounts have come, or gone where they are there less than 0 times; in any order. */
export function withAmounts(plan: Shape, middles: Middles, amounts: Amounts): Middles {
  const changes = new Map<number, { count: number; below: number; within: Map<number, number> }>();
  visitAll(plan, amounts, (cell, times, value) => {
    const middle = middles[cell] ?? nobody;
    const change = changes.get(cell) ?? { count: 0, below: 0, within: new Map<number, number>() };
    changes.set(cell, change);
    change.count += times;
    if (value < middle.from) change.below += times;
    else if (value <= middle.to) change.within.set(value, (change.within.get(value) ?? 0) + times);
  });
  return Array.from({ length: cellsIn(plan) }, (_, cell) => {
    const middle = middles[cell] ?? nobody;
    const change = changes.get(cell);
    if (change === undefined) return middle;
    const { values, times } = merged(middle, change.within);
    const count = middle.count + change.count;
    return cut({ ...middle, count, below: middle.below + change.below, values, times });
  });
}

function merged(middle: Middle, more: ReadonlyMap<number, number>): Pick<Middle, "values" | "times"> {
  const values: number[] = [];
  const times: number[] = [];
  const put = (value: number, often: number): void => {
    if (often === 0) return;
    values.push(value);
    times.push(often);
  };
  const coming = [...more].toSorted(([a], [b]) => a - b);
  let next = 0;
  for (const [at, value] of middle.values.entries()) {
    let often = middle.times[at] ?? 0;
    for (let each = coming[next]; each !== undefined && each[0] <= value; each = coming[++next]) {
      if (each[0] === value) often += each[1];
      else put(...each);
    }
    put(value, often);
  }
  for (const each of coming.slice(next)) put(...each);
  return { values, times };
}

/** The median of a cell; undefined where it lies beyond what is known. */
export function medianIn({ count, below, values, times }: Middle): Median | undefined {
  if (count === 0) return { values: 0, median: undefined };
  let twice = 0;
  for (const middle of [(count - 1) >> 1, count >> 1]) {
    let from = below;
    const at = middle < from ? -1 : times.findIndex((often) => middle < (from += often));
    const value = values[at];
    if (value === undefined) return undefined;
    twice += value;
  }
  return { values: count, median: twice / 2 };
}
