import { addWeeks } from "../units/day.ts";
import type { Day } from "../units/day.ts";
import type { Weeks } from "../units/money.ts";
import type { Seeded } from "../units/seeded.ts";
import type { TownOffering } from "../routes/town.ts";
import { termsOf } from "./course-terms.ts";
import type { CourseTerms } from "./course-terms.ts";
import type { Course } from "./course.ts";
import { onceStreams, perOfferingStreams } from "./funds.ts";
import { schedules, scheduleWeights } from "./schedule.ts";
import type { Schedule } from "./schedule.ts";
import { needs } from "./supports.ts";

export interface Calendar {
  readonly start: Day;
  readonly weeks: Weeks;
}

/** What stays the same over all the dates of one program. */
interface Conduct {
  readonly terms: CourseTerms;
  readonly schedules: readonly Schedule[];
  readonly places: readonly string[];
  readonly weeks: number;
  readonly tuition: number;
  readonly other: number;
  readonly completion: number;
  readonly supports: readonly string[];
  readonly streams: readonly string[];
  readonly limitedSeats: boolean;
}

/** How many starts a course wants in proportion to others: short ones start more often. */
export function appetite(course: Course, random: Seeded): number {
  const [least, most] = termsOf(course).every;
  return 1 / random.between(least, most);
}

/** So many dated offerings of a course at regular distances, a week early or late by chance. */
export function draftOfferings(
  id: string,
  course: Course,
  count: number,
  places: readonly string[],
  calendar: Calendar,
  random: Seeded,
): readonly TownOffering[] {
  const conduct = draftConduct(course, places, random);
  const distance = calendar.weeks / Math.max(1, count);
  const first = random.unit() * distance;
  return Array.from({ length: count }, (_, index) => {
    const week = Math.floor(first + index * distance) + random.between(-1, 1);
    return offering(`${id}-${index + 1}`, Math.max(0, week), index, conduct, calendar.start, random);
  });
}

function draftConduct(course: Course, places: readonly string[], random: Seeded): Conduct {
  const terms = termsOf(course);
  const weights = scheduleWeights[course.kind];
  const first = random.weighted(weights);
  const second = random.chance(0.5) ? random.weighted(weights) : first;
  const home = random.pick(places);
  const free = random.chance(terms.free);
  return {
    terms,
    schedules: [first, second].flatMap((place) => schedules[place] ?? []),
    places: random.chance(0.3) ? [home, random.pick(places)] : [home],
    weeks: random.between(...terms.weeks),
    tuition: free ? 0 : Math.round(random.between(...terms.tuition) / 50) * 5000,
    other: random.chance(0.5) ? 0 : random.between(1, 8) * 2500,
    completion: random.between(...terms.odds) / 20,
    supports: needs.filter(() => random.chance(0.25)),
    streams: free ? [] : streamsOf(random),
    limitedSeats: random.chance(0.3),
  };
}

function streamsOf(random: Seeded): readonly string[] {
  return [
    ...perOfferingStreams.filter(() => random.chance(0.15)).map(({ id }) => id),
    ...onceStreams.filter(() => random.chance(0.4)).map(({ id }) => id),
  ];
}

function offering(
  id: string,
  week: Weeks,
  index: number,
  conduct: Conduct,
  start: Day,
  random: Seeded,
): TownOffering {
  const schedule = conduct.schedules[index % conduct.schedules.length];
  const place = conduct.places[index % conduct.places.length];
  if (schedule === undefined || place === undefined)
    throw new RangeError("a course needs a schedule and a place");
  const weeks = Math.max(1, Math.round(conduct.weeks * schedule.pace));
  return {
    id,
    start: addWeeks(start, week),
    end: addWeeks(start, week + weeks),
    hoursPerWeek: random.between(...schedule.hours),
    blocks: schedule.blocks,
    mode: schedule.mode,
    place: schedule.mode === "online" ? "online" : place,
    tuition: conduct.tuition,
    other: conduct.other,
    completion: conduct.completion,
    supports: conduct.supports,
    streams: conduct.streams,
    ...(conduct.limitedSeats ? { seats: random.chance(0.1) ? 0 : random.between(1, 25) } : {}),
  };
}
