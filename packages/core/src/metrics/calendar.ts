import { addDays, type Day, parseDay } from "../units/day.ts";

/** A program-year quarter that a report ends with. Program year N runs from 1 July N; Q1 is July to September. */
export interface Report {
  /** `PY2023Q4`. */
  readonly id: string;
  readonly programYear: number;
  readonly quarter: 1 | 2 | 3 | 4;
  /** The quarter's last day. */
  readonly end: Day;
}

/** Both days inclusive. */
export interface Window {
  readonly start: Day;
  readonly end: Day;
}

/** The current quarter alone, or the four quarters that end with it. */
export const windowKinds = ["r4q", "cq"] as const;
export type WindowKind = (typeof windowKinds)[number];

/** `PY2023Q4`, in any case, with or without a space or a dash; undefined where it is no report of 2000 to 2189. */
export function parseReport(text: string): Report | undefined {
  const read = /^PY\s*(2[01]\d\d)[\s-]*Q([1-4])$/i.exec(text.trim());
  if (read === null) return undefined;
  const programYear = Number(read[1]);
  return programYear > 2189 ? undefined : reportAt(programYear * 4 + Number(read[2]) - 1);
}

/** Reports counted through: four times the program year, plus the quarter less one. */
export const reportNumber = ({ programYear, quarter }: Report): number => programYear * 4 + quarter - 1;

/** The report with that number. */
export function reportAt(number: number): Report {
  const programYear = Math.floor(number / 4);
  const quarter = ((number % 4) + 1) as Report["quarter"];
  return {
    id: `PY${programYear}Q${quarter}`,
    programYear,
    quarter,
    end: addDays(quarterStart(number + 1), -1),
  };
}

/** The first day of the quarter of the report with that number; quarter 1 of a program year begins on 1 July. */
function quarterStart(number: number): Day {
  const year = Math.floor((number + 2) / 4);
  const month = (((number + 2) % 4) * 3 + 1).toString().padStart(2, "0");
  const day = parseDay(`${year}-${month}-01`);
  if (day === undefined) throw new RangeError(`no quarter ${number}`);
  return day;
}

/**
 * The days whose events a report counts, so many whole quarters back: 0 for served and skill gains, 1 for exits, 4 for the
 * second quarter after exit, 6 for the fourth (spec 1.7).
 */
export function windowOf(report: Report, lagQuarters: number, kind: WindowKind): Window {
  const last = reportNumber(report) - lagQuarters;
  const first = kind === "cq" ? last : last - 3;
  return { start: quarterStart(first), end: addDays(quarterStart(last + 1), -1) };
}

/** The report whose quarter holds the day. */
export function reportOfDay(day: Day): Report {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return reportAt(year * 4 + Math.floor((month - 1) / 3) - 2);
}
