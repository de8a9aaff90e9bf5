/** Values on a line from 0 to 1, with round marks. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly marks: readonly number[];
  /** Where a value lies, from 0 to 1. */
  readonly at: (value: number) => number;
}

const rounds = [1, 2, 5, 10] as const;

/** The smallest round step that covers `span` in at most `most` steps. */
function stepFor(span: number, most: number): number {
  const raw = span / most;
  const power = 10 ** Math.floor(Math.log10(raw));
  return (rounds.find((round) => round * power >= raw * 0.999_999) ?? 10) * power;
}

interface Bounds {
  /** Values never lie outside: shares lie between 0 and 1. */
  readonly least: number;
  readonly most: number;
  readonly marks: number;
  /** Marks stand no closer: people are whole. */
  readonly step?: number;
}

/** A scale that holds all these values, its ends round; with none it runs from 0 to 1. */
export function scaleOf(values: readonly number[], { least, most, marks, step: atLeast = 0 }: Bounds): Scale {
  const lowest = values.length === 0 ? 0 : Math.min(...values);
  const highest = values.length === 0 ? 1 : Math.max(...values);
  const pad = highest === lowest ? Math.max(Math.abs(highest) * 0.05, most <= 1 ? 0.05 : 1) : 0;
  const step = Math.max(atLeast, stepFor(highest - lowest + 2 * pad, marks));
  const low = Math.max(least, Math.floor((lowest - pad) / step + 1e-9) * step);
  const high = Math.max(Math.min(most, Math.ceil((highest + pad) / step - 1e-9) * step), low + step);
  const count = Math.round((high - low) / step);
  return {
    low,
    high,
    marks: Array.from({ length: count + 1 }, (_, index) => Number((low + index * step).toPrecision(12))),
    at: (value) => Math.min(1, Math.max(0, (value - low) / (high - low))),
  };
}

/** The bounds of a metric's values. */
export const boundsOf = (kind: "count" | "rate" | "median", marks: number): Bounds => ({
  least: kind === "rate" || kind === "count" ? 0 : Number.NEGATIVE_INFINITY,
  most: kind === "rate" ? 1 : Number.POSITIVE_INFINITY,
  marks,
  ...(kind === "count" ? { step: 1 } : {}),
});
