import type { Lens } from "../lens/lens.ts";
import type { Clock } from "./clock.ts";
import type { Front, Slack } from "./front.ts";
import { cutOut, problemFor, type Relevant } from "./prepare.ts";
import { Search } from "./search.ts";
import type { Techniques } from "./techniques.ts";

/** Best case (time, cost, risk, steps) of what was not searched. */
export type OpenVector = readonly [number, number, number, number];

export interface OneOutcome {
  /** Proven: nothing is missing from the front. */
  readonly proven: boolean;
  /** The target holds at the outset. */
  readonly alreadyOpen: boolean;
  readonly open: readonly OpenVector[];
}

export interface OneOptions {
  readonly techniques: Techniques;
  readonly clock: Clock;
  readonly maxLabels: number;
  /** Slack within which found routes may stand for others until everything else is searched. */
  readonly slack: Slack;
}

const done: OneOutcome = { proven: true, alreadyOpen: false, open: [] };
const unknown: OneOutcome = { proven: false, alreadyOpen: false, open: [[0, 0, 0, 0]] };

/** All best routes to any of the target facts, added to the front: one class at a time first, then as the person allows. */
export function searchOne(
  lens: Lens,
  targets: readonly number[],
  front: Front,
  options: OneOptions,
): OneOutcome {
  const relevant = cutOut(lens, targets, options.techniques, options.clock);
  if (relevant === undefined) return unknown;
  const { maxStudy } = lens.rules;
  if (maxStudy > 1) runOne(relevant, 1, front, { ...options, clock: options.clock.part(serialShare) });
  return runOne(relevant, maxStudy, front, options);
}

function runOne(relevant: Relevant, maxStudy: number, front: Front, options: OneOptions): OneOutcome {
  const problem = problemFor(relevant, maxStudy, options.techniques, options.clock);
  if (problem === undefined) return unknown;
  if (problem === "closed") return done;
  const search = new Search(problem, front, { ...options, maxStudy });
  if (search.alreadyOpen) return { proven: true, alreadyOpen: true, open: [] };
  const proven = search.run() === "proven";
  return { proven, alreadyOpen: false, open: proven ? [] : search.openVectors() };
}

/** Part of the time left that the search with one class at a time may take before the full one starts. */
const serialShare = 0.4;
