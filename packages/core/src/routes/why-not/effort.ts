import type { Change, ChangeKind } from "./change.ts";

/** Cents that weigh as much as one unit of effort. */
const centsOfEffort = 25_000;

/** What a change of each kind asks for at least; units are of our choosing, 1 is telling an adviser something. */
export const effortOfKind: Readonly<Record<ChangeKind, number>> = {
  waitlist: 1,
  budget: 1,
  hours: 1,
  block: 2,
  mode: 2,
  deadline: 2,
  place: 3,
  parallel: 3,
  support: 3,
  "income-floor": 3,
  level: 4,
  fact: 10,
  attribute: 1_000,
};

/**
 * How much a change asks of a person, to list the least first: $250, two hours a week or a quarter of a year weigh 1
 * each; a level weighs 4; what nobody can change is last, and what need only be told first.
 */
export function effortOf(change: Change): number {
  const least = effortOfKind[change.kind];
  switch (change.kind) {
    case "budget":
      return least + change.more / centsOfEffort;
    case "hours":
      return least + change.more / 2;
    case "deadline":
      return least + change.more / 13;
    case "income-floor":
      return least + change.less / centsOfEffort;
    case "level":
      return least * Math.max(1, change.to - (change.from ?? 0));
    case "attribute":
      return change.untold ? 1 : least;
    case "waitlist":
    case "block":
    case "mode":
    case "place":
    case "parallel":
    case "support":
    case "fact":
      return least;
  }
}

export const effortOfAll = (changes: readonly Change[]): number =>
  changes.reduce((sum, change) => sum + effortOf(change), 0);

/** Whether a person can do something about all of it: none is an attribute that no will changes. */
export const isDoable = (changes: readonly Change[]): boolean =>
  changes.every((change) => change.kind !== "attribute" || change.untold);

/** What can be changed first, then less effort, then fewer changes: the same order on every machine. */
export function leastFirst(
  one: { readonly changes: readonly Change[] },
  other: { readonly changes: readonly Change[] },
): number {
  return (
    Number(isDoable(other.changes)) - Number(isDoable(one.changes)) ||
    effortOfAll(one.changes) - effortOfAll(other.changes) ||
    one.changes.length - other.changes.length ||
    (JSON.stringify(one.changes) < JSON.stringify(other.changes) ? -1 : 1)
  );
}
