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

/** The places of all metrics of one scope, in the plan's order. */
export function placesOf(plan: Plan, scope: PlannedMetric["scope"]): readonly Place[] {
  const width = plan.programs.length * 2;
  const perColumn = Math.floor(usableBits / width);
  if (perColumn === 0) throw new RangeError(`no more than ${usableBits / 2} programs fit one observation`);
  return plan.metrics
    .filter((metric) => metric.scope === scope)
    .map((metric, at) => ({
      metric,
      column: `m${Math.floor(at / perColumn)}`,
      shift: (at % perColumn) * width,
      width,
    }));
}

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
