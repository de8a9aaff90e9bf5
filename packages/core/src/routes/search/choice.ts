import { type Beside, noWorse } from "./freedom.ts";
import type { LocalAction, LocalOffer } from "./problem.ts";

/**
 * Notes for every dated offer the latest-starting earlier one of the same action that ends no later and takes no more.
 * Wherever that one can still be taken, the later is not worth a look: nothing else starts between the two.
 */
export function noteBetterOffers(
  actions: readonly LocalAction[],
  offers: readonly LocalOffer[],
  beside: readonly Beside[],
): void {
  for (const [index, action] of actions.entries()) {
    for (let at = action.dated + 1; at < action.end; at += 1) {
      const offer = offers[at]!;
      let other = at - 1;
      while (
        other >= action.dated &&
        !(offers[other]!.end <= offer.end && noWorse(offers[other]!, offer, beside[index]!))
      )
        other -= 1;
      if (other >= action.dated) offer.better = other;
    }
  }
}
