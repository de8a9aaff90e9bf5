import { type Fragment, name, raw, sql } from "../../sql/fragment.ts";
import type { Plan, PlannedMetric } from "../plan.ts";

/** Bits that a whole number of both databases holds for sure. */
const usableBits = 62;

/**
 * Where a metric's answer stands in an observation: for each program two bits, the lower one for the denominator, the
 * upper one for the numerator; several metrics side by side in one whole number.
 */
export interface Place {
  readonly metric: PlannedMetric;
  readonly column: string;
  readonly shift: number;
  /** Bits that one metric takes. */
  readonly width: number;
}

/** How a metric is counted; only metrics counted alike share a column. */
export type Counting = PlannedMetric["counts"] | "median";

export const countingOf = ({ kind, counts }: PlannedMetric): Counting =>
  kind === "median" ? "median" : counts;

const countings = ["periods", "people", "exits", "median"] as const satisfies readonly Counting[];

/** The places of all metrics of one scope, those counted alike together, else in the plan's order. */
export function placesOf(plan: Plan, scope: PlannedMetric["scope"]): readonly Place[] {
  const width = plan.programs.length * 2;
  const perColumn = Math.floor(usableBits / width);
  if (perColumn === 0) throw new RangeError(`no more than ${usableBits / 2} programs fit one observation`);
  if (plan.groups.length > usableBits) throw new RangeError(`no more than ${usableBits} groups fit`);
  const metrics = plan.metrics.filter((metric) => metric.scope === scope);
  return countings.flatMap((counting) =>
    metrics
      .filter((metric) => countingOf(metric) === counting)
      .map((metric, at) => ({
        metric,
        column: `${counting}-${Math.floor(at / perColumn)}`,
        shift: (at % perColumn) * width,
        width,
      })),
  );
}

/**
 * Groups stand in two halves of an observation's bits, so that one sum counts a group of each: up to two thousand million
 * observations stay apart.
 */
export const halfBits = 31;

export const halfOf = ({ groups }: Plan): number => Math.ceil(groups.length / 2);

/** The bit of a group, by its place in the plan. */
export const groupBit = (plan: Plan, group: number): number =>
  group < halfOf(plan) ? group : group - halfOf(plan) + halfBits;

/** The columns that hold the places, each once. */
export const columnsOf = (places: readonly Place[]): readonly string[] => [
  ...new Set(places.map(({ column }) => column)),
];

/** A metric's own bits, moved down to the lowest. */
export const bitsSql = ({ column, shift, width }: Place): Fragment =>
  sql`(${name(column)} >> ${raw(String(shift))}) & ${raw(String(2 ** width - 1))}`;

/** The bits of programs' denominators, lowest program first. */
export const programBits = (programs: readonly number[]): bigint =>
  programs.reduce((bits, program) => bits | (1n << BigInt(program * 2)), 0n);

/** A power of two as SQL writes it. */
export const bit = (place: number): Fragment => raw(String(1n << BigInt(place)));

/** The programs that a metric is computed for, by their places. */
export const programsOf = ({ metric }: Place): readonly number[] =>
  metric.variants.flatMap(({ programs }) => programs).toSorted((a, b) => a - b);
