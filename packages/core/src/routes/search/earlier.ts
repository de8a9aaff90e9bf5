import type { Problem } from "../problem/problem.ts";
import type { FactSets } from "./fact-sets.ts";
import type { Route } from "./front.ts";
import { Load } from "./load.ts";
import type { Room } from "./room.ts";

/** A step of a found route: an offer of the problem with its weeks. */
export interface Chosen {
  readonly offer: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The same route with each step as early as another offer of the same action, no dearer and no less sure, allows: of
 * routes with equal vectors the one that waits least. Later steps only gain from it.
 */
export function earlier(
  problem: Problem,
  sets: FactSets,
  room: Room,
  steps: readonly Chosen[],
): readonly Chosen[] {
  const moved = [...steps];
  for (const [index, step] of moved.entries()) {
    const others = moved.filter((_, at) => at !== index);
    const { action } = problem.offers[step.offer]!;
    const { dated, end } = problem.actions[action]!;
    for (let at = dated; at < end && problem.offers[at]!.start < step.start; at += 1) {
      const offer = problem.offers[at]!;
      const chosen = { offer: at, start: offer.start, end: offer.end };
      if (!asGood(problem, chosen, step) || !ready(problem, sets, chosen, others)) continue;
      if (!fits(problem, room, chosen, others)) continue;
      moved[index] = chosen;
      break;
    }
  }
  return moved;
}

/** The route of these steps: it arrives in the first week in which a target holds. */
export function routeOf(problem: Problem, sets: FactSets, steps: readonly Chosen[]): Route {
  const placed = steps.map(({ offer, start, end }) => {
    const { cost, risk, work, source, once } = problem.offers[offer]!;
    return { start, end, cost, risk, work, source, once };
  });
  let held = sets.root;
  let time = 0;
  for (const { offer, end } of steps.toSorted((a, b) => a.end - b.end)) {
    if (held === sets.reached) break;
    held = sets.add(held, problem.offers[offer]!.action);
    time = end;
  }
  return {
    time,
    cost: placed.reduce((sum, step) => sum + step.cost, 0),
    risk: placed.reduce((sum, step) => sum + step.risk, 0),
    steps: placed.length,
    placed,
  };
}

function asGood(problem: Problem, one: Chosen, other: Chosen): boolean {
  const [a, b] = [problem.offers[one.offer]!, problem.offers[other.offer]!];
  const fund = a.fund === -1 || a.fund === b.fund;
  return one.end <= other.end && a.cost <= b.cost && a.risk <= b.risk && fund && a.work === b.work;
}

function ready(problem: Problem, sets: FactSets, one: Chosen, others: readonly Chosen[]): boolean {
  const set = others
    .filter((other) => other.end <= one.start)
    .reduce((held, other) => sets.add(held, problem.offers[other.offer]!.action), sets.root);
  return sets.startable(set, problem.offers[one.offer]!.action);
}

/** The others take most in a week in which one of them starts, or in the first. */
function fits(problem: Problem, room: Room, one: Chosen, others: readonly Chosen[]): boolean {
  const { hours, blocks, work } = problem.offers[one.offer]!;
  const load = new Load();
  const starts = others.map((other) => other.start).filter((start) => start > one.start && start < one.end);
  return [one.start, ...starts].every((week) => {
    load.clear();
    for (const other of others)
      if (other.start <= week && week < other.end) load.add(problem.offers[other.offer]!);
    return room.fits(load, hours, blocks, work);
  });
}
