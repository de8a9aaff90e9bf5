import type { Cell, Published } from "@footbridge/core/metrics/cell.ts";
import { rules, type Shape } from "../../../core/test/metrics/suppression/people.ts";
import { type Counts, groupOf, type Leaf, quartersOf, windowName } from "./attacker.ts";

/** One metric's published reports with the truth, cell by cell. */
export type Leaves = readonly (Leaf & { readonly truth: readonly Cell[] })[];

export const isOfQuarter = (count: string): boolean => /(\d+)-\1$/.test(count);

/** A count that holds all people of another. */
interface Around {
  readonly counts: Counts;
  readonly isShown: boolean;
  readonly isSameWindow: boolean;
}

/** What must stay open of every hidden count of a metric: as the rules say it, from the truth and what is shown. */
export function wantedOf(leaves: Leaves, shape: Shape): ReadonlyMap<string, number> {
  const wanted = new Map<string, number>();
  for (const leaf of leaves) {
    const own = quartersOf(leaf, shape);
    for (const [place, cell] of leaf.cells.entries()) {
      const truth = leaf.truth[place];
      if (truth === undefined || !cell.suppressed || isClipped(cell)) continue;
      const around = leaves.flatMap((other) => aroundIn(other, leaf, cell, shape));
      for (const [part, span] of spansOf(cell, countsOf(truth), around)) {
        const count = windowName(part, cell.program, groupOf(cell), own[0] ?? 0, own.at(-1) ?? 0);
        wanted.set(count, Math.max(span, wanted.get(count) ?? 0));
      }
    }
  }
  return wanted;
}

/** A median beyond its floor or ceiling tells how many people it is of. */
const isClipped = ({ display }: Published): boolean => display !== undefined && "dollars" in display;

const countsOf = ({ metric, numerator, denominator }: Cell): Counts => ({
  all: denominator ?? numerator ?? 0,
  some: metric === "made.employed" ? (numerator ?? 0) : 0,
});

function aroundIn(other: Leaves[number], own: Leaf, cell: Published, shape: Shape): readonly Around[] {
  const inside = quartersOf(other, shape);
  if (!quartersOf(own, shape).every((quarter) => inside.includes(quarter))) return [];
  const isSameWindow = inside.length === quartersOf(own, shape).length;
  return other.cells.flatMap((each, place) => {
    const truth = other.truth[place];
    const isAround =
      (each.program === "all" || each.program === cell.program) &&
      (groupOf(each) === "all" || groupOf(each) === groupOf(cell)) &&
      !(isSameWindow && each.program === cell.program && groupOf(each) === groupOf(cell));
    return truth === undefined || !isAround
      ? []
      : [{ counts: countsOf(truth), isShown: !each.suppressed, isSameWindow }];
  });
}

/**
 * People within ± 10; where nobody is, as many as may be there; under a longer window, as many as that shows. Those who reached it
 * as far, the others so that one or two are not told from none; neither further than a shown total or bound leaves.
 */
function spansOf(
  { metric, display }: Published,
  { all }: Counts,
  around: readonly Around[],
): readonly (readonly [part: string, span: number])[] {
  const apart = 2 * (rules.leastApart - 1);
  const shown = around.filter(({ isShown }) => isShown);
  const people = Math.min(
    2 * rules.within,
    ...around.flatMap(({ isSameWindow, counts }) => (isSameWindow && all === 0 ? [counts.all] : [])),
    ...shown.flatMap(({ isSameWindow, counts }) => (isSameWindow ? [] : [counts.all])),
  );
  if (metric !== "made.employed") return [["all", people]];
  const few = (bound: string): number => {
    if (display === undefined || !("percent" in display) || display.bound !== bound) return Infinity;
    const percent = Math.min(display.percent, 100 - display.percent);
    return Math.min(apart, Math.floor((percent * all) / 100));
  };
  const some = shown.map(({ counts }) => counts.some);
  const others = shown.map(({ counts }) => counts.all - counts.some);
  return [
    ["all", people],
    ["some", Math.min(people, few("at-most"), ...some)],
    ["others", Math.min(people, apart, few("at-least"), ...others)],
  ];
}
