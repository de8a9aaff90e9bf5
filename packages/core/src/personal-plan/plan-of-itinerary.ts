import type { Standing } from "../model/persona.ts";
import type { RouteAnswer, RouteItinerary, RouteStep } from "../plan/route-answer.ts";
import type { Day } from "../units/day.ts";
import { inOrder } from "../units/order.ts";
import { emptyPlan, isAhead, type Plan, type PlanStep } from "./plan.ts";

/** An itinerary as it was chosen: the answer it was in, and where the person stood. */
export interface Choice {
  readonly itinerary: RouteItinerary;
  readonly answer: Pick<RouteAnswer, "target" | "catalogVersion">;
  readonly standing: Standing;
  readonly today: Day;
}

/** An itinerary as a plan of its own. */
export const planOfItinerary = (choice: Choice): Plan => withItinerary(emptyPlan(choice.today), choice);

/** The plan with a new way to the goal: what is done, under way or failed stays, what is ahead is replaced. */
export function withItinerary(plan: Plan, { itinerary, answer, standing, today }: Choice): Plan {
  const { job } = itinerary;
  const kept = plan.steps.filter((step) => !isAhead(step) || step.kind === "own");
  const taken = new Set(kept.map(({ id }) => id));
  const steps = itinerary.steps.map((step) => planStep(step, taken));
  return {
    format: "footbridge-plan/1",
    chosenOn: today,
    catalogVersion: answer.catalogVersion,
    goal: {
      target: answer.target.target,
      label: answer.target.label,
      standing,
      arrives: itinerary.arrives,
      ...(job === undefined
        ? {}
        : {
            job: {
              occupation: job.occupation,
              title: job.title,
              ...(job.pay?.median === undefined ? {} : { median: job.pay.median }),
            },
          }),
    },
    steps: inTurn([...kept, ...steps]),
  };
}

/** Steps by their first day. */
export const inTurn = (steps: readonly PlanStep[]): PlanStep[] =>
  steps.toSorted((a, b) => inOrder(a.start, b.start) || inOrder(a.id, b.id));

function planStep(step: RouteStep, taken: Set<string>): PlanStep {
  const { start, end, weeklyHours, gives, cost } = step;
  const id = freeId(step.kind === "study" ? step.offering : step.job.occupation, taken);
  const shared = {
    id,
    state: "planned",
    start,
    end,
    weeklyHours,
    gives: gives.map(({ fact }) => fact),
    cost,
  } as const;
  if (step.kind === "work") {
    const { occupation, title } = step.job;
    return { ...shared, kind: "work", title, occupation, openEntry: true };
  }
  const { program, programName, offering, organization, place, site, mode, blocks, openEntry } = step;
  const { phone } = organization;
  return {
    ...shared,
    kind: "study",
    title: programName,
    program,
    offering,
    organization: { id: organization.id, name: organization.name, ...(phone === undefined ? {} : { phone }) },
    place,
    ...(site === undefined ? {} : { site: site.address ?? site.name }),
    mode,
    blocks: [...blocks],
    openEntry,
  };
}

/** A short id that no other step has. */
function freeId(name: string, taken: Set<string>): string {
  const base = name.slice(-30);
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
  taken.add(id);
  return id;
}
