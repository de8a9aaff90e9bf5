import type { Opening } from "../model/opening.ts";
import { type Day, weekday } from "../units/day.ts";

/** A moment where the services are: the day, and minutes after midnight. */
export interface Moment {
  readonly day: Day;
  readonly minute: number;
}

/** Whether it is open then; without hours nobody knows. */
export function openAt(hours: readonly Opening[] | undefined, at: Moment): "yes" | "no" | "unknown" {
  if (hours === undefined || hours.length === 0) return "unknown";
  const today = weekday(at.day);
  const open = hours.some(
    ({ days, opens, closes, from, until }) =>
      days.includes(today) &&
      opens <= at.minute &&
      at.minute < closes &&
      (from === undefined || from <= at.day) &&
      (until === undefined || at.day <= until),
  );
  return open ? "yes" : "no";
}
