import { doneFact, firstStart, type PathwayStep } from "../model/pathway.ts";
import type { Requirement } from "../model/requirement.ts";
import { partsOf } from "../rules/leaf.ts";

const prefix = doneFact("");

/** All that a step asks before it starts: the steps before it, and what a person brings. */
export const asksOf = ({ after, requires }: PathwayStep): Requirement => ({ all: [after, requires] });

/** How a step stands on the clock. */
interface Clock {
  /** The week in which it starts for somebody who is ready in a week. */
  readonly start: (step: PathwayStep, ready: number) => number;
  readonly weeks: (step: PathwayStep) => number;
}

const quickest: Clock = { start: (_step, ready) => ready, weeks: ({ weeks }) => weeks };

/** By step: the least weeks to its end, waits left out; none for a step that cannot be reached. */
export const leastWeeksOf = (steps: readonly PathwayStep[]): ReadonlyMap<string, number> =>
  endsOf(steps, quickest);

/** The same with the dates of its groups: who is ready waits for the next one. */
export const datedWeeksOf = (
  steps: readonly PathwayStep[],
  weeks: Clock["weeks"] = quickest.weeks,
): ReadonlyMap<string, number> => endsOf(steps, { start: firstStart, weeks });

/** Goes over the steps until nothing gets earlier: every step can get earlier at most once for each of the others. */
function endsOf(steps: readonly PathwayStep[], clock: Clock): ReadonlyMap<string, number> {
  const least = new Map<string, number>();
  for (let round = 0, changed = true; changed && round <= steps.length; round += 1) {
    changed = false;
    for (const step of steps) {
      const ready = earliest(asksOf(step), least);
      if (ready === Number.POSITIVE_INFINITY || step.intake?.seats === 0) continue;
      // A job counts from its first week.
      const end = clock.start(step, ready) + (step.kind === "job" ? 0 : clock.weeks(step));
      if (end < (least.get(step.id) ?? Number.POSITIVE_INFINITY)) {
        least.set(step.id, end);
        changed = true;
      }
    }
  }
  return least;
}

/** The week from which a requirement can be met, as far as it speaks of steps. */
export function earliest(requirement: Requirement, least: ReadonlyMap<string, number>): number {
  if ("has" in requirement)
    return requirement.has.startsWith(prefix)
      ? (least.get(requirement.has.slice(prefix.length)) ?? Number.POSITIVE_INFINITY)
      : 0;
  if ("is" in requirement || "not" in requirement) return 0;
  const { wanted, parts } = partsOf(requirement);
  if (wanted <= 0) return 0;
  const weeks = parts.map((part) => earliest(part, least)).toSorted((a, b) => a - b);
  return weeks[wanted - 1] ?? Number.POSITIVE_INFINITY;
}
