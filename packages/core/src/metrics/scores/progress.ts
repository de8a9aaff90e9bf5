import type { Cell } from "../cell.ts";
import { type Decimal, parseDecimal } from "./decimal.ts";
import { fraction, type Fraction, isLess, over } from "./fraction.ts";
import { percentText } from "./score.ts";

/** What was agreed for a metric, in its unit (percent for a rate), as written: `75.1`. */
export interface Target {
  readonly level: string;
  /** From which percentage of the level it counts as met; the level itself (100) unless a state or a contract says otherwise. */
  readonly metFrom?: number;
}

/** How far a number is against its target. `unknown`: there is no number yet, or it may not be shown. */
export type Progress =
  | { readonly status: "below" | "met" | "exceeded"; readonly score: string }
  | { readonly status: "unknown" };

/** A number that can be held against a target: a rate by its two counts, anything else by its value. */
type Measured = Pick<Cell, "numerator" | "denominator" | "value">;

/**
 * Compares an actual number with its target exactly; the score is percent of the level, cut to one decimal as federal scores are.
 * Met lies from `metFrom` to 100.0 percent; above is exceeded.
 */
export function progress(actual: Measured, unit: "percent" | "other", target: Target): Progress {
  const level = parseDecimal(target.level);
  const measured = unit === "percent" ? rate(actual) : exact(actual.value);
  if (level === undefined || measured === undefined || level.value.above <= 0n) return { status: "unknown" };
  const ratio = over(measured, level.value);
  const score = percentText(ratio, 1);
  if (isLess(ratio, fraction(BigInt(target.metFrom ?? 100), 100n))) return { status: "below", score };
  return { status: isLess(ratio, fraction(1001n, 1000n)) ? "met" : "exceeded", score };
}

/** Numerator ÷ denominator in percent, exactly; undefined where there is none or it is withheld. */
function rate({ numerator, denominator }: Measured): Fraction | undefined {
  if (numerator === null || denominator === null || denominator === 0) return undefined;
  return fraction(100n * BigInt(numerator), BigInt(denominator));
}

/** A value as the decimal number it prints as. */
function exact(value: number | null): Fraction | undefined {
  const written: Decimal | undefined = value === null ? undefined : parseDecimal(value.toFixed(6));
  return written?.value;
}
