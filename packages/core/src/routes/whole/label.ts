import type { Placed } from "../search/front.ts";

/** A step under way: its offer in the problem, and its week of end. */
export interface Underway {
  readonly offer: number;
  readonly start: number;
  readonly end: number;
}

/** A legal beginning of an itinerary, lived through up to its week. */
export interface Whole {
  readonly week: number;
  /** Number of the set of facts held. */
  readonly set: number;
  readonly underway: readonly Underway[];
  /** Once-only streams used, sorted. */
  readonly funds: readonly number[];
  /** Weeks from the query; undefined while not reached. */
  readonly time: number | undefined;
  readonly cost: number;
  readonly risk: number;
  readonly steps: number;
  readonly better: number | undefined;
  /** Present value so far, in cents. */
  readonly value: number;
  /** The last offer begun in this very week; more may only follow in order. */
  readonly last: number;
  readonly placed: Placed | undefined;
  readonly before: Whole | undefined;
}

/** What decides everything that can still follow. */
export const futureOf = (label: Whole): string =>
  `${label.set}|${label.funds.join()}|${label.underway.map(({ offer, end }) => `${offer}:${end}`).join()}`;

/** The steps of a label, first begun first. */
export function placedOf(label: Whole): Placed[] {
  const steps: Placed[] = [];
  for (let at: Whole | undefined = label; at !== undefined; at = at.before) {
    if (at.placed !== undefined) steps.push(at.placed);
  }
  return steps.reverse();
}
