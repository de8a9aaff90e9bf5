import { addDays, type Day } from "../../units/day.ts";
import { ofKind, termsOf } from "../event.ts";
import { dollarsOf } from "../../units/money.ts";
import { enrolledIn } from "../received.ts";
import { daysOfQuarter, quarterOfDay } from "./quarters.ts";
import type { PeriodSeen, PirlRow } from "./row.ts";
import { type QuarterOfWork, workIn } from "./work.ts";

const after = [
  { employed: "1600", match: "1601", industry: "1614", wage: "1703" },
  { employed: "1602", match: "1603", industry: "1615", wage: "1704" },
  { employed: "1604", match: "1605", industry: "1616", wage: "1705" },
  { employed: "1606", match: "1607", industry: "1617", wage: "1706" },
] as const;

/** Quarters that pass from a quarter to the report in which its employment is due (spec §1.7). */
const quartersToReport = 2;

/** What stands for "not yet available" (spec §1.6). */
const notYet = { employed: "9", match: "5", wage: "999999.99" } as const;

/** 1600 to 1618 and 1703 to 1706: work in the four quarters after the exit, each once it is due. */
export function outcomes(seen: PeriodSeen, trained: boolean): PirlRow {
  const { exit } = seen.period;
  if (exit === undefined) return {};
  const row: Record<string, string | undefined> = {};
  const known: (QuarterOfWork | undefined)[] = [];
  for (const [place, ids] of after.entries()) {
    const quarter = quarterOfDay(exit) + place + 1;
    const due = quarterOfDay(addDays(seen.asOf, 1)) > quarter + quartersToReport;
    const work = due ? workIn(seen.events, quarter) : undefined;
    known.push(work);
    row[ids.employed] = work?.employed ?? notYet.employed;
    row[ids.match] = work?.match ?? notYet.match;
    row[ids.wage] = work === undefined ? notYet.wage : dollarsOf(work.cents);
    row[ids.industry] = work !== undefined && work.cents > 0 ? work.industry : undefined;
  }
  const [, second, , fourth] = known;
  if (fourth !== undefined) row["1618"] = sameEmployer(second, fourth) ? "1" : "0";
  return { ...row, ...jobElements(seen, exit, second, trained), ...youthPlacements(seen, exit) };
}

const sameEmployer = (second: QuarterOfWork | undefined, fourth: QuarterOfWork): boolean =>
  [...(second?.employers ?? [])].some((employer) => fourth.employers.has(employer));

/** 1608, 1612: the job held in the second quarter after exit. */
function jobElements(
  { events }: PeriodSeen,
  exit: Day,
  second: QuarterOfWork | undefined,
  trained: boolean,
): PirlRow {
  if (second === undefined || second.employed === "0") return {};
  const { from, to } = daysOfQuarter(quarterOfDay(exit) + 2);
  const job = ofKind(events, "employment").findLast(
    ({ happened, body }) =>
      !body.subsidized && happened <= to && (body.end === undefined || body.end >= from),
  )?.body;
  const related = job?.relatedToTraining;
  return {
    "1608": !trained || related === undefined ? undefined : related ? "1" : "0",
    "1612": job?.occupation,
  };
}

/** 1900 and 1901: what a youth was learning in the second and fourth quarter after exit. */
function youthPlacements({ events, period, asOf }: PeriodSeen, exit: Day): PirlRow {
  if (!period.programs.includes("youth")) return {};
  const placed = (quarters: number): string | undefined => {
    const quarter = quarterOfDay(exit) + quarters;
    if (quarterOfDay(addDays(asOf, 1)) <= quarter + quartersToReport) return undefined;
    const { from, to } = daysOfQuarter(quarter);
    if (termsOf(events).some(({ happened, body }) => happened <= to && body.end >= from)) return "2";
    const study = enrolledIn(events, asOf).find(({ start, end, event: { body } }) => {
      const until = end ?? body.plannedEnd ?? start;
      return start <= to && until >= from && (body.training !== undefined || body.study !== undefined);
    })?.event.body;
    if (study === undefined) return "0";
    return study.study === "postsecondary" ? "2" : study.study === "secondary" ? "3" : "1";
  };
  return { "1900": placed(2), "1901": placed(4) };
}

/** 1700 to 1702: wages in the three quarters before the entry, as far as they are known. */
export function wagesBefore({ events, period }: PeriodSeen): PirlRow {
  const entry = quarterOfDay(period.entry);
  const paid = (quarters: number): string | undefined => {
    const work = workIn(events, entry - quarters);
    return work === undefined ? undefined : dollarsOf(work.cents);
  };
  return { "1700": paid(3), "1701": paid(2), "1702": paid(1) };
}
