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
 * median of an even count is the mean of the two middle amounts. `of` gives a program's group, by their places.
 */
export function mediansOf(
  plan: Plan,
  [value = [], programs = [], low = [], high = []]: Amounts,
): (program: number, group: number) => Median {
  const groups = plan.groups.length;
  const half = halfOf(plan);
  const counts = new Uint32Array(plan.programs.length * groups);
  const each = (visit: (cell: number, at: number) => void): void => {
    for (let at = 0; at < value.length; at += 1) {
      for (let left = programs[at] ?? 0; left !== 0; left &= left - 1) {
        const first = lowest(left) * groups;
        for (let bits = low[at] ?? 0; bits !== 0; bits &= bits - 1) visit(first + lowest(bits), at);
        for (let bits = high[at] ?? 0; bits !== 0; bits &= bits - 1) visit(first + half + lowest(bits), at);
      }
    }
  };
  each((cell) => (counts[cell] = (counts[cell] ?? 0) + 1));
  const seen = new Uint32Array(counts.length);
  const twice = new Float64Array(counts.length);
  each((cell, at) => {
    const place = seen[cell] ?? 0;
    const count = counts[cell] ?? 0;
    seen[cell] = place + 1;
    const here = (place === (count - 1) >> 1 ? 1 : 0) + (place === count >> 1 ? 1 : 0);
    if (here > 0) twice[cell] = (twice[cell] ?? 0) + here * (value[at] ?? 0);
  });
  return (program, group) => {
    const cell = program * groups + group;
    const values = counts[cell] ?? 0;
    return {
      values,
      median: values === 0 ? undefined : (twice[cell] ?? 0) / 2,
    };
  };
}

/** The place of the lowest bit that is set. */
const lowest = (bits: number): number => 31 - Math.clz32(bits & -bits);
