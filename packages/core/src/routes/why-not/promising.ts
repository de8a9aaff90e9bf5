import type { Person } from "../person.ts";
import { applyAll } from "./change.ts";
import type { ChangeKind } from "./change.ts";
import type { Trial } from "./trial.ts";
import type { Wish } from "./wishes.ts";

/** The person after all of these wishes together. */
export const relaxed = (person: Person, wishes: readonly Wish[]): Person =>
  applyAll(
    person,
    wishes.map((wish) => wish.most),
  );

/**
 * The kinds of change of which one alone, or two together, may open the target; all others are proven useless. A kind
 * without which all the others together do not open it must be in every set.
 */
export function promisingKinds(
  trial: Trial,
  person: Person,
  wishes: readonly Wish[],
): readonly (readonly [ChangeKind, ChangeKind])[] {
  const kinds = [...new Set(wishes.map((wish) => wish.most.kind))];
  const may = (some: readonly Wish[]): boolean => !compatible(some) || trial.mayOpen(relaxed(person, some));
  if (!may(wishes)) return [];
  const essential = kinds.filter((kind) => !may(wishes.filter((wish) => wish.most.kind !== kind)));
  const of = (...named: readonly ChangeKind[]): readonly Wish[] =>
    wishes.filter((wish) => named.includes(wish.most.kind));
  const sets = kinds.flatMap((one, place) => kinds.slice(place).map((other) => [one, other] as const));
  return sets.filter((set) => essential.every((kind) => set.includes(kind)) && may(of(...set)));
}

/** The pairs of one wish of each list that may open the target together. */
export function promisingPairs(
  trial: Trial,
  person: Person,
  ones: readonly Wish[],
  others: readonly Wish[],
): readonly (readonly [Wish, Wish])[] {
  const useful = (wish: Wish, beside: readonly Wish[]): boolean =>
    !compatible([wish, ...beside]) || trial.mayOpen(relaxed(person, [wish, ...beside]));
  const first = ones.filter((wish) => useful(wish, others));
  const second = ones === others ? first : others.filter((wish) => useful(wish, first));
  return first.flatMap((one, place) =>
    (ones === others ? first.slice(place + 1) : second)
      .filter((other) => useful(one, [other]))
      .map((other) => [one, other] as const),
  );
}

/** No attribute is wanted both ways: otherwise there is no one person with all of them. */
function compatible(wishes: readonly Wish[]): boolean {
  const wanted = new Map<string, boolean>();
  for (const { most } of wishes) {
    if (most.kind !== "attribute") continue;
    if (wanted.has(most.attribute) && wanted.get(most.attribute) !== most.value) return false;
    wanted.set(most.attribute, most.value);
  }
  return true;
}
