import type { Person } from "../person.ts";
import { leastAmounts } from "./amounts.ts";
import type { Found } from "./amounts.ts";
import { applyAll } from "./change.ts";
import type { ChangeKind } from "./change.ts";
import { leastFirst } from "./effort.ts";
import type { Trial } from "./trial.ts";
import type { Wish } from "./wishes.ts";

/**
 * Every single change that opens the target, then every pair of which neither does alone. The forward pass proves most
 * sets useless, first for whole kinds of change together; what is left is verified by a search.
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
  const kinds = new Kinds(trial, person, wishes);
  const left = wishes.filter((wish) => !kinds.mayHelp(wish.most.kind, wish.most.kind) || !tryOut([wish]));
  for (const [one, other] of pairsByKind(left, kinds)) {
    if (found.length >= most) {
      trial.cut = true;
      break;
    }
    if (trial.isOver()) break;
    tryOut([one, other]);
  }
  return found.toSorted(leastFirst);
}

const relaxed = (person: Person, wishes: readonly Wish[]): Person =>
  applyAll(
    person,
    wishes.map((wish) => wish.most),
  );

/** What relaxing everything of one or two kinds can do at best. */
class Kinds {
  private readonly known = new Map<string, boolean>();
  private readonly trial: Trial;
  private readonly person: Person;
  private readonly wishes: readonly Wish[];

  constructor(trial: Trial, person: Person, wishes: readonly Wish[]) {
    this.trial = trial;
    this.person = person;
    this.wishes = wishes;
  }

  mayHelp(one: ChangeKind, other: ChangeKind): boolean {
    const key = one < other ? `${one} ${other}` : `${other} ${one}`;
    const before = this.known.get(key);
    if (before !== undefined) return before;
    const together = this.wishes.filter(({ most }) => most.kind === one || most.kind === other);
    // Attributes exclude each other, so that no one person has them all: those are tried one by one.
    const may =
      one === "attribute" || other === "attribute" || this.trial.mayOpen(relaxed(this.person, together));
    this.known.set(key, may);
    return may;
  }
}

function* pairsByKind(wishes: readonly Wish[], kinds: Kinds): Generator<readonly [Wish, Wish]> {
  for (const [place, one] of wishes.entries()) {
    for (const other of wishes.slice(place + 1)) {
      if (kinds.mayHelp(one.most.kind, other.most.kind)) yield [one, other];
    }
  }
}
