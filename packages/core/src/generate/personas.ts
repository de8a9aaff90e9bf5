import { addWeeks } from "../units/day.ts";
import type { Person } from "../routes/person.ts";
import type { Block, Town } from "../routes/town.ts";
import { seeded } from "../units/seeded.ts";
import type { Seeded } from "../units/seeded.ts";
import { diploma, drivingLicence, topMark } from "./asks.ts";
import { drawAttributes } from "./attributes.ts";
import { needs } from "./supports.ts";

export interface PersonasRequest {
  readonly seed: number;
  readonly count: number;
  /** Whose places and calendar they live in. */
  readonly town: Town;
}

/** People of a generated city, none of them real; person `n` is the same whatever the count. */
export function generatePersonas({ seed, count, town }: PersonasRequest): readonly Person[] {
  const random = seeded(seed);
  const regions = regionsOf(town.places);
  return Array.from({ length: count }, (_, index) => persona(town, regions, random.fork(`person ${index}`)));
}

/** The places of a town by region, in the order in which they are listed. */
function regionsOf(places: readonly string[]): readonly (readonly string[])[] {
  const byPrefix = Map.groupBy(places, (place) => /^r\d+-/.exec(place)?.[0] ?? "");
  return [...byPrefix.values()];
}

const budgets = [0, 50_000, 200_000, 500_000, 1_200_000] as const;
const horizons = [78, 104, 120] as const;

function persona(town: Town, regions: readonly (readonly string[])[], random: Seeded): Person {
  const places = shuffledPlaces(random.pick(regions), random);
  const levels = drawLevels(random);
  const employed = !random.chance(0.35);
  const hourlyWage = employed ? 1500 + random.between(0, 24) * 25 : 0;
  const floored = random.chance(0.25);
  const hoursOfFloor = random.between(12, 34);
  const goesOnline = random.chance(0.85);
  const daytime = !random.chance(0.25);
  const attributes = drawAttributes({ employed, learner: levels.learner }, random);
  return {
    format: "footbridge-person/1",
    start: addWeeks(town.start, random.between(0, 30)),
    facts: heldAtOutset(levels, random),
    attributes,
    needs: needs.filter((need) => random.chance(needShare(need, levels.learner, attributes))),
    places: [
      ...places.slice(0, random.between(2, Math.max(2, places.length))),
      ...(goesOnline ? ["online"] : []),
    ],
    home: places[0] ?? "",
    modes: [...(daytime ? ["day"] : []), "evening", "weekend", ...(goesOnline ? ["online"] : [])],
    weeklyHours: random.between(8, 12) * 5,
    budget: random.pick(budgets),
    hourlyWage,
    incomeFloor: floored ? hourlyWage * hoursOfFloor : 0,
    horizonWeeks: random.pick(horizons),
    maxParallelStudy: 2,
    ...(daytime ? {} : { unavailable: daytimeBlocks }),
  };
}

const daytimeBlocks: readonly Block[] = ["weekday-morning", "weekday-afternoon"];

interface Levels {
  readonly reading: number;
  readonly math: number;
  readonly english: number;
  readonly learner: boolean;
}

/** Marks 1 to 6 around a common ability, as the scales go together in people; learners of English read below it. */
function drawLevels(random: Seeded): Levels {
  const ability = 1 + random.unit() * 4.2 + random.unit();
  const mark = (shift: number): number =>
    Math.max(1, Math.min(topMark, Math.round(ability + shift + (random.unit() - 0.5) * 2)));
  const learner = random.chance(0.35);
  const english = learner ? random.between(1, 4) : topMark;
  const reading = learner ? Math.min(mark(-0.5), english + 1) : mark(0);
  return { reading, math: mark(-0.5), english, learner };
}

function heldAtOutset({ reading, math, english }: Levels, random: Seeded): readonly string[] {
  return [
    `reading:${reading}`,
    `math:${math}`,
    `english:${english}`,
    ...(reading >= 4 && random.chance(0.75) ? [diploma] : []),
    ...(random.chance(0.45) ? [drivingLicence] : []),
  ];
}

function needShare(need: (typeof needs)[number], learner: boolean, attributes: readonly string[]): number {
  if (need === "childcare") return 0.25;
  if (need === "transport") return 0.3;
  if (need === "language-support") return learner ? 0.3 : 0;
  return attributes.includes("disability") ? 0.6 : 0;
}

function shuffledPlaces(places: readonly string[], random: Seeded): readonly string[] {
  const keyed = places.map((place) => ({ place, key: random.unit() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ place }) => place);
}
