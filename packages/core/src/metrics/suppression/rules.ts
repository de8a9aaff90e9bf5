import { z } from "zod";
import { error, type Finding } from "../../finding.ts";

const stepSchema = z.strictObject({
  below: z.number().positive().optional(),
  to: z.number().positive(),
});

const roundingSchema = z.strictObject({
  /** The first step whose limit the value is below says to what it is rounded. */
  steps: z.array(stepSchema).min(1),
  /** A median of dollars at or beyond these is shown as “at most” and “at least”. */
  floor: z.number().optional(),
  ceiling: z.number().optional(),
});
export type Rounding = z.infer<typeof roundingSchema>;

/** The rules of what may be shown: `data/metrics/shared/suppression.json`. */
export const suppressionRulesSchema = z.strictObject({
  about: z.string(),
  source: z.string().min(1),
  date: z.iso.date(),
  /** Of the rule set; every release says by which it was made. */
  version: z.string().min(1),
  /** Counts of 1 up to this are not shown, nor rates over fewer people. */
  leastCount: z.int(),
  /** A rate is not shown whose numerator, or the rest of whose denominator, is 1 up to this. */
  leastApart: z.int(),
  /** What a reader can work out of a hidden count must leave it open within ± so many people. */
  within: z.int().min(0),
  /** The same of what windows that overlap tell together. */
  withinOverTime: z.int().min(0),
  /** Rates within so many percent of 0 or 100 are shown as a bound; the first entry whose `upTo` the denominator keeps applies. */
  homogeneous: z
    .array(
      z.strictObject({
        upTo: z.int().optional(),
        percent: z.int().min(1).max(49),
      }),
    )
    .min(1),
  medians: z.strictObject({
    /** People a median is taken over. */
    least: z.int(),
    /** By the metric's unit; `default` for any other. */
    units: z.record(z.string(), roundingSchema).refine((units) => "default" in units, "needs “default”"),
  }),
  employers: z.strictObject({
    least: z.int(),
    /** Of the cell's total, at most, that one employer may be. */
    largestPercent: z.int().min(1).max(99),
  }),
});
export type SuppressionRules = z.infer<typeof suppressionRulesSchema>;

/** Below this no least number may be set, whatever the city (terms of the federal public-use file and of wage-record agreements). */
const neverBelow = 3;

/** Thresholds below 3, and sizes that no entry is for. */
export function checkSuppressionRules(rules: SuppressionRules): readonly Finding[] {
  const { leastCount, leastApart, medians, employers, homogeneous } = rules;
  const least = {
    leastCount,
    leastApart,
    "medians.least": medians.least,
    "employers.least": employers.least,
  };
  const findings = Object.entries(least)
    .filter(([, value]) => value < neverBelow)
    .map(([at, value]) => tooLow(at, value));
  return homogeneous.at(-1)?.upTo === undefined ? findings : [...findings, noLast];
}

const tooLow = (at: string, value: number): Finding =>
  error(
    "suppression.threshold-too-low",
    `shared/suppression.json ${at}`,
    `${value} would show counts of fewer than ${neverBelow} people.`,
    `Set it to ${neverBelow} or more; 10 is usual.`,
  );

const noLast = error(
  "suppression.rule-malformed",
  "shared/suppression.json homogeneous",
  "The last entry must hold for every denominator.",
  "Leave “upTo” out of the last entry.",
);
