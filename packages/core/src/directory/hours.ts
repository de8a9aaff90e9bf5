import type { Opening } from "../model/opening.ts";
import type { LocalText } from "../model/provenance.ts";
import { type Day, weekday } from "../units/day.ts";

/** A moment where the services are: the day, and minutes after midnight. */
export interface Moment {
  readonly day: Day;
  readonly minute: number;
  /** The public holiday that the day is, or is kept as. */
  readonly holiday?: LocalText | undefined;
}

/** Whether it is open then; nobody knows without hours, nor on a holiday unless they are told for that one day. */
export function openAt(hours: readonly Opening[] | undefined, at: Moment): "yes" | "no" | "unknown" {
  if (hours === undefined || hours.length === 0) return "unknown";
  const today = weekday(at.day);
  const open = hours.filter(
    ({ days, opens, closes, from, until }) =>
      days.includes(today) &&
      opens <= at.minute &&
      at.minute < closes &&
      (from === undefined || from <= at.day) &&
      (until === undefined || at.day <= until),
  );
  if (open.length === 0) return "no";
  return at.holiday === undefined || open.some(isOfOneDay) ? "yes" : "unknown";
}

const isOfOneDay = ({ from, until }: Opening): boolean => from !== undefined && from === until;
