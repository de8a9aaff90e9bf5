import type { Mask } from "./local.ts";
import type { Offer } from "./offer.ts";

/** An action of one problem, with its offers. */
export interface LocalAction {
  /** Each a set of facts; one of them must be held. */
  readonly clauses: readonly Mask[];
  readonly effects: Mask;
  readonly instant: boolean;
  /** Actions before this one that can always stand in for it. */
  readonly better: readonly number[];
  /** Places in `offers`: those that may start in any week from `any` on, then the dated ones, by start. */
  readonly any: number;
  readonly dated: number;
  readonly end: number;
}

/** An offer of one problem. */
export interface LocalOffer extends Offer {
  readonly action: number;
  /** The bit of its once-only stream; −1 for none. */
  readonly fund: number;
}
