import { never } from "../network/snapshot.ts";
import type { DraftAction } from "./draft.ts";

/** For every fact the first week in which it can be held, and the last in which it is still of use. */
interface Windows {
  readonly first: Map<number, number>;
  readonly last: Map<number, number>;
}

/**
 * Drops what cannot be had in time or would come too late to matter, until nothing more falls away. Offers keep to
 * their window; clauses with a part that cannot be had go; so do actions without offers, clauses or use.
 */
export function keepInWindows(
  drafts: DraftAction[],
  targets: readonly number[],
  horizon: number,
): DraftAction[] {
  let kept = drafts;
  for (;;) {
    const windows = { first: firstWeeks(kept), last: lastWeeks(kept, targets, horizon) };
    const size = weigh(kept);
    for (const draft of kept) narrow(draft, windows);
    kept = kept.filter((draft) => draft.effects.length > 0 && draft.clauses.length > 0);
    kept = kept.filter((draft) => draft.instant || draft.offers.length > 0);
    if (weigh(kept) === size) return kept;
  }
}

const weigh = (drafts: readonly DraftAction[]): number =>
  drafts.reduce((sum, each) => sum + 1 + each.clauses.length + each.effects.length + each.offers.length, 0);

/** The first week in which some clause holds. */
function readyWeek(draft: DraftAction, first: ReadonlyMap<number, number>): number {
  let best = never;
  for (const clause of draft.clauses) {
    let week = 0;
    for (const fact of clause) week = Math.max(week, first.get(fact) ?? never);
    best = Math.min(best, week);
  }
  return best;
}

function firstEnd(draft: DraftAction, ready: number): number {
  if (draft.instant || ready === never) return ready;
  let best = never;
  for (const { start, end } of draft.offers) {
    if (start === -1) best = Math.min(best, ready + end);
    else if (start >= ready) best = Math.min(best, end);
  }
  return best;
}

function firstWeeks(drafts: readonly DraftAction[]): Map<number, number> {
  const first = new Map<number, number>();
  const tried = new Map<DraftAction, number>();
  for (let changed = true; changed;) {
    changed = false;
    for (const draft of drafts) {
      const ready = readyWeek(draft, first);
      if (ready >= (tried.get(draft) ?? never)) continue;
      tried.set(draft, ready);
      const end = firstEnd(draft, ready);
      for (const fact of draft.effects) {
        if (end >= (first.get(fact) ?? never)) continue;
        first.set(fact, end);
        changed = true;
      }
    }
  }
  return first;
}

const lastUse = (draft: DraftAction, last: ReadonlyMap<number, number>): number =>
  draft.effects.reduce((week, fact) => Math.max(week, last.get(fact) ?? -1), -1);

/** The last week in which a step of the action may start and still end in time for its last use. */
function lastStart(draft: DraftAction, until: number): number {
  if (draft.instant) return until;
  let best = -1;
  for (const { start, end } of draft.offers) {
    if (start === -1) best = Math.max(best, until - end);
    else if (end <= until) best = Math.max(best, start);
  }
  return best;
}

function lastWeeks(
  drafts: readonly DraftAction[],
  targets: readonly number[],
  horizon: number,
): Map<number, number> {
  const last = new Map(targets.map((target) => [target, horizon]));
  const tried = new Map<DraftAction, number>();
  for (let changed = true; changed;) {
    changed = false;
    for (const draft of drafts) {
      const until = lastUse(draft, last);
      if (until <= (tried.get(draft) ?? -1)) continue;
      tried.set(draft, until);
      const week = lastStart(draft, until);
      for (const fact of draft.clauses.flat()) {
        if (week <= (last.get(fact) ?? -1)) continue;
        last.set(fact, week);
        changed = true;
      }
    }
  }
  return last;
}

function narrow(draft: DraftAction, { first, last }: Windows): void {
  const inTime = (fact: number): boolean => (first.get(fact) ?? never) <= (last.get(fact) ?? -1);
  const ready = readyWeek(draft, first);
  const until = lastUse(draft, last);
  draft.offers = draft.offers.filter(({ start, end }) =>
    start === -1 ? ready + end <= until : start >= ready && end <= until,
  );
  draft.clauses = draft.clauses.filter((clause) => clause.every(inTime));
  draft.effects = ready === never ? [] : draft.effects.filter(inTime);
}
