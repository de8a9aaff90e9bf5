import { error, type Finding, warning } from "@footbridge/core/finding.ts";
import type { Opening } from "@footbridge/core/model/opening.ts";
import type { HsdsSchedule } from "./form.ts";
import { addDays } from "@footbridge/core/units/day.ts";
import { daysOf, isWeekly, type Season, seasonOf } from "./recurrence.ts";
import { inWords } from "./schedule-words.ts";

const midnight = 1440;
/** Hours of one service that the catalog keeps. */
const mostHours = 60;

/** What schedules come to: weekly hours, and words for those that do not come back every week. */
export interface HoursRead {
  readonly hours: readonly Opening[];
  readonly notes: readonly string[];
  readonly findings: readonly Finding[];
}

/** Reads schedules (RFC 5545 as HSDS has it). What is not weekly stays in words: nobody is told that it is open. */
export function hoursOf(schedules: readonly HsdsSchedule[], at: string): HoursRead {
  const read = schedules.map((schedule, place) => oneOf(schedule, `${at}.schedules[${place}]`));
  const all = read.flatMap((one) => one.hours);
  const hours = [...new Map(all.map((opening) => [JSON.stringify(opening), opening])).values()];
  const many = hours.length > mostHours ? [tooMany(at, hours.length)] : [];
  return {
    hours,
    notes: [...new Set(read.flatMap((one) => one.notes))],
    findings: [...read.flatMap((one) => one.findings), ...many],
  };
}

function oneOf(schedule: HsdsSchedule, where: string): HoursRead {
  const { opens_at: opens, closes_at: closes, description, notes: more } = schedule;
  const told = [description ?? [], more ?? []].flat();
  if (opens === undefined && closes === undefined) return { hours: [], notes: told, findings: [] };
  const [from, to] = [minuteOf(opens), minuteOf(closes)];
  const days = daysOf(schedule);
  if (from === undefined || to === undefined || (isWeekly(schedule) && days === undefined))
    return { hours: [], notes: told, findings: [unreadable(schedule, where)] };
  if (!isWeekly(schedule) || days === undefined) {
    const notes = description === undefined ? [...told, inWords(schedule)] : told;
    return { hours: [], notes, findings: [notWeekly(where)] };
  }
  if (from === to && from !== 0) return { hours: [], notes: told, findings: [backwards(schedule, where)] };
  const hours = spansOf(days, from, to, seasonOf(schedule, days));
  const inUtc = [opens, closes].some((time) => /Z$/i.test(time ?? ""));
  return { hours, notes: told, findings: inUtc ? [zoned(where)] : [] };
}

/** Hours over midnight go on under the next day; closing at 0:00 is midnight. */
function spansOf(days: readonly number[], from: number, to: number, season: Season): readonly Opening[] {
  if (from < to) return [{ days: [...days], opens: from, closes: to, ...season }];
  const evening = { days: [...days], opens: from, closes: midnight, ...season };
  if (to === 0) return [evening];
  const next = days.map((day) => (day % 7) + 1).toSorted((a, b) => a - b);
  const shifted = Object.fromEntries(Object.entries(season).map(([end, day]) => [end, addDays(day, 1)]));
  return [evening, { days: next, opens: 0, closes: to, ...shifted }];
}

const tooMany = (at: string, count: number): Finding =>
  error(
    "hsds.hours-many",
    `${at}.schedules`,
    `${count} different hours are more than the ${mostHours} that one service can have.`,
    "Leave out those that are over, and join days with the same times.",
  );

const unreadable = ({ byday, opens_at: opens, closes_at: closes }: HsdsSchedule, at: string): Finding =>
  error(
    "hsds.hours-unreadable",
    at,
    `These hours cannot be read: ${byday ?? "no days"}, ${opens ?? "?"} to ${closes ?? "?"}.`,
    "Write days as MO,TU and times as 09:00.",
  );

const notWeekly = (at: string): Finding =>
  warning(
    "hsds.hours-not-weekly",
    at,
    "Hours that do not come back every week are kept in words only.",
    "Nothing to do: people read the words, and nobody is told that it is open.",
  );

const backwards = ({ opens_at: opens, closes_at: closes }: HsdsSchedule, at: string): Finding =>
  error(
    "hsds.hours-backwards",
    at,
    `It opens at ${opens ?? ""} and closes at ${closes ?? ""}, the same time.`,
    "Correct the times; a whole day is 00:00 to 24:00.",
  );

const zoned = (at: string): Finding =>
  warning(
    "hsds.hours-utc",
    at,
    "These times end in Z, as times of UTC do: they are taken as the clock where the service is.",
    "If they are meant as UTC, write them as local times without Z.",
  );

/** Minutes after midnight of `09:00`, `9:00 AM`, `09:00:00`, with or without a zone after it. */
function minuteOf(time: string | undefined): number | undefined {
  const read = /^(\d{1,2}):(\d\d)(?::\d\d(?:\.\d+)?)?\s*([ap])?\.?(?:m\.?)?\s*(?:Z|[+-]\d\d:?\d\d)?$/i.exec(
    (time ?? "").trim(),
  );
  if (read === null) return undefined;
  const [hour, minute, half] = [Number(read[1]), Number(read[2]), read[3]?.toLowerCase()];
  if (minute > 59 || (half !== undefined && (hour < 1 || hour > 12))) return undefined;
  const clock = half === undefined ? hour : (hour % 12) + (half === "p" ? 12 : 0);
  const minutes = clock * 60 + minute;
  return minutes <= midnight ? minutes : undefined;
}
