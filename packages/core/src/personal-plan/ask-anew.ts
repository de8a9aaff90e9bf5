import type { Standing } from "../model/persona.ts";
import { type Day, mondayFrom } from "../units/day.ts";
import type { Plan } from "./plan.ts";

/** A question for new routes to the goal of a plan. */
export interface Anew {
  readonly target: string;
  readonly standing: Standing;
  readonly start: Day;
  /** Steps that are under way and taken to end well: the routes begin after them. */
  readonly after: readonly string[];
}

/**
 * The best routes from today: what is done counts, what failed does not. A class that the person is in counts from its
 * end, and nothing new begins before. Undefined for a plan without a goal.
 */
export function askAnew({ goal, steps }: Plan, today: Day): Anew | undefined {
  if (goal === undefined) return undefined;
  const under = steps.filter(({ state, kind }) => state === "enrolled" && kind === "study");
  const counting = [...steps.filter(({ state }) => state === "done"), ...under];
  const facts = new Set([...goal.standing.facts, ...counting.flatMap(({ gives }) => gives)]);
  const start = [today, ...under.map(({ end }) => end)].toSorted().at(-1) ?? today;
  return {
    target: goal.target,
    standing: { ...goal.standing, facts: [...facts] },
    start: mondayFrom(start),
    after: under.map(({ id }) => id),
  };
}
