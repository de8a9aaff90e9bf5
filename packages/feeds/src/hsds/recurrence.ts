import { addDays, type Day, parseDay, weekday } from "@footbridge/core/units/day.ts";
import type { HsdsSchedule } from "./form.ts";

const numbers: Readonly<Record<string, number>> = { MO: 1, TU: 2, WE: 3, TH: 4, FR: 5, SA: 6, SU: 7 };

/** Whether it comes back every week: of a year's weeks none is left out, and every day of the week named once. */
export function isWeekly({
  freq,
  interval,
  byday,
  byweekno,
  bymonthday,
  byyearday,
  dtstart,
}: HsdsSchedule): boolean {
  const often = (freq ?? "WEEKLY").toUpperCase();
  const every = often === "WEEKLY" || often === "DAILY";
  const bare = byweekno === undefined && bymonthday === undefined && byyearday === undefined;
  const dayKnown = byday !== undefined || often === "DAILY" || (freq !== undefined && dtstart !== undefined);
  return every && bare && Number(interval ?? "1") === 1 && dayKnown;
}

/** 1 = Monday … 7 = Sunday: as named, else every day of a daily one, else that of its first day; undefined where unreadable. */
export function daysOf({ freq, byday, dtstart }: HsdsSchedule): readonly number[] | undefined {
  if (byday !== undefined) {
    const days = byday.split(/[,;\s]+/).flatMap((day) => (day === "" ? [] : [numbers[day.toUpperCase()]]));
    const known = [...new Set(days.flatMap((day) => day ?? []))];
    return days.includes(undefined) || known.length === 0 ? undefined : known.toSorted((a, b) => a - b);
  }
  if (freq?.toUpperCase() === "DAILY") return [1, 2, 3, 4, 5, 6, 7];
  const start = dayIn(dtstart);
  return start === undefined ? undefined : [weekday(start)];
}

/** The first and the last day on which hours hold. */
export interface Season {
  readonly from?: Day;
  readonly until?: Day;
}

/** The first and the last day of hours: the later start, and the earlier end of `valid_to`, `until` and `count`. */
export function seasonOf(
  { valid_from: validFrom, valid_to: validTo, dtstart, until, count }: HsdsSchedule,
  days: readonly number[],
): Season {
  const starts = [validFrom, dtstart].flatMap((text) => dayIn(text) ?? []).toSorted();
  const ends = [validTo, until].flatMap((text) => dayIn(text) ?? []);
  const [first, last] = [starts.at(-1), lastOf(dayIn(dtstart), Number(count), days)];
  const [end] = [...ends, ...(last === undefined ? [] : [last])].toSorted();
  return { ...(first === undefined ? {} : { from: first }), ...(end === undefined ? {} : { until: end }) };
}

/** A count over so many days of the week is taken as without an end. */
const mostCounted = 5000;

function lastOf(start: Day | undefined, count: number, days: readonly number[]): Day | undefined {
  if (start === undefined || !(count >= 1 && count <= mostCounted)) return undefined;
  let left = count;
  for (let day = start; ; day = addDays(day, 1))
    if (days.includes(weekday(day))) {
      left -= 1;
      if (left < 1) return day;
    }
}

/** `2026-12-31`, with or without a time after it, or as iCalendar has it: `20261231T235959Z`. */
export function dayIn(text: string | undefined): Day | undefined {
  const read = /^(\d{4})-?(\d\d)-?(\d\d)(?:T|\s|$)/.exec((text ?? "").trim());
  return read === null ? undefined : parseDay(`${read[1]}-${read[2]}-${read[3]}`);
}
