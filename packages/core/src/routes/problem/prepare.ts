import type { Lens } from "../lens/lens.ts";
import type { Clock } from "../clock.ts";
import { relevantActions } from "./draft.ts";
import { roomBeside, spanOf } from "./freedom.ts";
import { plainly } from "./guaranteed.ts";
import { type Local, numberLocally } from "./local.ts";
import { byStart, dropNested, mergeEqual } from "./merge.ts";
import type { Offer } from "./offer.ts";
import { packProblem, type Problem } from "./problem.ts";
import type { Techniques } from "../techniques.ts";
import { keepInWindows } from "./windows.ts";

/** What matters in the network for one person and some target facts, however many classes run at once. */
export interface Relevant {
  readonly lens: Lens;
  readonly targets: readonly number[];
  readonly local: Local;
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
  const { lowerMarks } = lens.snapshot;
  const plain = relevant.map((draft) => plainly(draft, lowerMarks));
  const inTime = keepInWindows(plain, targets, lens.horizon);
  if (clock.expired()) return undefined;
  const local = numberLocally(techniques.merging ? mergeEqual(inTime) : inTime, lowerMarks);
  return { lens, targets, local };
}

/** The problem for at most so many classes at the same time; undefined when the clock ran out, `closed` as a proof. */
export function problemFor(
  { lens, targets, local }: Relevant,
  maxStudy: number,
  techniques: Techniques,
  clock: Clock,
): Problem | "closed" | undefined {
  const { actions } = local;
  const beside = roomBeside(
    actions.map((action) => spanOf(action.offers)),
    lens.rules,
    maxStudy,
  );
  const offers: (readonly Offer[])[] = [];
  for (const [index, action] of actions.entries()) {
    if (clock.expired()) return undefined;
    const standIns = action.better.map((each) => offers[each]!);
    offers.push(
      techniques.nestedFilter
        ? dropNested(action.offers, standIns, beside[index]!)
        : action.offers.toSorted(byStart),
    );
  }
  return packProblem(lens, local, offers, targets, maxStudy) ?? "closed";
}
