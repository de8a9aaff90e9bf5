import type { Lens } from "../lens/lens.ts";
import type { DraftAction } from "./draft.ts";
import { byStart } from "./merge.ts";
import type { Offer } from "./offer.ts";
import { type NextStarts, nextStarts } from "./timetable.ts";

/** The part of the network that matters for one query, with its own small numbers for facts, actions and offers. */
export interface Problem {
  readonly lens: Lens;
  readonly horizon: number;
  /** No two steps ever run at the same time. */
  readonly oneByOne: boolean;
  /** Facts not yet held that can matter. */
  readonly facts: number;
  /** The place of each in the network. */
  readonly factIds: readonly number[];
  /** 32-bit words of a set of facts. */
  readonly words: number;
  /** Any of these facts is the target. */
  readonly targets: readonly number[];
  readonly actions: readonly LocalAction[];
  /** Actions that give a fact. */
  readonly givers: readonly (readonly number[])[];
  readonly offers: readonly LocalOffer[];
  readonly timetable: NextStarts;
  /** Once-only streams that some offer uses, by their place in the snapshot. */
  readonly funds: readonly number[];
}

export interface LocalAction {
  /** Each a set of facts; one of them must be held. */
  readonly clauses: readonly Int32Array[];
  readonly effects: Int32Array;
  readonly instant: boolean;
  /** Places in `offers`: those that may start in any week from `any` on, then the dated ones, by start. */
  readonly any: number;
  readonly dated: number;
  readonly end: number;
}

export interface LocalOffer extends Offer {
  readonly action: number;
  /** The bit of its once-only stream; −1 for none. */
  readonly fund: number;
}

/** Numbers facts, actions and offers afresh; undefined where no target can be reached. */
export function packProblem(
  lens: Lens,
  drafts: readonly DraftAction[],
  targets: readonly number[],
  maxStudy: number,
): Problem | undefined {
  const numbers = new Map<number, number>();
  for (const fact of drafts.flatMap((draft) => draft.effects)) {
    if (!numbers.has(fact)) numbers.set(fact, numbers.size);
  }
  const local = targets.filter((target) => numbers.has(target)).map((target) => numbers.get(target)!);
  if (local.length === 0) return undefined;
  const words = Math.ceil(numbers.size / 32);
  const mask = (facts: readonly number[]): Int32Array => factMask(facts, numbers, words);
  const offers: LocalOffer[] = [];
  const funds: number[] = [];
  const actions = drafts.map((draft, action) => ({
    clauses: minimalMasks(draft.clauses.map(mask)),
    effects: mask(draft.effects),
    instant: draft.instant,
    ...packOffers(draft.offers, action, offers, funds),
  }));
  const givers = Array.from({ length: numbers.size }, (_, fact) =>
    actions.flatMap((action, index) => ((action.effects[fact >> 5]! >>> (fact & 31)) & 1 ? [index] : [])),
  );
  const { horizon } = lens;
  const timetable = nextStarts(actions, offers, horizon);
  return {
    lens,
    horizon,
    oneByOne: maxStudy <= 1 && offers.every((offer) => !offer.work),
    facts: numbers.size,
    factIds: [...numbers.keys()],
    words,
    targets: local,
    actions,
    givers,
    offers,
    timetable,
    funds,
  };
}

function factMask(facts: readonly number[], numbers: ReadonlyMap<number, number>, words: number): Int32Array {
  const mask = new Int32Array(words);
  for (const fact of facts) {
    const number = numbers.get(fact)!;
    mask[number >> 5]! |= 1 << (number & 31);
  }
  return mask;
}

const contains = (a: Int32Array, b: Int32Array): boolean =>
  b.every((word, index) => (word & ~a[index]!) === 0);

const minimalMasks = (masks: readonly Int32Array[]): Int32Array[] =>
  masks.filter(
    (mask, index) =>
      !masks.some(
        (other, at) => at !== index && contains(mask, other) && (at < index || !contains(other, mask)),
      ),
  );

function packOffers(offers: readonly Offer[], action: number, all: LocalOffer[], funds: number[]) {
  const any = all.length;
  for (const offer of offers.toSorted(byStart)) {
    let fund = offer.once === -1 ? -1 : funds.indexOf(offer.once);
    if (offer.once !== -1 && fund === -1) fund = funds.push(offer.once) - 1;
    all.push({ ...offer, action, fund });
  }
  let dated = any;
  while (dated < all.length && all[dated]!.start === -1) dated += 1;
  return { any, dated, end: all.length };
}
