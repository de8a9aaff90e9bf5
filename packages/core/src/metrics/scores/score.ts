import { z } from "zod";
import { fraction, type Fraction, isLess, mean, over, times, truncated } from "./fraction.ts";
import { type Indicator, isStatewide } from "./indicators.ts";
import type { Performance } from "./read-scores.ts";

const percentSchema = z.int().min(0).max(1000);

/** Below which percentage of the adjusted level a score fails, with where that is written. */
export const scoringRulesSchema = z.strictObject({
  about: z.string(),
  source: z.string().min(1),
  date: z.iso.date(),
  failsBelow: z.strictObject({
    individual: percentSchema,
    program: percentSchema,
    indicator: percentSchema,
  }),
  /** Scores are cut, not rounded, after so many decimal places of a percent. */
  places: z.int().min(0).max(9),
});
export type ScoringRules = z.infer<typeof scoringRulesSchema>;

/** A score in percent of the adjusted level, cut to the places of the rule, and whether it fails. */
interface Score {
  readonly score: string;
  readonly failed: boolean;
}

/** The three kinds of score, each in the order in which the table first names it. */
export interface Scores {
  readonly individual: readonly (Score & { readonly program: string; readonly indicator: Indicator })[];
  readonly program: readonly (Score & { readonly program: string })[];
  readonly indicator: readonly (Score & { readonly indicator: Indicator })[];
}

/** Scores a table: actual ÷ adjusted, and the means of these unrounded over each program (without ESE) and each indicator. */
export function score(performances: readonly Performance[], rules: ScoringRules): Scores {
  const ratios = performances.map((row) => ({ ...row, ratio: over(row.actual, row.adjusted) }));
  const told = (ratio: Fraction, kind: keyof ScoringRules["failsBelow"]): Score => ({
    score: percentText(ratio, rules.places),
    failed: isLess(ratio, fraction(BigInt(rules.failsBelow[kind]), 100n)),
  });
  const meanOf = (rows: readonly { readonly ratio: Fraction }[]): Fraction =>
    mean(rows.map(({ ratio }) => ratio));
  const inPrograms = ratios.filter(({ indicator }) => !isStatewide(indicator));
  return {
    individual: ratios.map(({ program, indicator, ratio }) => ({
      program,
      indicator,
      ...told(ratio, "individual"),
    })),
    program: [...Map.groupBy(inPrograms, ({ program }) => program)].map(([program, rows]) => ({
      program,
      ...told(meanOf(rows), "program"),
    })),
    indicator: [...Map.groupBy(ratios, ({ indicator }) => indicator)].map(([indicator, rows]) => ({
      indicator,
      ...told(meanOf(rows), "indicator"),
    })),
  };
}

/** A ratio in percent, cut after so many places. */
export const percentText = (ratio: Fraction, places: number): string =>
  truncated(times(ratio, fraction(100n)), places);
