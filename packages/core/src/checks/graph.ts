import { doneFact, type Pathway, type PathwayStep } from "../model/pathway.ts";
import { factsIn, type Requirement } from "../model/requirement.ts";
import { feedsOf } from "./links.ts";
import { asksOf, earliest, leastWeeksOf } from "./weeks.ts";

/** How the steps of a pathway hang together. */
export interface Graph {
  readonly steps: readonly PathwayStep[];
  readonly byId: ReadonlyMap<string, PathwayStep>;
  /** Steps that can start though no other was taken: that nothing must come before, or that take something else for it. */
  readonly entries: readonly PathwayStep[];
  readonly jobs: readonly PathwayStep[];
  /** By step: those that name it as one before them. */
  readonly next: ReadonlyMap<string, readonly string[]>;
  /** By step: those that it helps to open, for what it gives too (`links.ts`). */
  readonly feeds: ReadonlyMap<string, readonly string[]>;
  /** Weeks to the end of a step on the quickest way, waits for a seat left out; none for a step that cannot be reached. */
  readonly leastWeeks: ReadonlyMap<string, number>;
  /** Steps that ask for themselves, at first or in the end. */
  readonly inCircles: readonly string[];
}

const prefix = doneFact("");
const nothingDone: ReadonlyMap<string, number> = new Map();

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
  const next = nextOf(steps);
  const leastWeeks = leastWeeksOf(steps);
  const inCircles = steps.map(({ id }) => id).filter((id) => onwardFrom(next, id).has(id));
  return {
    steps,
    byId: new Map(steps.map((step) => [step.id, step])),
    entries: steps.filter((step) => earliest(asksOf(step), nothingDone) === 0),
    jobs: steps.filter(({ kind }) => kind === "job"),
    next,
    feeds: feedsOf(steps, leastWeeks, new Set(inCircles)),
    leastWeeks,
    inCircles,
  };
}

function nextOf(steps: readonly PathwayStep[]): ReadonlyMap<string, readonly string[]> {
  const next = new Map<string, string[]>();
  for (const step of steps)
    for (const before of stepsNamed(asksOf(step))) next.set(before, [...(next.get(before) ?? []), step.id]);
  return next;
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
