import type { DraftAction } from "./draft.ts";
import type { WeekRules } from "../lens/week-rules.ts";
import { type Offer, workBlocks } from "./offer.ts";

/** What can run beside a step of one action at most: all else is free for it to take. */
export interface Beside {
  /** Parts of the week that some step of another action asks for. */
  readonly blocks: number;
  /** A step of so many thousandths of an hour or fewer never crowds out another. */
  readonly freeHours: number;
}

/** All offers of one action taken together. */
export interface Span {
  /** Thousandths of an hour of the longest class; 0 for none. */
  readonly longest: number;
  readonly works: boolean;
  readonly blocks: number;
}

export const spanOf = (offers: DraftAction["offers"]): Span => ({
  longest: offers.reduce((most, each) => (each.work ? most : Math.max(most, each.hours)), 0),
  works: offers.some((each) => each.work),
  blocks: offers.reduce((mask, each) => mask | each.blocks, 0),
});

/**
 * Per action, what its steps share with others when at most so many classes run at the same time. One class at a time
 * without a job beside it shares nothing: then neither hours nor parts of the week tell two offers apart.
 */
export function roomBeside(spans: readonly Span[], rules: WeekRules, maxStudy: number): readonly Beside[] {
  const ranked = [...spans.keys()].sort((a, b) => spans[b]!.longest - spans[a]!.longest).slice(0, maxStudy);
  const jobs = spans.filter((span) => span.works).length;
  const once = spans.reduce((mask, span) => mask | span.blocks, 0);
  const twice = spans.reduce(
    ({ one, two }, span) => ({ one: one | span.blocks, two: two | (one & span.blocks) }),
    { one: 0, two: 0 },
  ).two;
  return spans.map((span, action) => {
    const others = ranked.filter((each) => each !== action).slice(0, Math.max(0, maxStudy - 1));
    const study = others.reduce((sum, each) => sum + spans[each]!.longest, 0);
    const work = jobs > (span.works ? 1 : 0) ? 35_000 : 0;
    const asked = twice | (once & ~span.blocks);
    return {
      blocks: maxStudy > 1 ? asked : work > 0 ? workBlocks : 0,
      freeHours: Math.min(rules.hours - study - work, rules.studyHoursWithoutWork - study),
    };
  });
}

/** Whether one offer takes no more of anything but calendar than another of the same action. */
export const noWorse = (one: Offer, other: Offer, beside: Beside): boolean =>
  one.cost <= other.cost &&
  one.risk <= other.risk &&
  (one.hours <= other.hours || one.hours <= beside.freeHours) &&
  (one.blocks & ~other.blocks & beside.blocks) === 0 &&
  (one.once === -1 || one.once === other.once) &&
  one.work === other.work;
