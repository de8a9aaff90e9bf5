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

/**
 * Per action, what its steps share with others when at most so many classes run at the same time. One class at a time
 * without a job beside it shares nothing: then neither hours nor parts of the week tell two offers apart.
 */
export function roomBeside(
  drafts: readonly DraftAction[],
  rules: WeekRules,
  maxStudy: number,
): readonly Beside[] {
  const longest = drafts.map(({ offers }) =>
    offers.reduce((most, each) => (each.work ? most : Math.max(most, each.hours)), 0),
  );
  const works = drafts.map(({ offers }) => offers.some((each) => each.work));
  const blocks = drafts.map(({ offers }) => offers.reduce((mask, each) => mask | each.blocks, 0));
  const ranked = [...longest.keys()].sort((a, b) => longest[b]! - longest[a]!);
  const jobs = works.filter(Boolean).length;
  return drafts.map((_, action) => {
    const others = ranked.filter((each) => each !== action).slice(0, Math.max(0, maxStudy - 1));
    const study = others.reduce((sum, each) => sum + longest[each]!, 0);
    const work = jobs > (works[action] ? 1 : 0) ? 35_000 : 0;
    const free = Math.min(rules.hours - study - work, rules.studyHoursWithoutWork - study);
    const asked = blocks.reduce((mask, each, other) => (other === action ? mask : mask | each), 0);
    return { blocks: maxStudy > 1 ? asked : work > 0 ? workBlocks : 0, freeHours: free };
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
