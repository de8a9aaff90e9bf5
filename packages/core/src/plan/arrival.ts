import type { Step } from "../routes/answer.ts";
import type { Person, Target } from "../routes/person.ts";
import type { TownOccupation } from "../routes/town.ts";
import { hold } from "../rules/held.ts";
import { verdictOf } from "../rules/verdict.ts";
import { weeksBetween } from "../units/day.ts";
import type { Weeks } from "../units/money.ts";
import type { City } from "./city.ts";
import { givesOf } from "./step-effect.ts";

/**
 * Weeks from the query until the target's requirement first holds by these steps, unknown attributes taken as they are
 * needed. It may come before the last end: a job that keeps the income up can run on.
 */
export function arrivalOf(city: City, person: Person, target: Target, steps: readonly Step[]): Weeks {
  const begin = weeksBetween(city.town.start, person.start);
  const ends = [...new Set(steps.map((step) => step.endWeek - begin))].sort((a, b) => a - b);
  const jobs = targetJobs(city, target);
  const holds = (week: Weeks): boolean => {
    const ended = steps.filter((step) => step.endWeek - begin <= week);
    const facts = [...person.facts, ...ended.flatMap((step) => givesOf(city, step))];
    const held = hold(facts, person.attributes, person.unknown);
    if (target.kind === "fact") return held.has(target.fact);
    return jobs.some((job) => verdictOf(job.requires, held) !== "unmet");
  };
  return [0, ...ends].find(holds) ?? Math.max(0, ...ends);
}

function targetJobs(city: City, target: Target): readonly TownOccupation[] {
  const { occupations } = city.town;
  if (target.kind === "occupation") return occupations.filter(({ id }) => id === target.id);
  if (target.kind === "sector") return occupations.filter(({ sector }) => sector === target.id);
  return target.kind === "wage" ? occupations.filter(({ hourlyWage }) => hourlyWage >= target.atLeast) : [];
}
