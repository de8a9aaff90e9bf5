import type { Requirement } from "@footbridge/core/model/requirement.ts";
import type { Person, Target } from "@footbridge/core/routes/person.ts";
import { blocks } from "@footbridge/core/routes/town.ts";
import type { Town } from "@footbridge/core/routes/town.ts";
import { week } from "../town/calendar.ts";
import { dice } from "./dice.ts";
import type { Dice } from "./dice.ts";
import type { Question } from "./exhaust.ts";
import { attributes, tinyFacts } from "./tiny-facts.ts";
import { needs, tinyTown } from "./tiny-town.ts";
import type { TinyPlan } from "./tiny-town.ts";

/** A small town, a person and a target, the same for the same seed for good. */
export function tinyQuestion(seed: number): Question {
  const throws = dice(seed);
  const unknown = throws.chance(0.08) ? [throws.pick(attributes)] : [];
  const plan: TinyPlan = {
    facts: tinyFacts(throws),
    leaves: tinyLeaves(throws, unknown),
    ranked: throws.chance(0.8),
    horizon: throws.between(14, 34),
  };
  const town = tinyTown(throws, plan);
  return { town, person: tinyPerson(throws, plan, town, unknown), target: tinyTarget(throws, plan, town) };
}

/** An attribute that is not told appears in one polarity only, so that no two assumptions contradict. */
function tinyLeaves(dice: Dice, unknown: readonly string[]): readonly Requirement[] {
  return attributes.flatMap((attribute): readonly Requirement[] => {
    const both = [{ is: attribute }, { not: { is: attribute } }];
    return unknown.includes(attribute) ? [dice.pick(both)] : both;
  });
}

function tinyPerson(dice: Dice, plan: TinyPlan, town: Town, unknown: readonly string[]): Person {
  const weeklyHours = dice.pick([20, 37.5, 40, 45, 45, 55, 60, 80]);
  const hourlyWage = dice.pick([0, 1_500, 1_600, 2_000]);
  return {
    format: "footbridge-person/1",
    start: week(dice.chance(0.7) ? 0 : dice.between(-3, 4)),
    facts: dice.some(plan.facts.slice(0, 3), 0.4),
    attributes: dice.some(attributes, 0.5).filter((attribute) => !unknown.includes(attribute)),
    needs: dice.some(needs, 0.12),
    places: dice.chance(0.7) ? ["north", "south", "online"] : dice.pick([["north"], ["north", "online"]]),
    home: dice.pick(["north", "south"]),
    modes: dice.chance(0.8) ? ["in-person", "online", "self-paced"] : ["in-person"],
    weeklyHours,
    budget: dice.pick([0, 15_000, 40_000, 80_000, 1_000_000, 1_000_000]),
    hourlyWage,
    incomeFloor: dice.chance(0.78) ? 0 : tinyFloor(dice, town, hourlyWage, weeklyHours),
    horizonWeeks: plan.horizon,
    maxParallelStudy: dice.pick([1, 2, 2, 3]),
    ...(unknown.length > 0 ? { unknown } : {}),
    ...(dice.chance(0.3) ? { acceptWaitlist: true } : {}),
    ...(dice.chance(0.2) ? { unavailable: dice.some(blocks, 0.25) } : {}),
  };
}

/** Below, at and above what the person earns today. */
function tinyFloor(dice: Dice, town: Town, wage: number, hours: number): number {
  const jobs = town.occupations.map((job) => job.hourlyWage * 35);
  return dice.pick(
    [wage * (hours - 10), wage * (hours - 20), wage * hours, wage * hours + 1, ...jobs].map((least) =>
      Math.max(0, Math.floor(least)),
    ),
  );
}

function tinyTarget(dice: Dice, plan: TinyPlan, town: Town): Target {
  const kind = dice.below(10);
  if (kind < 3) return { kind: "fact", fact: dice.pick(plan.facts.slice(3)) };
  if (kind < 7)
    return { kind: "occupation", id: (town.occupations.at(-1) ?? dice.pick(town.occupations)).id };
  if (kind < 8) return { kind: "sector", id: dice.pick(town.occupations).sector ?? "health" };
  return { kind: "wage", atLeast: dice.pick([1_600, 2_000, 2_600, 4_000]) };
}
