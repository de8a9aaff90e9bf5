import type { Requirement } from "@footbridge/core/model/requirement.ts";
import { blocks } from "@footbridge/core/routes/town.ts";
import type {
  Town,
  TownOccupation,
  TownOffering,
  TownProgram,
  TownService,
  TownStream,
} from "@footbridge/core/routes/town.ts";
import { firstMonday, week } from "../town/calendar.ts";
import type { Dice } from "./dice.ts";
import { tinyRequirement } from "./tiny-facts.ts";

export interface TinyPlan {
  readonly facts: readonly string[];
  readonly leaves: readonly Requirement[];
  /** Four towns in five ask only for facts of lower rank than they give, so that most are solvable. */
  readonly ranked: boolean;
  readonly horizon: number;
}

const places = ["north", "south"] as const;
export const needs = ["childcare", "transport"] as const;

export function tinyTown(dice: Dice, plan: TinyPlan): Town {
  const streams = tinyStreams(dice, plan.leaves);
  return {
    format: "footbridge-town/1",
    start: firstMonday,
    places,
    programs: Array.from({ length: dice.pick([3, 4, 5, 6, 7, 8, 8]) }, (_, place) =>
      tinyProgram(dice, plan, place, streams),
    ),
    occupations: Array.from({ length: dice.pick([1, 2, 3, 3]) }, (_, place) => tinyJob(dice, plan, place)),
    streams,
    services: tinyServices(dice, plan.leaves),
  };
}

/** In rank order mostly the facts just below. */
function below(dice: Dice, plan: TinyPlan, rank: number): readonly string[] {
  if (!plan.ranked) return plan.facts;
  return plan.facts.slice(dice.chance(0.7) ? Math.max(0, rank - 2) : 0, rank);
}

function tinyProgram(dice: Dice, plan: TinyPlan, place: number, streams: readonly TownStream[]): TownProgram {
  const id = `p${String(place)}`;
  const rank = place < plan.facts.length && dice.chance(0.8) ? place : dice.below(plan.facts.length);
  const early = plan.ranked ? Math.floor(((rank - 1) / plan.facts.length) * plan.horizon * 0.7) : 0;
  const more = dice.some(plan.facts.slice(rank + 1, rank + 3), 0.15);
  return {
    id,
    requires: tinyRequirement(dice, { facts: below(dice, plan, rank), leaves: plan.leaves }),
    gives: [...plan.facts.slice(rank, rank + 1), ...more],
    offerings: Array.from({ length: dice.pick([1, 2, 3, 4, 4, 4]) }, (_, place) =>
      tinyOffering(dice, { ...plan, from: early }, `${id}-${String(place)}`, streams),
    ),
  };
}

function tinyOffering(
  dice: Dice,
  plan: TinyPlan & { readonly from: number },
  id: string,
  streams: readonly TownStream[],
): TownOffering {
  const weeks = dice.pick([1, 2, 2, 3, 3, 4, 5, 6, 8]);
  const from = dice.chance(0.7) ? plan.from : -1;
  const start = Math.max(-1, dice.between(from, Math.max(from, plan.horizon - weeks)));
  const facts = {
    id,
    hoursPerWeek: dice.pick([4, 6, 7.5, 10, 10, 12, 20, 30]),
    blocks: dice.some(blocks, 0.15),
    mode: dice.pick(["in-person", "in-person", "in-person", "online", "self-paced"]),
    place: dice.pick(["north", "north", "south", "online"]),
    tuition: dice.pick([0, 0, 5_000, 12_345, 20_000, 40_000]),
    other: dice.pick([0, 0, 0, 1_500, 2_500]),
    completion: dice.chance(0.02) ? 0 : dice.pick([1, 1, 0.95, 0.9, 0.8, 0.55]),
    supports: dice.some(needs, 0.3),
    streams: dice.some(streams, 0.5).map((stream) => stream.id),
    ...(dice.chance(0.3) ? { seats: dice.pick([0, 3, 20]) } : {}),
  };
  return dice.chance(0.1) ? { ...facts, weeks } : { ...facts, start: week(start), end: week(start + weeks) };
}

function tinyJob(dice: Dice, plan: TinyPlan, place: number): TownOccupation {
  const ladder = place < 2 && dice.chance(0.4);
  const rank = dice.between(ladder ? 1 : 4, plan.facts.length);
  const asked = tinyRequirement(dice, { facts: below(dice, plan, rank), leaves: plan.leaves });
  return {
    id: `job${String(place)}`,
    sector: dice.pick(["health", "trades"]),
    requires: dice.chance(0.25) ? asked : { all: [{ has: plan.facts[rank - 1] ?? "a" }, asked] },
    hourlyWage: dice.pick([1_500, 1_800, 2_100, 2_600, 4_000]),
    experience: ladder
      ? [{ gives: plan.facts[Math.min(rank, plan.facts.length - 1)] ?? "a", weeks: dice.between(2, 9) }]
      : [],
  };
}

function tinyStreams(dice: Dice, leaves: readonly Requirement[]): readonly TownStream[] {
  return Array.from({ length: dice.below(4) }, (_, place) => ({
    id: `fund${String(place)}`,
    eligible: dice.chance(0.5) ? { all: [] } : tinyRequirement(dice, { facts: [], leaves }, 2),
    cap: dice.pick([3_000, 8_000, 15_000, 100_000]),
    use: dice.chance(0.6) ? "once" : "per-offering",
  }));
}

function tinyServices(dice: Dice, leaves: readonly Requirement[]): readonly TownService[] {
  const every = [...places, "online"].flatMap((place) => needs.map((need) => ({ place, need })));
  return [...dice.some(every, 0.6), ...dice.some(every, 0.2)].map((entry) => ({
    ...entry,
    weekly: dice.pick([0, 500, 1_250, 2_000]),
    ...(dice.chance(0.15) ? { eligible: tinyRequirement(dice, { facts: [], leaves }, 1) } : {}),
  }));
}
