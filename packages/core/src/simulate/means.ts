import type { Span } from "./design.ts";
import type { People } from "./people.ts";

/** Hours of work left beside a class: what is over of a person's hours, at most what they work now. */
export const workBeside = (people: People, person: number, classHours: number): number =>
  Math.max(0, Math.min(people.workHours[person] ?? 0, (people.hours[person] ?? 0) - classHours));

/** Cents a week less (negative) or more than now while in a step: a person lives today, somehow; what class hours take must come from savings. */
export function weeklyChange(people: People, person: number, span: Span): number {
  const now = (people.workHours[person] ?? 0) * (people.hourly[person] ?? 0);
  if (span.wage > 0) return span.hours * span.wage - now;
  return workBeside(people, person, span.hours) * (people.hourly[person] ?? 0) - now;
}

/** The week, counted from 1, that savings do not cover any more; none where no pay is lost. */
export const weeksUntilBroke = (savings: number, change: number): number =>
  change >= 0 ? Number.POSITIVE_INFINITY : Math.floor(savings / -change) + 1;
