import type { Standing } from "@footbridge/core/model/persona.ts";
import { blockNames } from "@footbridge/core/model/week.ts";
import type { Answers, ToldLevel } from "./answers.ts";
import type { Known } from "./standing.ts";

const scales = ["reading", "math", "english"] as const;

/** The answers a person of this standing would give: the way back from `standingOf`. */
export function answersOfStanding(standing: Standing, known: Known): Answers {
  const shut = standing.unavailable;
  return {
    home: standing.home,
    places: standing.places.filter((place) => place !== "online"),
    online: standing.places.includes("online"),
    modes: standing.modes,
    maxParallelStudy: standing.maxParallelStudy,
    free: blockNames.filter((block) => !shut.includes(block)),
    weeklyHours: standing.weeklyHours,
    horizonWeeks: standing.horizonWeeks,
    ...Object.fromEntries(scales.map((scale) => [scale, levelOn(scale, standing.facts)])),
    has: standing.facts.filter((fact) => !scales.some((scale) => fact.startsWith(`${scale}:`))),
    needs: standing.needs,
    hourlyWage: standing.hourlyWage,
    budget: standing.budget,
    incomeFloor: standing.incomeFloor,
    acceptWaitlist: standing.acceptWaitlist,
    attributes: toldAttributes(standing, known),
  };
}

/** The highest mark held on a scale; none held is level 0, told. */
function levelOn(scale: string, facts: readonly string[]): ToldLevel {
  const marks = facts
    .filter((fact) => fact.startsWith(`${scale}:`))
    .map((fact) => Number(fact.slice(scale.length + 1)));
  return { mark: Math.max(0, ...marks), how: "tested" };
}

function toldAttributes(standing: Standing, known: Known): Record<string, boolean> {
  const told = known.attributes
    .filter((attribute) => !standing.unknown.includes(attribute))
    .map((attribute) => [attribute, standing.attributes.includes(attribute)] as const);
  return Object.fromEntries([...told, ...standing.attributes.map((attribute) => [attribute, true] as const)]);
}
