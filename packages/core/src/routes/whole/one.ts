import { type Criterion, defaultCriteria } from "../answer.ts";
import type { Lens } from "../lens/lens.ts";
import type { Target } from "../person.ts";
import type { Route } from "../search/front.ts";
import { type ManyOutcome, searchAll } from "../search/many.ts";
import type { OneOptions, OpenVector } from "../search/one.ts";
import { aimsOf } from "../search/targets.ts";
import { WorthFront, type WorthyRoute } from "./front.ts";
import { Outlook } from "./outlook.ts";
import { prepareWhole } from "./prepare.ts";
import { WholeSearch } from "./search.ts";
import { worthOf } from "./worth.ts";

export interface WholeOutcome {
  readonly routes: readonly WorthyRoute[];
  readonly proven: boolean;
  readonly alreadyOpen: boolean;
  readonly open: readonly OpenVector[];
}

/** All best routes over the criteria in one world: the fast search where it is enough, the whole one where it is not. */
export function searchWorld(
  lens: Lens,
  target: Target,
  criteria: readonly Criterion[],
  options: OneOptions,
): WholeOutcome {
  const outlook = new Outlook(lens, target);
  const anyJob = criteria.some((criterion) => !defaultCriteria.includes(criterion));
  const needed = { lens, target, criteria, options, outlook };
  if (lens.rules.paidWorkMatters) return searchWhole(needed, anyJob, []);
  const first = searchAll(lens, aimsOf(lens.snapshot, target), {
    ...options,
    clock: anyJob ? options.clock.part(0.5) : options.clock,
  });
  const routes = first.routes.map((route) => worthy(lens, outlook, route));
  if (!anyJob || first.alreadyOpen || closed(first)) return { ...first, routes: frontOver(criteria, routes) };
  return searchWhole(needed, true, routes);
}

/** The route of somebody for whom the target is open already. */
export const withoutSteps = (lens: Lens, target: Target): WorthyRoute =>
  worthy(lens, new Outlook(lens, target), { time: 0, cost: 0, risk: 0, steps: 0, placed: [] });

const closed = (outcome: ManyOutcome): boolean => outcome.proven && outcome.routes.length === 0;

interface Needed {
  readonly lens: Lens;
  readonly target: Target;
  readonly criteria: readonly Criterion[];
  readonly options: OneOptions;
  readonly outlook: Outlook;
}

function searchWhole(needed: Needed, anyJob: boolean, seeds: readonly WorthyRoute[]): WholeOutcome {
  const { lens, target, criteria, options, outlook } = needed;
  if (outlook.prospect(outlook.outset()).reached)
    return { routes: [], proven: true, alreadyOpen: true, open: [] };
  const problem = prepareWhole(lens, aimsOf(lens.snapshot, target), anyJob, options.clock);
  const cut = {
    routes: frontOver(criteria, seeds),
    proven: false,
    alreadyOpen: false,
    open: [[0, 0, 0, 0]] as const,
  };
  if (problem === "time") return cut;
  if (problem === "closed") return { routes: [], proven: true, alreadyOpen: false, open: [] };
  const front = new WorthFront(criteria);
  for (const seed of seeds) front.add(seed, () => seed.placed);
  const proven = new WholeSearch(problem, outlook, front, { ...options, criteria }).run();
  const routes = frontOver(
    criteria,
    front.routes.map((route) => worthy(lens, outlook, route)),
  );
  return proven ? { routes, proven, alreadyOpen: false, open: [] } : { ...cut, routes };
}

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
