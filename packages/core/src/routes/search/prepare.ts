import type { Lens } from "../lens/lens.ts";
import type { Clock } from "./clock.ts";
import { type DraftAction, relevantActions } from "./draft.ts";
import { roomBeside, spanOf } from "./freedom.ts";
import { byStart, dropNested, mergeEqual } from "./merge.ts";
import { packProblem, type Problem } from "./problem.ts";
import type { Techniques } from "./techniques.ts";
import { keepInWindows } from "./windows.ts";

/** What matters in the network for one person and some target facts, however many classes run at once. */
export interface Relevant {
  readonly lens: Lens;
  readonly targets: readonly number[];
  readonly actions: readonly DraftAction[];
}

/** Cuts out what matters; undefined when the clock ran out. */
export function cutOut(
  lens: Lens,
  targets: readonly number[],
  techniques: Techniques,
  clock: Clock,
): Relevant | undefined {
  const relevant = relevantActions(lens, targets, clock);
  if (relevant === undefined || clock.expired()) return undefined;
  const inTime = keepInWindows(relevant, targets, lens.horizon);
  return { lens, targets, actions: techniques.merging ? mergeEqual(inTime) : inTime };
}

/** The problem for at most so many classes at the same time; undefined when the clock ran out, `closed` as a proof. */
export function problemFor(
  { lens, targets, actions }: Relevant,
  maxStudy: number,
  techniques: Techniques,
  clock: Clock,
): Problem | "closed" | undefined {
  const beside = roomBeside(
    actions.map((action) => spanOf(action.offers)),
    lens.rules,
    maxStudy,
  );
  const drafts: DraftAction[] = [];
  for (const [index, action] of actions.entries()) {
    if (clock.expired()) return undefined;
    const offers = techniques.nestedFilter
      ? dropNested(action.offers, beside[index]!)
      : action.offers.toSorted(byStart);
    drafts.push({ ...action, offers });
  }
  return packProblem(lens, drafts, targets, maxStudy) ?? "closed";
}
