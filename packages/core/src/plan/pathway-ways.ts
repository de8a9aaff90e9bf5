import { type Graph, stepsNamed } from "../checks/graph.ts";
import { asksOf, earliest } from "../checks/weeks.ts";
import type { PathwayStep } from "../model/pathway.ts";
import type { Requirement } from "../model/requirement.ts";
import { partsOf } from "../rules/leaf.ts";

/** A job of a pathway with its quickest way: the steps that lead there, itself last. */
export interface WayOut {
  readonly job: PathwayStep;
  readonly way: readonly PathwayStep[];
  /** Weeks to the job's first week, waits left out. */
  readonly weeks: number;
}

/** Each job that can be reached, with the quickest way to it; of equally quick ways the first drawn. */
export const waysOut = (graph: Graph): readonly WayOut[] =>
  graph.jobs.flatMap((job) => {
    const weeks = graph.leastWeeks.get(job.id);
    return weeks === undefined ? [] : [{ job, weeks, way: wayTo(graph, job) }];
  });

function wayTo(graph: Graph, job: PathwayStep): readonly PathwayStep[] {
  const taken = new Set<string>();
  const way: PathwayStep[] = [];
  const take = (id: string): void => {
    const step = graph.byId.get(id);
    if (step === undefined || taken.has(id)) return;
    taken.add(id);
    for (const before of quickest(asksOf(step), graph.leastWeeks)) take(before);
    way.push(step);
  };
  take(job.id);
  return way;
}

/** The steps with which a requirement is met soonest. */
function quickest(requirement: Requirement, least: Graph["leastWeeks"]): readonly string[] {
  if ("has" in requirement) return stepsNamed(requirement);
  if ("is" in requirement || "not" in requirement) return [];
  const { wanted, parts } = partsOf(requirement);
  return parts
    .toSorted((a, b) => earliest(a, least) - earliest(b, least))
    .slice(0, wanted)
    .flatMap((part) => quickest(part, least));
}
