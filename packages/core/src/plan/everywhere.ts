import { forwarder, weekOfOccupation } from "../routes/forward.ts";
import type { Person } from "../routes/person.ts";
import { addWeeks, type Day } from "../units/day.ts";
import type { City } from "./city.ts";
import { jobFacts } from "./describe-job.ts";
import type { JobFacts } from "./route-answer.ts";

/** A job a person could get to, and the earliest day: nobody can be there sooner, and a route may take longer. */
export interface ReachedJob {
  readonly target: string;
  readonly job: JobFacts;
  readonly arrives: Day;
  readonly weeks: number;
  readonly openNow: boolean;
  /** It turns on something the person has not told. */
  readonly ifUntold: boolean;
}

export interface Everywhere {
  readonly start: Day;
  /** Soonest first, then best paid. */
  readonly jobs: readonly ReachedJob[];
  /** So many jobs are proven out of reach within the horizon, whatever is not told. */
  readonly closed: number;
}

/** Every job of the city by the earliest day on which the person could be qualified for it. */
export function everywhere(city: City, person: Person): Everywhere {
  const pass = forwarder(city.snapshot);
  const certain = pass({ ...person, unknown: [] });
  const hopeful = pass({
    ...person,
    attributes: [...person.attributes, ...(person.unknown ?? [])],
    unknown: [],
  });
  const jobs = city.town.occupations.flatMap((occupation, index) => {
    const sure = weekOfOccupation(city.snapshot, certain, index);
    const weeks = sure ?? weekOfOccupation(city.snapshot, hopeful, index);
    return weeks === undefined ? [] : [reached(city, person, occupation.id, weeks, sure === undefined)];
  });
  jobs.sort((a, b) => a.weeks - b.weeks || entryPay(b) - entryPay(a) || a.target.localeCompare(b.target));
  return { start: person.start, jobs, closed: city.town.occupations.length - jobs.length };
}

const entryPay = (reached: ReachedJob): number => reached.job.pay?.entry ?? reached.job.pay?.median ?? 0;

const reached = (city: City, person: Person, id: string, weeks: number, ifUntold: boolean): ReachedJob => ({
  target: `occupation:${id}`,
  job: jobFacts(city, id),
  arrives: addWeeks(person.start, weeks),
  weeks,
  openNow: weeks === 0,
  ifUntold,
});
