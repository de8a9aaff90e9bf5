import { doneFact, factsAsked, givesFact, type Pathway, type PathwayStep } from "../model/pathway.ts";
import { factsIn, type Requirement } from "../model/requirement.ts";
import { partsOf } from "../rules/leaf.ts";

/** How the steps of a pathway hang together. */
export interface Graph {
  readonly steps: readonly PathwayStep[];
  readonly byId: ReadonlyMap<string, PathwayStep>;
  /** Steps that nothing must come before. */
  readonly entries: readonly PathwayStep[];
  readonly jobs: readonly PathwayStep[];
  /** By step: those that name it as one before them. */
  readonly next: ReadonlyMap<string, readonly string[]>;
  /** By step: those, too, that ask for what it gives. */
  readonly feeds: ReadonlyMap<string, readonly string[]>;
  /** Weeks to the end of a step on the quickest way, waits for a seat left out; none for a step that cannot be reached. */
  readonly leastWeeks: ReadonlyMap<string, number>;
  /** Steps that ask for themselves, at first or in the end. */
  readonly inCircles: readonly string[];
}

const prefix = doneFact("");

/** The steps named in a requirement, each once. */
export const stepsNamed = (requirement: Requirement): readonly string[] => [
  ...new Set(
    factsIn(requirement)
      .filter((fact) => fact.startsWith(prefix))
      .map((fact) => fact.slice(prefix.length)),
  ),
];

export function graphOf(pathway: Pathway): Graph {
  const steps = pathway.steps.filter(({ kind }) => kind !== "support");
  const byId = new Map(steps.map((step) => [step.id, step]));
  const next = nextOf(steps);
  return {
    steps,
    byId,
    entries: steps.filter(({ after }) => stepsNamed(after).length === 0),
    jobs: steps.filter(({ kind }) => kind === "job"),
    next,
    feeds: feedsOf(steps),
    leastWeeks: leastWeeksOf(steps),
    inCircles: steps.map(({ id }) => id).filter((id) => onwardFrom(next, id).has(id)),
  };
}

function nextOf(steps: readonly PathwayStep[]): ReadonlyMap<string, readonly string[]> {
  const next = new Map<string, string[]>();
  for (const { id, after } of steps)
    for (const before of stepsNamed(after)) next.set(before, [...(next.get(before) ?? []), id]);
  return next;
}

/** Links by what is given: a bridge that gives the level a class asks for leads to it, drawn or not. */
function feedsOf(steps: readonly PathwayStep[]): ReadonlyMap<string, readonly string[]> {
  const asked = steps.map((step) => ({ id: step.id, facts: factsAsked(step) }));
  return new Map(
    steps.map((step) => [
      step.id,
      asked
        .filter(({ id, facts }) => id !== step.id && facts.some((fact) => givesFact(step, fact)))
        .map(({ id }) => id),
    ]),
  );
}

/** All steps that lie behind a step, itself only where it lies in a circle. */
export function onwardFrom(next: Graph["next"], from: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...(next.get(from) ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(next.get(id) ?? []));
  }
  return found;
}

/** Goes over the steps until nothing gets earlier: every step can get earlier at most once for each of the others. */
function leastWeeksOf(steps: readonly PathwayStep[]): ReadonlyMap<string, number> {
  const least = new Map<string, number>();
  for (let round = 0, changed = true; changed && round <= steps.length; round += 1) {
    changed = false;
    for (const { id, after, weeks, kind } of steps) {
      const start = earliest(after, least);
      // A job counts from its first week.
      const end = start + (kind === "job" ? 0 : weeks);
      if (end < (least.get(id) ?? Number.POSITIVE_INFINITY)) {
        least.set(id, end);
        changed = true;
      }
    }
  }
  return least;
}

/** The week from which a requirement can be met, as far as it speaks of steps. */
export function earliest(requirement: Requirement, least: ReadonlyMap<string, number>): number {
  if ("has" in requirement)
    return requirement.has.startsWith(prefix)
      ? (least.get(requirement.has.slice(prefix.length)) ?? Number.POSITIVE_INFINITY)
      : 0;
  if ("is" in requirement || "not" in requirement) return 0;
  const { wanted, parts } = partsOf(requirement);
  if (wanted <= 0) return 0;
  const weeks = parts.map((part) => earliest(part, least)).toSorted((a, b) => a - b);
  return weeks[wanted - 1] ?? Number.POSITIVE_INFINITY;
}
