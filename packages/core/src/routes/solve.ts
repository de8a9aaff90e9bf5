import { type Answer, type Criterion, defaultCriteria, type Itinerary } from "./answer.ts";
import { holds } from "./lens/held.ts";
import { Lens } from "./lens/lens.ts";
import type { Snapshot } from "./network/snapshot.ts";
import type { Person, Target } from "./person.ts";
import { certificateOf } from "./search/certificate.ts";
import { Clock } from "./clock.ts";
import { noSlack, type Slack } from "./search/front.ts";
import { joinLeft } from "./search/left.ts";
import { stepsOf } from "./search/itinerary.ts";
import { aimsOf } from "./problem/targets.ts";
import { allTechniques, type Techniques } from "./techniques.ts";
import { assumptionsOf } from "./whole/assume.ts";
import { valueOf, type WorthyRoute } from "./whole/front.ts";
import { searchWorld, withoutSteps } from "./whole/one.ts";

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

/** Within a time limit, routes this close to a listed one are searched last (4 weeks, $100, odds by a factor 0.95). */
const lastWithin: Slack = { time: 4, cost: 10_000, risk: 513, steps: 0 };

/** All best trade-offs from where the person stands to the target, or what is proven of them within the limits. */
export function solve(
  snapshot: Snapshot,
  person: Person,
  target: Target,
  options: SolveOptions = {},
): Answer {
  const criteria = options.criteria ?? defaultCriteria;
  const settings = {
    clock: new Clock(options.now, options.limitMs, options.shouldStop),
    techniques: { ...allTechniques, ...options.techniques },
    maxLabels: options.maxLabels ?? defaultMaxLabels,
    slack: options.limitMs === undefined ? noSlack : lastWithin,
  };
  const alreadyOpen: Answer = { status: "already-open", criteria, front: [] };
  if (target.kind === "fact" && holds(person.facts, target.fact)) return alreadyOpen;
  const lens = new Lens(snapshot, person);
  const certain = searchWorld(lens, target, criteria, settings);
  if (certain.alreadyOpen) return alreadyOpen;
  const sure = certain.routes.map((route) => itineraryOf(lens, route, criteria));
  const hoped =
    (person.unknown ?? []).length === 0 ? undefined : hope(snapshot, person, target, criteria, settings);
  const front = [...sure, ...beyond(sure, hoped?.front ?? [])].sort((a, b) =>
    compareVectors(a.vector, b.vector),
  );
  const left = joinLeft(certain.left, hoped?.left);
  if (left === undefined) {
    return { status: front.length === 0 ? "closed" : "exact", criteria, front };
  }
  return { status: "bounded", criteria, front, certificate: certificateOf(certain.routes, left) };
}

/** The front if every untold attribute were as it suits; each route says what it rests on. */
function hope(
  snapshot: Snapshot,
  person: Person,
  target: Target,
  criteria: readonly Criterion[],
  settings: Parameters<typeof searchWorld>[3],
) {
  const lens = new Lens(snapshot, person, { optimistic: true });
  const outcome = searchWorld(lens, target, criteria, { ...settings, slack: noSlack });
  const aims = aimsOf(snapshot, target).map(({ fact }) => fact);
  const routes = outcome.alreadyOpen ? [withoutSteps(lens, target)] : outcome.routes;
  const front = routes.flatMap((route) => {
    const assumes = assumptionsOf(lens, route, aims);
    return assumes === undefined ? [] : [{ ...itineraryOf(lens, route, criteria), assumes }];
  });
  return { ...outcome, front };
}

/** Hoped-for itineraries that no certain one covers. */
const beyond = (sure: readonly Itinerary[], hoped: readonly Itinerary[]): readonly Itinerary[] =>
  hoped.filter(
    ({ vector }) => !sure.some((other) => other.vector.every((value, index) => value <= vector[index]!)),
  );

function itineraryOf(lens: Lens, route: WorthyRoute, criteria: readonly Criterion[]): Itinerary {
  const { ids } = lens.snapshot.occupations;
  return {
    vector: criteria.map((criterion) => valueOf(route, criterion)),
    steps: stepsOf(lens, route.placed),
    ...(route.occupation === undefined ? {} : { occupation: ids[route.occupation]! }),
  };
}

function compareVectors(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) if (value !== b[index]) return value - b[index]!;
  return 0;
}
