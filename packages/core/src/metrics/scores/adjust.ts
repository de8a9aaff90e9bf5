import { minus, plus, truncated } from "./fraction.ts";
import type { Decimal } from "./decimal.ts";
import { type Checked, checked } from "../../finding.ts";
import { numberIn, rowsOf, type TextTable } from "./table.ts";

/** A level agreed before the year, and the model's estimates from the characteristics expected (0) and actual (1). */
export interface Adjustment {
  readonly negotiated: Decimal;
  readonly estimate0: Decimal;
  readonly estimate1: Decimal;
}

/** Decimal texts with as many places as the numbers they come from, at least one. */
export interface Adjusted {
  readonly adjustment_factor: string;
  readonly adjusted_level: string;
}

/** Adjustment factor = estimate 1 − estimate 0; adjusted level = negotiated + factor (RSA-TAC-20-02, Attachment II). */
export function adjust({ negotiated, estimate0, estimate1 }: Adjustment): Adjusted {
  const factor = minus(estimate1.value, estimate0.value);
  const places = Math.max(1, estimate0.places, estimate1.places);
  return {
    adjustment_factor: truncated(factor, places),
    adjusted_level: truncated(plus(negotiated.value, factor), Math.max(places, negotiated.places)),
  };
}

const columns = ["negotiated_level", "estimate0", "estimate1"] as const;

/** Reads a table of levels to adjust, with all that is wrong with it. */
export function readAdjustments(table: TextTable): Checked<readonly Adjustment[]> {
  const rows = rowsOf(table, columns);
  if (!rows.ok) return rows;
  const read = rows.value.map((row) => ({
    negotiated: numberIn(row, "negotiated_level", "not-negative"),
    estimate0: numberIn(row, "estimate0", "any"),
    estimate1: numberIn(row, "estimate1", "any"),
  }));
  const findings = read.flatMap((row) => Object.values(row).flatMap((cell) => cell.findings));
  const adjustments = read.flatMap(({ negotiated, estimate0, estimate1 }) =>
    negotiated.ok && estimate0.ok && estimate1.ok
      ? [{ negotiated: negotiated.value, estimate0: estimate0.value, estimate1: estimate1.value }]
      : [],
  );
  return checked(adjustments, findings);
}
