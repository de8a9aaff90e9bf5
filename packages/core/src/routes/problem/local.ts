import type { Rows } from "../network/snapshot.ts";
import type { DraftAction } from "./draft.ts";
import type { Offer } from "./offer.ts";

/** A set of local facts: one bit each, in words of 32. */
export type Mask = Int32Array;

/** An action with its facts as masks, and the actions that can always stand in for it. */
export interface MaskedAction {
  readonly clauses: readonly Mask[];
  readonly effects: Mask;
  readonly instant: boolean;
  readonly offers: readonly Offer[];
  /** Places of actions that may start whenever this one may and give all that it adds; they come before it. */
  readonly better: readonly number[];
}

/** The facts and actions that matter, numbered from 0. */
export interface Local {
  readonly words: number;
  /** The place in the network of each fact. */
  readonly factIds: readonly number[];
  readonly actions: readonly MaskedAction[];
}

/** Numbers facts and actions afresh; actions stand behind those that can stand in for them. */
export function numberLocally(drafts: readonly DraftAction[], lowerMarks: Rows): Local {
  const factIds = [...new Set(drafts.flatMap((draft) => draft.effects))];
  const numbers = new Map(factIds.map((fact, number) => [fact, number]));
  const words = Math.ceil(factIds.length / 32);
  const mask = (facts: readonly number[]): Mask => maskOf(facts, numbers, words);
  const withLower = (fact: number): number[] => [
    fact,
    ...lowerMarks.items.subarray(lowerMarks.starts[fact], lowerMarks.starts[fact + 1]),
  ];
  const masked = drafts.map((draft) => ({
    clauses: minimalMasks(draft.clauses.map(mask)),
    whole: draft.clauses.map((clause) => mask(clause.flatMap(withLower))),
    effects: mask(draft.effects),
    instant: draft.instant,
    offers: draft.offers,
  }));
  const better = masked.map((one, index) =>
    masked.flatMap((other, at) => (at !== index && standsIn(other, one, at < index) ? [at] : [])),
  );
  const order = [...masked.keys()].sort((a, b) => better[a]!.length - better[b]!.length || a - b);
  const place = new Map(order.map((old, now) => [old, now]));
  const actions = order.map((old) => {
    const { clauses, effects, instant, offers } = masked[old]!;
    return { clauses, effects, instant, offers, better: better[old]!.map((each) => place.get(each)!) };
  });
  return { words, factIds, actions };
}

interface Wide {
  readonly clauses: readonly Mask[];
  /** The clauses with all lower marks. */
  readonly whole: readonly Mask[];
  readonly effects: Mask;
  readonly instant: boolean;
}

/** Whether the other can take the place of this one; of two alike the first does. */
function standsIn(other: Wide, one: Wide, first: boolean): boolean {
  if (one.instant || other.instant || !coversAction(other, one)) return false;
  return first || !coversAction(one, other);
}

const coversAction = (other: Wide, one: Wide): boolean =>
  contains(other.effects, one.effects) &&
  one.whole.every((clause) => other.clauses.some((asked) => contains(clause, asked)));

/** Parts beyond the numbered facts cannot be had: no clause here has them. */
function maskOf(facts: readonly number[], numbers: ReadonlyMap<number, number>, words: number): Mask {
  const mask = new Int32Array(words);
  for (const fact of facts) {
    const number = numbers.get(fact);
    if (number !== undefined) mask[number >> 5]! |= 1 << (number & 31);
  }
  return mask;
}

/** Whether the first has every fact of the second. */
export function contains(a: Mask, b: Mask): boolean {
  for (let word = 0; word < b.length; word += 1) if ((b[word]! & ~a[word]!) !== 0) return false;
  return true;
}

const minimalMasks = (masks: readonly Mask[]): Mask[] =>
  masks.filter(
    (mask, index) =>
      !masks.some(
        (other, at) => at !== index && contains(mask, other) && (at < index || !contains(other, mask)),
      ),
  );
