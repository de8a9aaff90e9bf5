import type { Lens } from "../lens/lens.ts";
import { noteBetterOffers } from "./choice.ts";
import type { Clock } from "./clock.ts";
import { relevantActions } from "./draft.ts";
import { byStart, dropNested, mergeEqual } from "./merge.ts";
import { packProblem, type Problem } from "./problem.ts";
import type { Techniques } from "./techniques.ts";
import { keepInWindows } from "./windows.ts";

export type Prepared =
  | { readonly kind: "problem"; readonly problem: Problem }
  /** No target can be reached in time: a proof. */
  | { readonly kind: "closed" }
  | { readonly kind: "time" };

/** Cuts out of the network what matters for one person and any of these target facts. */
export function prepare(
  lens: Lens,
  targets: readonly number[],
  techniques: Techniques,
  clock: Clock,
): Prepared {
  const relevant = relevantActions(lens, targets, clock);
  if (relevant === undefined) return { kind: "time" };
  const inTime = keepInWindows(relevant, targets, lens.horizon);
  const actions = techniques.merging ? mergeEqual(inTime) : inTime;
  for (const action of actions) {
    if (clock.expired()) return { kind: "time" };
    action.offers = action.offers.toSorted(byStart);
    if (techniques.nestedFilter) action.offers = dropNested(action.offers);
  }
  const problem = packProblem(lens, actions, targets);
  if (problem === undefined) return { kind: "closed" };
  noteBetterOffers(problem.actions, problem.offers);
  return { kind: "problem", problem };
}
