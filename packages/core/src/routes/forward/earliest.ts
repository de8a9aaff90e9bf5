import type { Lens } from "../lens/lens.ts";
import { anyWeek, never } from "../network/snapshot.ts";

/** The first end of a step of some action, and the offering that has it (−1 where the action is no class). */
export interface Earliest {
  end: number;
  offering: number;
}

/** Writes into `found` the earliest end of the action when it may start from week `ready` (weeks from the query). */
export function earliestEnd(lens: Lens, action: number, ready: number, found: Earliest): void {
  const { actions, jobs } = lens.snapshot;
  found.offering = -1;
  if (action < actions.jobs) {
    earliestClass(lens, action, ready, found);
  } else if (action < actions.openings) {
    const job = action - actions.jobs;
    found.end = lens.jobOpen(job) ? ready + jobs.weeks[job]! : never;
  } else {
    found.end = ready;
  }
}

function earliestClass(lens: Lens, action: number, ready: number, found: Earliest): void {
  const { ofClass, start, end } = lens.snapshot.offerings;
  const last = ofClass[action + 1]!;
  let at = ofClass[action]!;
  let best = never;
  for (; at < last && start[at] === anyWeek; at += 1) {
    const ends = ready + end[at]!;
    if (ends < best && lens.price(at) >= 0) {
      best = ends;
      found.offering = at;
    }
  }
  const from = ready + lens.start;
  for (at = firstFrom(start, at, last, from); at < last && start[at]! - lens.start < best; at += 1) {
    const ends = end[at]! - lens.start;
    if (ends < best && lens.price(at) >= 0) {
      best = ends;
      found.offering = at;
    }
  }
  found.end = best;
}

/** The first place in the sorted stretch whose start is not before the week. */
function firstFrom(start: Int16Array, from: number, to: number, week: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (start[middle]! < week) low = middle + 1;
    else high = middle;
  }
  return low;
}
