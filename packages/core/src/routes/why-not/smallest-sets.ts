import type { Person } from "../person.ts";
import type { Town } from "../town.ts";
import { leastAmounts } from "./amounts.ts";
import type { Found } from "./amounts.ts";
import { changeName } from "./change.ts";
import { effortOfKind, leastFirst } from "./effort.ts";
import { promisingPairs, promisingSingles, promisingTriples, Prospects, relaxed } from "./promising.ts";
import type { WishSet } from "./promising.ts";
import type { Opening, Trial } from "./trial.ts";
import type { Wish, Wishes } from "./wishes.ts";

/**
 * The smallest sets of changes that open the target. First what a person can do something about: every single change,
 * every pair of which neither does alone, and where there is none one larger set. Beside these each attribute that
 * would do alone. What a person can only have brought along is looked at where nothing else helps, in the order of
 * `Wishes`, and in pairs where it does not help alone.
 */
export function smallestSets(
  town: Town,
  trial: Trial,
  person: Person,
  wishes: Wishes,
  most: number,
): readonly Found[] {
  const { doable, fixed, gains, own, foreign } = wishes;
  const sets = new Sets(town, trial, person, most);
  sets.singles(doable);
  sets.pairs(doable, []);
  if (sets.found.length === 0) sets.larger(doable);
  const canAct = sets.found.length > 0;
  sets.singles(fixed);
  const before = [...doable, ...fixed];
  for (const having of canAct ? [] : [gains, own, foreign]) {
    if (having !== gains && sets.found.length > 0) break;
    const known = sets.found.length;
    sets.singles(having);
    if (sets.found.length === known) sets.pairs(having, before);
    before.push(...having);
  }
  if (sets.found.length === 0) sets.pairs(fixed, doable);
  return withoutLarger(sets.found.toSorted(leastFirst));
}

/** Leaves out sets that hold a whole other one; whoever was tried with more may turn out not to need it. */
function withoutLarger(sets: readonly Found[]): readonly Found[] {
  const names = sets.map(({ changes }) => changes.map(changeName));
  const holds = (own: readonly string[], other: readonly string[]): boolean =>
    other.every((name) => own.includes(name));
  return sets.filter(
    (_, place) =>
      !names.some((other, before) => {
        const own = names[place] ?? [];
        return before !== place && holds(own, other) && (other.length < own.length || before < place);
      }),
  );
}

class Sets {
  readonly found: Found[] = [];
  /** Wishes that open the target by themselves: in no larger set. */
  private readonly enough = new Set<Wish>();
  private readonly town: Town;
  private readonly trial: Trial;
  private readonly person: Person;
  private readonly most: number;
  private readonly prospects: Prospects;

  constructor(town: Town, trial: Trial, person: Person, most: number) {
    this.town = town;
    this.trial = trial;
    this.person = person;
    this.most = most;
    this.prospects = new Prospects(trial, person);
  }

  /** Each wish that opens the target alone. */
  singles(wishes: WishSet): void {
    if (wishes.length === 0) return;
    for (const wish of promisingSingles(this.prospects, wishes)) {
      if (this.isFull()) return;
      if (this.tryOut([wish])) this.enough.add(wish);
    }
  }

  /** Each pair, with at least one new wish, of which neither does alone. */
  pairs(news: WishSet, olds: WishSet): void {
    const left = news.filter(this.isNotEnough);
    if (left.length === 0) return;
    for (const pair of promisingPairs(this.prospects, left, olds.filter(this.isNotEnough))) {
      if (this.isFull()) return;
      this.tryOut(pair);
    }
  }

  /** One set of more than two, none of which can be left out: of three kinds, or of as many as it takes. */
  larger(wishes: WishSet): void {
    if (this.isFull() || !this.prospects.may(wishes)) return;
    const known = this.found.length;
    for (const triple of promisingTriples(this.prospects, wishes)) {
      this.tryWithoutNeedless(triple);
      if (this.found.length > known || this.isFull()) return;
    }
    this.tryWithoutNeedless(wishes);
  }

  /** Keeps what is left of a set that opens the target when the largest efforts are dropped: kinds, then one by one. */
  private tryWithoutNeedless(wishes: WishSet): void {
    let set = wishes;
    let opening = this.openingOf(wishes);
    if (opening === undefined) return;
    const kinds = [...new Set(wishes.map((wish) => wish.most.kind))];
    const parts: readonly WishSet[] = [
      ...kinds.map((kind) => wishes.filter((wish) => wish.most.kind === kind)),
      ...wishes.map((wish) => [wish]),
    ];
    for (const part of parts.toSorted(([one], [other]) => byEffort(other, one))) {
      const rest = set.filter((wish) => !part.includes(wish));
      const without = rest.length === set.length ? undefined : this.openingOf(rest);
      if (without === undefined) continue;
      set = rest;
      opening = without;
    }
    // Cut short, it may hold what need not be there.
    if (set.length <= smallEnough || !this.trial.isOver()) this.keep(set, opening);
  }

  private readonly isNotEnough = (wish: Wish): boolean => !this.enough.has(wish);

  /** Whether this set opens the target; then it is kept, with its least amounts. */
  private tryOut(set: WishSet): boolean {
    const opening = this.prospects.openingOf(set) ?? this.openingOf(set);
    if (opening !== undefined) this.keep(set, opening);
    return opening !== undefined;
  }

  private openingOf(set: WishSet): Opening | undefined {
    if (set.length === 0 || !this.prospects.may(set)) return undefined;
    const opening = this.trial.opens(relaxed(this.person, set));
    return opening === "undecided" ? undefined : opening;
  }

  private keep(set: WishSet, opening: Opening): void {
    this.found.push(leastAmounts(this.town, this.trial, this.person, set, opening));
  }

  private isFull(): boolean {
    if (this.found.length >= this.most) this.trial.cut = true;
    return this.trial.isOver() || this.found.length >= this.most;
  }
}

/** As many changes are kept even where no time was left to see whether one is needless. */
const smallEnough = 3;

const byEffort = (one: Wish | undefined, other: Wish | undefined): number =>
  (one === undefined ? 0 : effortOfKind[one.most.kind]) -
  (other === undefined ? 0 : effortOfKind[other.most.kind]);
