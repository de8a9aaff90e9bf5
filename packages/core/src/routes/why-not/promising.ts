import type { Person } from "../person.ts";
import { applyAll } from "./change.ts";
import type { ChangeKind } from "./change.ts";
import { effortOfKind } from "./effort.ts";
import type { Opening, Trial } from "./trial.ts";
import type { Wish } from "./wishes.ts";

export type WishSet = readonly Wish[];

/** The person after all of these wishes together. */
export const relaxed = (person: Person, wishes: WishSet): Person =>
  applyAll(
    person,
    wishes.map((wish) => wish.most),
  );

/**
 * Which sets of wishes may open the target; false is a proof. The forward pass decides; where it is blind, as it finds
 * the target open for the person as they are, a short search does. Each set is asked about once.
 */
export class Prospects {
  private readonly trial: Trial;
  private readonly person: Person;
  private readonly deep: boolean;
  private readonly numbers = new Map<Wish, number>();
  private readonly known = new Map<string, Opening | boolean>();

  constructor(trial: Trial, person: Person) {
    this.trial = trial;
    this.person = person;
    this.deep = trial.soonest(person) !== undefined;
  }

  may(set: WishSet): boolean {
    return !isCompatible(set) || this.knownOf(set) !== false;
  }

  /** What the short search found for the set already, if there was one. */
  openingOf(set: WishSet): Opening | undefined {
    const known = this.knownOf(set);
    return typeof known === "boolean" ? undefined : known;
  }

  private knownOf(set: WishSet): Opening | boolean {
    const key = set
      .map((wish) => this.numberOf(wish))
      .toSorted((one, other) => one - other)
      .join();
    const known = this.known.get(key) ?? this.workOut(relaxed(this.person, set));
    this.known.set(key, known);
    return known;
  }

  private workOut(person: Person): Opening | boolean {
    if (!this.deep) return this.trial.soonest(person) !== undefined;
    const wasCut = this.trial.cut;
    const opening = this.trial.opens(person, true);
    if (opening !== "undecided") return opening ?? false;
    this.trial.cut = wasCut;
    return true;
  }

  private numberOf(wish: Wish): number {
    const number = this.numbers.get(wish) ?? this.numbers.size;
    this.numbers.set(wish, number);
    return number;
  }
}

/** Wishes of one kind, which mostly help or are useless together. */
interface Group {
  readonly kind: ChangeKind;
  readonly wishes: WishSet;
  readonly isNew: boolean;
}

const effort = (group: Group): number => effortOfKind[group.kind];

function groupsOf(wishes: WishSet, isNew: boolean): readonly Group[] {
  const kinds = [...new Set(wishes.map((wish) => wish.most.kind))];
  return kinds
    .map((kind) => ({ kind, isNew, wishes: wishes.filter((wish) => wish.most.kind === kind) }))
    .toSorted((one, other) => effort(one) - effort(other));
}

/** The wishes of which each alone may open the target, the least effort first. */
export function promisingSingles(prospects: Prospects, wishes: WishSet): WishSet {
  if (!prospects.may(wishes)) return [];
  return groupsOf(wishes, true)
    .filter((group) => prospects.may(group.wishes))
    .flatMap((group) => group.wishes.filter((wish) => prospects.may([wish])));
}

/**
 * The pairs, with at least one new wish, that may open the target, the least effort first. A kind of change without
 * which all the others together do not help must be in each.
 */
export function* promisingPairs(prospects: Prospects, news: WishSet, olds: WishSet): Iterable<WishSet> {
  const groups = [...groupsOf(news, true), ...groupsOf(olds, false)];
  if (!prospects.may(wishesOf(groups))) return;
  const essential = groups.filter((group) => isEssential(prospects, groups, group));
  if (essential.length > 2) return;
  const pairs = groups
    .flatMap((one, place) => groups.slice(place).map((other) => [...new Set([one, other])]))
    .filter((pair) => essential.every((group) => pair.includes(group)))
    .filter((pair) => pair.some((group) => group.isNew) && wishesOf(pair).length > 1);
  const byEffort = pairs.toSorted((one, other) => effortOfBoth(one) - effortOfBoth(other));
  for (const [one, other = one] of byEffort) {
    if (one !== undefined && other !== undefined) yield* pairsOf(prospects, one.wishes, other.wishes);
  }
}

/** Sets of three kinds of change, all wishes of each, that may open the target, the least effort first. */
export function* promisingTriples(prospects: Prospects, wishes: WishSet): Iterable<WishSet> {
  const groups = groupsOf(wishes, true);
  const essential = groups.filter((group) => isEssential(prospects, groups, group));
  const triples = groups.flatMap((one, first) =>
    groups
      .slice(first + 1)
      .flatMap((other, second) =>
        groups.slice(first + second + 2).map((third) => [one, other, third] as const),
      ),
  );
  const possible = triples.filter((triple) =>
    essential.every((group) => triple.some((each) => each === group)),
  );
  // Whoever has no floor of income is much sooner decided about, so those sets come first.
  const sum = (triple: readonly Group[]): number =>
    triple.reduce((all, group) => all + (group.kind === "income-floor" ? 0 : effort(group)), 0);
  for (const triple of possible.toSorted((one, other) => sum(one) - sum(other))) {
    if (prospects.may(wishesOf(triple))) yield wishesOf(triple);
  }
}

const wishesOf = (groups: readonly Group[]): WishSet => groups.flatMap((group) => group.wishes);

const isEssential = (prospects: Prospects, groups: readonly Group[], group: Group): boolean =>
  !prospects.may(wishesOf(groups.filter((other) => other !== group)));

const effortOfBoth = ([one, other = one]: readonly Group[]): number =>
  one === undefined || other === undefined ? 0 : effort(one) + effort(other);

/** The pairs of one wish of each list that may open the target together. */
function pairsOf(prospects: Prospects, ones: WishSet, others: WishSet): readonly WishSet[] {
  if (!prospects.may([...new Set([...ones, ...others])])) return [];
  const first = ones.filter((wish) => prospects.may([...new Set([wish, ...others])]));
  const second =
    ones === others ? first : others.filter((wish) => prospects.may([...new Set([wish, ...first])]));
  return first.flatMap((one, place) =>
    (ones === others ? first.slice(place + 1) : second)
      .filter((other) => prospects.may([one, other]))
      .map((other) => [one, other]),
  );
}

/** No attribute is wanted both ways: otherwise there is no one person with all of them. */
function isCompatible(wishes: WishSet): boolean {
  const wanted = new Map<string, boolean>();
  for (const { most } of wishes) {
    if (most.kind !== "attribute") continue;
    if (wanted.has(most.attribute) && wanted.get(most.attribute) !== most.value) return false;
    wanted.set(most.attribute, most.value);
  }
  return true;
}
