import type { Lens } from "../lens/lens.ts";
import type { LocalAction, LocalOffer } from "./action.ts";
import type { Local } from "./local.ts";
import { OfferTable } from "./offer-table.ts";
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
  /** The same once more in rows of whole numbers. */
  readonly table: OfferTable;
  readonly timetable: NextStarts;
  /** Once-only streams that some offer uses, by their place in the snapshot. */
  readonly funds: readonly number[];
}

/** Puts the offers of all actions one after the other; undefined where no target can be reached. */
export function packProblem(
  lens: Lens,
  local: Local,
  offersOf: readonly (readonly Offer[])[],
  targets: readonly number[],
  maxStudy: number,
): Problem | undefined {
  const { factIds, words } = local;
  const reachable = targets.map((target) => factIds.indexOf(target)).filter((target) => target !== -1);
  if (reachable.length === 0) return undefined;
  const offers: LocalOffer[] = [];
  const funds: number[] = [];
  const actions = local.actions.map(({ clauses, effects, instant, better }, action) => ({
    clauses,
    effects,
    instant,
    better,
    ...packOffers(offersOf[action]!, action, offers, funds),
  }));
  const givers = factIds.map((_, fact) =>
    actions.flatMap((action, index) => ((action.effects[fact >> 5]! >>> (fact & 31)) & 1 ? [index] : [])),
  );
  return {
    lens,
    horizon: lens.horizon,
    oneByOne: maxStudy <= 1 && offers.every((offer) => !offer.work),
    facts: factIds.length,
    factIds,
    words,
    targets: reachable,
    actions,
    givers,
    offers,
    table: new OfferTable(offers),
    timetable: nextStarts(actions, offers, lens.horizon),
    funds,
  };
}

/** Expects the order of `byStart`. */
function packOffers(offers: readonly Offer[], action: number, all: LocalOffer[], funds: number[]) {
  const any = all.length;
  for (const offer of offers) {
    let fund = offer.once === -1 ? -1 : funds.indexOf(offer.once);
    if (offer.once !== -1 && fund === -1) fund = funds.push(offer.once) - 1;
    all.push({ ...offer, action, fund });
  }
  let dated = any;
  while (dated < all.length && all[dated]!.start === -1) dated += 1;
  return { any, dated, end: all.length };
}
