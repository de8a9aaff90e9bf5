import type { Plan } from "./plan.ts";
import { halfOf } from "./sql/groups.ts";

/** What `valuesSql` answers, column by column. */
export type Amounts = readonly ArrayLike<number>[];

/** The exact median of the amounts of a program's group, in hundredths of the unit, and how many there are. */
export interface Median {
  readonly values: number;
  readonly median: number | undefined;
}

/**
 * Medians of all programs and groups at once, of amounts in ascending order: counted in one walk, found in a second. A
 * median of an even count is the mean of the two middle amounts. `of` gives a program's group, by their places. A fifth column
 * says how often an amount stands there, below 0 how often it is taken out again; once each where it is left out.
 */
export function mediansOf(
  plan: Pick<Plan, "programs" | "groups">,
  [value = [], programs = [], low = [], high = [], times]: Amounts,
): (program: number, group: number) => Median {
  const groups = plan.groups.length;
  const half = halfOf(plan);
  const counts = new Int32Array(plan.programs.length * groups);
  const each = (at: number, visit: (cell: number, times: number) => void): void => {
    const often = times === undefined ? 1 : (times[at] ?? 0);
    for (let left = programs[at] ?? 0; left !== 0; left &= left - 1) {
      const first = lowest(left) * groups;
      for (let bits = low[at] ?? 0; bits !== 0; bits &= bits - 1) visit(first + lowest(bits), often);
      for (let bits = high[at] ?? 0; bits !== 0; bits &= bits - 1) visit(first + half + lowest(bits), often);
    }
  };
  const count = (cell: number, often: number): void => void (counts[cell] = (counts[cell] ?? 0) + often);
  for (let at = 0; at < value.length; at += 1) each(at, count);
  const seen = new Int32Array(counts.length);
  const twice = new Float64Array(counts.length);
  let amount = 0;
  const pass = (cell: number, often: number): void => {
    const from = seen[cell] ?? 0;
    const to = from + often;
    const last = (counts[cell] ?? 0) - 1;
    seen[cell] = to;
    const [lower, upper] = [last >> 1, (last + 1) >> 1];
    const here = (from <= lower && lower < to ? 1 : 0) + (from <= upper && upper < to ? 1 : 0);
    if (here > 0) twice[cell] = (twice[cell] ?? 0) + here * amount;
  };
  for (let at = 0; at < value.length;) {
    amount = value[at] ?? 0;
    const end = times === undefined ? at + 1 : endOf(value, at);
    let isWhole = true;
    for (let one = at; one < end && isWhole; one += 1) isWhole = (times?.[one] ?? 1) > 0;
    if (isWhole) for (let one = at; one < end; one += 1) each(one, pass);
    else {
      const net = new Map<number, number>();
      const add = (cell: number, often: number): void => void net.set(cell, (net.get(cell) ?? 0) + often);
      for (let one = at; one < end; one += 1) each(one, add);
      for (const [cell, often] of net) if (often > 0) pass(cell, often);
    }
    at = end;
  }
  return (program, group) => {
    const cell = program * groups + group;
    const values = counts[cell] ?? 0;
    return {
      values,
      median: values === 0 ? undefined : (twice[cell] ?? 0) / 2,
    };
  };
}

/** Where the next greater amount stands. */
function endOf(value: ArrayLike<number>, at: number): number {
  let end = at + 1;
  while (end < value.length && value[end] === value[at]) end += 1;
  return end;
}

/** The place of the lowest bit that is set. */
const lowest = (bits: number): number => 31 - Math.clz32(bits & -bits);
