import { type Answer, type Criterion, defaultCriteria, type Itinerary } from "./answer.ts";
import { holds } from "./lens/held.ts";
import { Lens } from "./lens/lens.ts";
import type { Snapshot } from "./network/snapshot.ts";
import type { Person, Target } from "./person.ts";
import { certificateOf } from "./search/certificate.ts";
import { Clock } from "./search/clock.ts";
import { noSlack, type Route, type Slack } from "./search/front.ts";
import { stepsOf } from "./search/itinerary.ts";
import { type ManyOutcome, searchAll } from "./search/many.ts";
import { aimsOf } from "./search/targets.ts";
import { allTechniques, type Techniques } from "./search/techniques.ts";

export interface SolveOptions {
  readonly criteria?: readonly Criterion[];
  /** Stop after so many milliseconds of `now` and say what is proven; without it the search runs to its end. */
  readonly limitMs?: number;
  /** A clock in milliseconds, needed with `limitMs`. */
  readonly now?: () => number;
  readonly shouldStop?: () => boolean;
  /** Bound on memory: about 100 bytes each; beyond it the answer is bounded. */
  readonly maxLabels?: number;
  /** Switches for checking the search against itself. */
  readonly techniques?: Partial<Techniques>;
}

const defaultMaxLabels = 65_536;

/** Within a time limit: routes this close to a listed one are searched last (4 weeks, $100, odds by a factor 0.95). */
const lastWithin: Slack = { time: 4, cost: 10_000, risk: 513, steps: 0 };

/** All best trade-offs from where the person stands to the target, or what is proven of them within the limits. */
export function solve(
  snapshot: Snapshot,
  person: Person,
  target: Target,
  options: SolveOptions = {},
): Answer {
  const criteria = options.criteria ?? defaultCriteria;
  const alreadyOpen: Answer = { status: "already-open", criteria, front: [] };
  if (target.kind === "fact" && holds(person.facts, target.fact)) return alreadyOpen;
  const clock = new Clock(options.now, options.limitMs, options.shouldStop);
  const settings = {
    clock,
    techniques: { ...allTechniques, ...options.techniques },
    maxLabels: options.maxLabels ?? defaultMaxLabels,
    slack: options.limitMs === undefined ? noSlack : lastWithin,
  };
  const lens = new Lens(snapshot, person);
  const outcome = searchAll(lens, aimsOf(snapshot, target), settings);
  if (outcome.alreadyOpen) return alreadyOpen;
  const front = project(lens, outcome, criteria);
  if (outcome.proven) return { status: front.length === 0 ? "closed" : "exact", criteria, front };
  return { status: "bounded", criteria, front, certificate: certificateOf(outcome) };
}

function project(lens: Lens, outcome: ManyOutcome, criteria: readonly Criterion[]): Itinerary[] {
  const itineraries = outcome.routes.map((route) => itinerary(lens, route, criteria));
  return itineraries.sort((a, b) => compareVectors(a.vector, b.vector));
}

function itinerary(lens: Lens, route: Route, criteria: readonly Criterion[]): Itinerary {
  const { ids } = lens.snapshot.occupations;
  return {
    vector: criteria.map((criterion) => (route as unknown as Record<Criterion, number>)[criterion]),
    steps: stepsOf(lens, route.placed),
    ...(route.occupation === undefined ? {} : { occupation: ids[route.occupation]! }),
  };
}

function compareVectors(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) if (value !== b[index]) return value - b[index]!;
  return 0;
}
