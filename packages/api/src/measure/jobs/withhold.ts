import type { Cell } from "@footbridge/core/metrics/cell.ts";
import type { Display } from "@footbridge/store/measure/release.ts";

// Spec section 6, rules 1 to 4, in their plain form.
const least = 10;
const apart = 3;
const edge = { upTo: 20, few: 10, usual: 5 };
/** By unit, in its own dollars or hours; what is not named is rounded as quarterly earnings are. */
const quarterly: Rounding = { floor: 500, ceiling: 50_000, step: (value) => (value < 10_000 ? 50 : 100) };
const roundings: Readonly<Record<string, Rounding>> = {
  "dollars-a-year": { ...quarterly, floor: 2000, ceiling: 200_000 },
  "dollars-an-hour": { floor: 5, ceiling: 100, step: () => 0.5 },
  change: { ...quarterly, floor: -10_000, ceiling: 10_000 },
  hours: { step: () => 5 },
};

interface Rounding {
  readonly floor?: number;
  readonly ceiling?: number;
  readonly step: (value: number) => number;
}

/** What may be shown of a cell. */
export interface Decision {
  readonly shown: boolean;
  /** Rounded, where it is not the cell's own. */
  readonly value?: number;
  readonly display?: Display;
  readonly reason?: string;
}

export interface Hideable {
  /** People in it. */
  readonly size: number;
  decision: Decision;
}

/** What a cell says by itself. */
export function primary(cell: Cell, kind: "count" | "rate" | "median", unit = ""): Decision {
  if (kind === "count") return isFew(cell.numerator ?? 0, least) ? hidden("small") : { shown: true };
  const below = cell.denominator ?? 0;
  if (below === 0) return { shown: true };
  if (isFew(below, least)) return hidden(kind === "median" ? "median" : "small");
  return kind === "median"
    ? median(cell.value ?? 0, roundings[unit] ?? quarterly)
    : rate(cell.numerator ?? 0, below);
}

const hidden = (reason: string): Decision => ({ shown: false, reason });
const isFew = (count: number, from: number): boolean => count > 0 && count < from;

function rate(above: number, below: number): Decision {
  const others = below - above;
  const percent = below <= edge.upTo ? edge.few : edge.usual;
  if (isFew(above, apart) || isFew(others, apart)) return hidden("small");
  if (others * 100 <= percent * below)
    return { ...hidden("homogeneous"), display: { bound: "at-least", percent: 100 - percent } };
  if (above * 100 <= percent * below)
    return { ...hidden("homogeneous"), display: { bound: "at-most", percent } };
  return { shown: true };
}

function median(value: number, { floor, ceiling, step }: Rounding): Decision {
  if (ceiling !== undefined && value >= ceiling)
    return { ...hidden("median"), display: { bound: "at-least", dollars: ceiling } };
  if (floor !== undefined && value <= floor)
    return { ...hidden("median"), display: { bound: "at-most", dollars: floor } };
  const to = step(value);
  return { shown: true, value: Math.round(value / to) * to };
}

/** A total and its parts, by place among the cells; a total that is not told has none. */
export interface Whole {
  readonly total: number | undefined;
  readonly parts: readonly number[];
}

/** Hides more until, in every whole, at least two parts are hidden that together are no few; to a fixed point. */
export function hideComplements(cells: readonly Hideable[], wholes: readonly Whole[]): void {
  for (let changed = true; changed;) {
    changed = false;
    for (const whole of wholes) changed = hideIn(cells, whole) || changed;
  }
}

function hideIn(cells: readonly Hideable[], { total, parts }: Whole): boolean {
  const gone = parts.filter((at) => cells[at]?.decision.shown === false && (cells[at]?.size ?? 0) > 0);
  // A total that is withheld may not be added up from its parts either: one of them goes with it.
  if (total !== undefined && cells[total]?.decision.shown === false) {
    return gone.length === 0 && hideSmallest(cells, parts);
  }
  if (gone.length === 0) return false;
  const people = gone.reduce((sum, at) => sum + (cells[at]?.size ?? 0), 0);
  if (gone.length >= 2 && people >= least) return false;
  if (hideSmallest(cells, parts)) return true;
  const whole = total === undefined ? undefined : cells[total];
  if (whole === undefined) return false;
  whole.decision = hidden("complement");
  return true;
}

/** Withholds the smallest part that is shown and has people in it, where there is one. */
function hideSmallest(cells: readonly Hideable[], parts: readonly number[]): boolean {
  const [smallest] = parts
    .flatMap((at) => cells[at] ?? [])
    .filter(({ decision, size }) => decision.shown && size > 0)
    .toSorted((a, b) => a.size - b.size);
  if (smallest === undefined) return false;
  smallest.decision = hidden("complement");
  return true;
}
