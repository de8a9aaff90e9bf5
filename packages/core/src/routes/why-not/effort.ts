import type { Change } from "./change.ts";

/** Cents that weigh as much as one unit of effort. */
const centsOfEffort = 25_000;

/**
 * How much a change asks of a person, to list the least first. Units are of our choosing: 1 is telling an adviser
 * something; $250, two hours a week or a quarter of a year weigh 1 each; a level weighs 4; what nobody can change is last.
 */
export function effortOf(change: Change): number {
  switch (change.kind) {
    case "waitlist":
      return 1;
    case "budget":
      return 1 + change.more / centsOfEffort;
    case "hours":
      return 1 + change.more / 2;
    case "block":
    case "mode":
      return 2;
    case "place":
    case "parallel":
    case "support":
      return 3;
    case "deadline":
      return 2 + change.more / 13;
    case "income-floor":
      return 3 + change.less / centsOfEffort;
    case "level":
      return 4 * Math.max(1, change.to - (change.from ?? 0));
    case "fact":
      return 10;
    case "attribute":
      return change.untold ? 1 : 1_000;
  }
}

export const effortOfAll = (changes: readonly Change[]): number =>
  changes.reduce((sum, change) => sum + effortOf(change), 0);

/** What can be changed first, then less effort, then fewer changes: the same order on every machine. */
export function leastFirst(
  one: { readonly changes: readonly Change[] },
  other: { readonly changes: readonly Change[] },
): number {
  const fixed = (changes: readonly Change[]): number => (effortOfAll(changes) >= 1_000 ? 1 : 0);
  return (
    fixed(one.changes) - fixed(other.changes) ||
    effortOfAll(one.changes) - effortOfAll(other.changes) ||
    one.changes.length - other.changes.length ||
    (JSON.stringify(one.changes) < JSON.stringify(other.changes) ? -1 : 1)
  );
}
