import { type Criterion, defaultCriteria } from "../answer.ts";
import type { Lens } from "../lens/lens.ts";
import type { Target } from "../person.ts";
import type { Route } from "../search/front.ts";
import { type ManyOutcome, searchAll } from "../search/many.ts";
import type { OneOptions } from "../search/one.ts";
import type { Left } from "../search/left.ts";
import { aimsOf } from "../problem/targets.ts";
import { WorthFront, type WorthyRoute } from "./front.ts";
import { Outlook } from "./outlook.ts";
import { prepareWhole } from "./prepare.ts";
import { WholeSearch } from "./search.ts";
import { worthOf } from "./worth.ts";

export interface WholeOutcome {
  readonly routes: readonly WorthyRoute[];
  readonly alreadyOpen: boolean;
  /** What was not searched; undefined where the front is proven to be whole. */
  readonly left: Left | undefined;
}

/** All best routes over the criteria in one world: the fast search where it is enough, the whole one where it is not. */
export function searchWorld(
  lens: Lens,
  target: Target,
  criteria: readonly Criterion[],
  options: OneOptions,
): WholeOutcome {
  const anyJob = criteria.some((criterion) => !defaultCriteria.includes(criterion));
  if (lens.rules.paidWorkMatters) return searchWhole(lens, target, criteria, options, []);
  const clock = anyJob ? options.clock.part(0.5) : options.clock;
  const first = searchAll(lens, aimsOf(lens.snapshot, target), { ...options, clock });
  if (!anyJob || first.alreadyOpen || closed(first))
    return { ...first, routes: frontOver(criteria, first.routes) };
  return searchWhole(lens, target, criteria, options, first.routes);
}

/** The route of somebody for whom the target is open already. */
export const withoutSteps = (lens: Lens, target: Target): WorthyRoute =>
  worthy(lens, new Outlook(lens, target), { time: 0, cost: 0, risk: 0, steps: 0, placed: [] });

const closed = (outcome: ManyOutcome): boolean => outcome.left === undefined && outcome.routes.length === 0;

function searchWhole(
  lens: Lens,
  target: Target,
  criteria: readonly Criterion[],
  options: OneOptions,
  found: readonly Route[],
): WholeOutcome {
  const outlook = new Outlook(lens, target);
  if (outlook.prospect(outlook.outset()).reached) return { ...nothing, alreadyOpen: true };
  const anyJob = criteria.some((criterion) => !defaultCriteria.includes(criterion));
  const problem = prepareWhole(lens, aimsOf(lens.snapshot, target), anyJob, options.clock);
  if (problem === "closed") return nothing;
  const front = new WorthFront(criteria);
  for (const route of found) front.add(worthy(lens, outlook, route), () => route.placed);
  const proven =
    problem !== "time" && new WholeSearch(problem, outlook, front, { ...options, criteria }).run();
  const routes = front.routes.map((route) => worthy(lens, outlook, route));
  return { ...nothing, routes: frontOver(criteria, routes), left: proven ? undefined : everything };
}

const nothing: WholeOutcome = { routes: [], alreadyOpen: false, left: undefined };

/** A whole search that was cut knows no bounds. */
const everything: Left = { factor: Infinity, earliest: 0 };

/** The route with what it is worth, and the best occupation it opens on arrival. */
function worthy(lens: Lens, outlook: Outlook, route: Route): WorthyRoute {
  const { better, earnings, occupation } = worthOf(lens, outlook, route.placed, route.time);
  const opened = route.occupation ?? occupation;
  return {
    ...route,
    better,
    earnings: 0 - earnings,
    ...(opened === undefined ? {} : { occupation: opened }),
  };
}

/** The routes that none beats in the criteria asked for, in their order. */
function frontOver(criteria: readonly Criterion[], routes: readonly WorthyRoute[]): readonly WorthyRoute[] {
  const front = new WorthFront(criteria);
  for (const route of routes.toSorted((a, b) => a.steps - b.steps || firstStart(a) - firstStart(b))) {
    front.add(route, () => route.placed);
  }
  return front.routes;
}

const firstStart = (route: WorthyRoute): number =>
  route.placed.reduce((week, step) => Math.min(week, step.start), Infinity);
