import type { Person } from "../person.ts";
import { leastAmounts } from "./amounts.ts";
import type { Found } from "./amounts.ts";
import type { ChangeKind } from "./change.ts";
import { effortOfKind, leastFirst } from "./effort.ts";
import { promisingKinds, promisingPairs, relaxed } from "./promising.ts";
import type { Trial } from "./trial.ts";
import type { Wish } from "./wishes.ts";

/**
 * Every single change that opens the target, then every pair of which neither does alone. The forward pass proves most
 * sets useless, first for whole kinds of change together; what is left is verified by a search, the least effort first.
 */
export function smallestSets(
  trial: Trial,
  person: Person,
  wishes: readonly Wish[],
  most: number,
): readonly Found[] {
  const found: Found[] = [];
  const tryOut = (set: readonly Wish[]): boolean => {
    const opening = trial.opens(relaxed(person, set));
    if (opening === undefined) return false;
    found.push(leastAmounts(trial, person, set, opening));
    return true;
  };
  const kinds = promisingKinds(trial, person, wishes).toSorted(
    (one, other) => effortOf(one) - effortOf(other),
  );
  const alone = new Set(kinds.flatMap(([one, other]) => (one === other ? [one] : [])));
  const left = wishes.filter((wish) => !alone.has(wish.most.kind) || !tryOut([wish]));
  for (const [one, other] of kinds) {
    const ones = left.filter((wish) => wish.most.kind === one);
    const others = one === other ? ones : left.filter((wish) => wish.most.kind === other);
    for (const pair of promisingPairs(trial, person, ones, others)) {
      if (found.length >= most) trial.cut = true;
      if (trial.isOver() || found.length >= most) return found.toSorted(leastFirst);
      tryOut(pair);
    }
  }
  return found.toSorted(leastFirst);
}

const effortOf = ([one, other]: readonly [ChangeKind, ChangeKind]): number =>
  effortOfKind[one] + effortOfKind[other];
