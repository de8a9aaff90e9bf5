import { type Finding, warning } from "@footbridge/core/finding.ts";
import { error } from "@footbridge/core/finding.ts";
import type { Opening } from "@footbridge/core/model/opening.ts";
import { parseDay } from "@footbridge/core/units/day.ts";
import type { HsdsSchedule } from "./form.ts";

const days: Readonly<Record<string, number>> = { MO: 1, TU: 2, WE: 3, TH: 4, FR: 5, SA: 6, SU: 7 };

/** What schedules come to: weekly hours, and words for those that do not come back every week. */
export interface HoursRead {
  readonly hours: readonly Opening[];
  readonly notes: readonly string[];
  readonly findings: readonly Finding[];
}

/** Reads schedules (RFC 5545 as HSDS has it). What is not weekly stays in words: nobody is told that it is open. */
export function hoursOf(schedules: readonly HsdsSchedule[], at: string): HoursRead {
  const hours: Opening[] = [];
  const notes: string[] = [];
  const findings: Finding[] = [];
  for (const [place, schedule] of schedules.entries()) {
    const where = `${at}.schedules[${place}]`;
    const { freq, byday, opens_at: opens, closes_at: closes, interval, description } = schedule;
    if (description !== undefined) notes.push(description);
    if (opens === undefined && closes === undefined) continue;
    const [from, to] = [minuteOf(opens), minuteOf(closes)];
    const listed = (byday ?? "").split(",").map((day) => days[day.trim().toUpperCase()]);
    const weekly = (freq ?? "WEEKLY") === "WEEKLY" && (interval ?? "1") === "1" && byday !== undefined;
    if (from === undefined || to === undefined || (weekly && listed.some((day) => day === undefined))) {
      findings.push(
        error(
          "hsds.hours-unreadable",
          where,
          `These hours cannot be read: ${byday ?? "no days"}, ${opens ?? "?"} to ${closes ?? "?"}.`,
          "Write days as MO,TU and times as 09:00.",
        ),
      );
    } else if (!weekly)
      findings.push(
        warning(
          "hsds.hours-not-weekly",
          where,
          "Hours that do not come back every week are kept in words only.",
          "Nothing to do, if the description says them.",
        ),
      );
    else if (from >= to)
      findings.push(
        error(
          "hsds.hours-backwards",
          where,
          `It closes at ${closes ?? ""}, before it opens at ${opens ?? ""}.`,
          "Correct the times; hours past midnight are two entries.",
        ),
      );
    else
      hours.push({
        days: listed.flatMap((day) => day ?? []).toSorted((a, b) => a - b),
        opens: from,
        closes: to,
        ...dayOf("from", schedule.valid_from),
        ...dayOf("until", schedule.valid_to),
      });
  }
  const once = [...new Map(hours.map((opening) => [JSON.stringify(opening), opening])).values()];
  return { hours: once, notes: [...new Set(notes)], findings };
}

/** Minutes after midnight of `09:00`, `09:00:00`, with or without a zone after it. */
function minuteOf(time: string | undefined): number | undefined {
  const read = /^(\d{1,2}):(\d\d)(:\d\d)?(Z|[+-]\d\d:?\d\d)?$/.exec(time ?? "");
  if (read === null) return undefined;
  const minute = Number(read[1]) * 60 + Number(read[2]);
  return minute <= 1440 && Number(read[2]) < 60 ? minute : undefined;
}

const dayOf = (key: "from" | "until", text: string | undefined): object => {
  const day = text === undefined ? undefined : parseDay(text.slice(0, 10));
  return day === undefined ? {} : { [key]: day };
};
