import type { Cell } from "../cell.ts";
import { type Interval, quartersKnown, type Span } from "./quarters.ts";
import type { SuppressionRules } from "./rules.ts";

/** A cell of one of the reports. */
export interface Told {
  readonly number: number;
  readonly cell: Cell;
  /** Which of the reports. */
  readonly at: number;
}

/** Whether a cell is shown as decided so far. */
export type IsShown = (told: Told) => boolean;

/** The same cell in one of several reports and windows. */
export interface InWindow extends Told {
  /** Quarters by number, from the first up to, not with, `to`. */
  readonly from: number;
  readonly to: number;
  /** Cells of the same window that hold all its people. */
  readonly totals: () => readonly Told[];
}

/**
 * The single quarter to hide next, because it and the windows that overlap it give away something small: the newest shown, which
 * fewest have read, or else a total of a quarter. Undefined where nothing is given away, or no quarter is shown.
 */
export function quarterToHide(
  series: readonly InWindow[],
  isShown: IsShown,
  rules: SuppressionRules,
): number | undefined {
  const quarters = series.filter(({ from, to }) => to - from === 1).toSorted((a, b) => b.to - a.to);
  const next = quarters.find(isShown) ?? quarters.flatMap(({ totals }) => totals()).find(isShown);
  return next !== undefined && givesAway(series, isShown, rules) ? next.number : undefined;
}

/** All people, and counts that vary freely of each other. */
const partsOf = ({ numerator, denominator }: Cell): readonly number[] =>
  numerator === null || denominator === null
    ? [denominator ?? numerator ?? 0]
    : [denominator, numerator, denominator - numerator];

function givesAway(series: readonly InWindow[], isShown: IsShown, rules: SuppressionRules): boolean {
  const [first] = series;
  const parts = first === undefined ? 0 : partsOf(first.cell).length;
  for (let part = 0; part < parts; part += 1) {
    const countOf = ({ cell }: Told): number => partsOf(cell)[part] ?? 0;
    // Nobody anywhere, and all of it shown, gives nobody away.
    if (series.every((each) => countOf(each) === 0 && isShown(each))) continue;
    const spans = series.map((each): Span => ({
      from: each.from,
      to: each.to,
      count: isShown(each) ? countOf(each) : null,
      atMost: Math.min(...each.totals().map((total) => (isShown(total) ? countOf(total) : Infinity))),
    }));
    const known = quartersKnown(spans);
    if (known === undefined) continue;
    const full = part === 0 ? 2 * rules.withinOverTime : 2 * (rules.leastApart - 1);
    if (spans.some((span) => span.count === null && isNarrow(known(span.from, span.to), span, spans, full)))
      return true;
    if (tellsOfFew(spans, known, part === 0 ? rules.leastCount : rules.leastApart)) return true;
  }
  return false;
}

/** Whether a withheld count is known more closely than asked, and than a shown window around it tells anyway. */
function isNarrow(
  { least, greatest }: Interval,
  { from, to, atMost }: Span,
  spans: readonly Span[],
  full: number,
): boolean {
  const around = spans.flatMap((span) =>
    span.count !== null && span.from <= from && span.to >= to ? [span.count] : [],
  );
  return greatest - least < Math.min(full, atMost, ...around);
}

/** Whether quarters that no product shows are known to be few: how many, to one or two. */
function tellsOfFew(
  spans: readonly Span[],
  known: (from: number, to: number) => Interval,
  leastCount: number,
): boolean {
  const first = Math.min(...spans.map(({ from }) => from));
  const last = Math.max(...spans.map(({ to }) => to));
  for (let from = first; from < last; from += 1) {
    for (let to = from + 1; to <= Math.min(last, from + 3); to += 1) {
      if (spans.some((span) => span.from === from && span.to === to)) continue;
      const { least, greatest } = known(from, to);
      if (least > 0 && greatest < leastCount && greatest - least < Math.min(4, leastCount)) return true;
    }
  }
  return false;
}
