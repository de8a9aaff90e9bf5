import type { Lens } from "../lens/lens.ts";
import { anyWeek, workHours } from "../network/snapshot.ts";

/** One way to take a step, as it is for one person; weeks are counted from the query. */
export interface Offer {
  /** −1 where it may start in any week. */
  readonly start: number;
  /** The week after the last; the length where it may start in any week. */
  readonly end: number;
  /** Thousandths of an hour a week. */
  readonly hours: number;
  readonly blocks: number;
  /** Cents out of pocket. */
  readonly cost: number;
  readonly risk: number;
  /** The once-only stream used, by its place in the snapshot; −1 for none. */
  readonly once: number;
  readonly work: boolean;
  /** The offering, or for work the job, by its place in the snapshot. */
  readonly source: number;
}

/** A work step takes weekday mornings and afternoons. */
export const workBlocks = 0b11;

/** All ways in which the person may take a class between the query and the horizon, one per useful choice of a fund. */
export function classOffers(lens: Lens, action: number): Offer[] {
  const { offerings } = lens.snapshot;
  const found: Offer[] = [];
  for (let at = offerings.ofClass[action]!; at < offerings.ofClass[action + 1]!; at += 1) {
    const any = offerings.start[at] === anyWeek;
    const start = any ? -1 : offerings.start[at]! - lens.start;
    const end = any ? offerings.end[at]! : offerings.end[at]! - lens.start;
    if (end > lens.horizon || end <= Math.max(start, 0) || (!any && start < 0)) continue;
    if (lens.price(at) >= 0) addVariants(lens, at, start, end, found);
  }
  return found;
}

function addVariants(lens: Lens, offering: number, start: number, end: number, found: Offer[]): void {
  const { offerings, shapes } = lens.snapshot;
  const shape = shapes[offerings.shape[offering]!]!;
  const fixed = lens.fixedCost(offering);
  const { always, once } = lens.aid(offering);
  const tuition = offerings.tuition[offering]! - always;
  const full = Math.max(0, tuition) + fixed;
  const shared = { start, end, hours: shape.milliHours, blocks: shape.blocks, work: false, source: offering };
  const risk = offerings.risk[offering]!;
  if (full <= lens.person.budget) found.push({ ...shared, risk, cost: full, once: -1 });
  for (const { stream, cap } of once) {
    const cost = Math.max(0, tuition - cap) + fixed;
    if (cost < full && cost <= lens.person.budget) found.push({ ...shared, risk, cost, once: stream });
  }
}

/** The one way to work in a job for its experience, if the person may. */
export function jobOffers(lens: Lens, job: number): Offer[] {
  const end = lens.snapshot.jobs.weeks[job]!;
  if (!lens.jobOpen(job) || end > lens.horizon || end < 1) return [];
  const hours = workHours * 1000;
  return [{ start: -1, end, hours, blocks: workBlocks, cost: 0, risk: 0, once: -1, work: true, source: job }];
}
