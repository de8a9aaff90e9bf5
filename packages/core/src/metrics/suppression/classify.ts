import type { Bound } from "../cell.ts";
import type { SuppressionRules } from "./rules.ts";

/** How a metric's numbers are to be judged; `unit` chooses the rounding of a median. */
export type MetricKind =
  | { readonly kind: "count" | "rate" }
  | { readonly kind: "median"; readonly unit?: string };

/** What two counts of people allow by themselves, before any relation is looked at. */
export type Verdict =
  | { readonly verdict: "open" | "small" }
  | {
      readonly verdict: "homogeneous";
      readonly bound: Extract<Bound, { readonly percent: number }>;
    };

const open: Verdict = { verdict: "open" };
const small: Verdict = { verdict: "small" };

/** A count of people: 0 is nobody, 1 up to the least count is small. */
export const judgeCount = (count: number, rules: SuppressionRules): Verdict =>
  isFew(count, rules.leastCount) ? small : open;

/** A rate by its numerator and denominator, by the first two rules; 0 of 0 is no rate and shows nobody. */
export function judgeRate(numerator: number, denominator: number, rules: SuppressionRules): Verdict {
  if (denominator === 0) return open;
  const others = denominator - numerator;
  if (denominator < rules.leastCount) return small;
  if (isFew(numerator, rules.leastApart) || isFew(others, rules.leastApart)) return small;
  const edge = rules.homogeneous.find(({ upTo }) => upTo === undefined || denominator <= upTo)?.percent ?? 0;
  if (others * 100 <= edge * denominator) {
    return {
      verdict: "homogeneous",
      bound: { bound: "at-least", percent: 100 - edge },
    };
  }
  if (numerator * 100 <= edge * denominator) {
    return {
      verdict: "homogeneous",
      bound: { bound: "at-most", percent: edge },
    };
  }
  return open;
}

/** A median by the number of people it is taken over. */
export const judgeMedian = (people: number, rules: SuppressionRules): Verdict =>
  isFew(people, Math.max(rules.medians.least, rules.leastCount)) ? small : open;

const isFew = (count: number, least: number): boolean => count > 0 && count < least;

/** Employers behind a cell, and the largest one's part of its total, in the cell's own unit. */
export interface Employers {
  readonly count: number;
  readonly largest: number;
  readonly total: number;
}

/** Whether a cell would tell of one employer: too few of them, or one that is nearly all (20 CFR 603.4). */
export const tellsOfOneEmployer = (
  { count, largest, total }: Employers,
  { employers }: SuppressionRules,
): boolean => count > 0 && (count < employers.least || largest * 100 > employers.largestPercent * total);

/** What the counts allow by themselves. */
export function judge(
  { numerator, denominator }: { readonly numerator: number | null; readonly denominator: number | null },
  kind: MetricKind,
  rules: SuppressionRules,
): Verdict {
  const people = denominator ?? numerator ?? 0;
  if (kind.kind === "median") return judgeMedian(people, rules);
  if (kind.kind === "rate" && numerator !== null && denominator !== null)
    return judgeRate(numerator, denominator, rules);
  return judgeCount(people, rules);
}
