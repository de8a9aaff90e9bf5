import type { Bound, Cell, Published, Shown } from "../cell.ts";
import type { MetricKind } from "./classify.ts";
import type { Decision } from "./one-metric.ts";
import type { Rounding, SuppressionRules } from "./rules.ts";
import { bounded, hidden } from "./table.ts";

/** A cell as decided. */
export function show(
  cell: Cell,
  { state, edge, reason }: Decision,
  kind: MetricKind,
  rules: SuppressionRules,
): Shown {
  if (state === hidden || state === bounded) {
    const display = state === bounded ? boundOf(edge) : undefined;
    return {
      ...cell,
      numerator: null,
      denominator: null,
      value: null,
      suppressed: true,
      ...(display === undefined ? {} : { display }),
      ...(reason === undefined ? {} : { reason }),
    };
  }
  return kind.kind === "median" && cell.value !== null
    ? { ...cell, ...median(cell.value, roundingOf(kind, rules)) }
    : { ...cell, suppressed: false };
}

const boundOf = (percent: number): Bound => ({
  bound: percent < 50 ? "at-most" : "at-least",
  percent,
});

const roundingOf = (
  { unit = "default" }: { readonly unit?: string },
  { medians }: SuppressionRules,
): Rounding => medians.units[unit] ?? medians.units["default"] ?? { steps: [{ to: 1 }] };

/** A median to the nearest step; beyond the floor or ceiling only that is said. */
function median(
  value: number,
  { steps, floor, ceiling }: Rounding,
): Pick<Shown, "value" | "suppressed" | "display" | "reason"> {
  if (floor !== undefined && value <= floor) return clipped({ bound: "at-most", dollars: floor });
  if (ceiling !== undefined && value >= ceiling) return clipped({ bound: "at-least", dollars: ceiling });
  const to = steps.find(({ below }) => below === undefined || value < below)?.to ?? 1;
  return { value: Math.round(value / to) * to, suppressed: false };
}

const clipped = (display: Bound): Pick<Shown, "value" | "suppressed" | "display" | "reason"> => ({
  value: null,
  suppressed: true,
  display,
  reason: "median",
});

/** What anyone may read: without the reasons. */
export function publish(shown: Shown): Published {
  const { reason, ...published } = shown;
  return reason === undefined ? shown : published;
}
