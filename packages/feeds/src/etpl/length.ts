import { error, type Finding, repair } from "@footbridge/core/finding.ts";
import type { Assumptions } from "../reference/assumptions.ts";

/** A stated range of length in weeks, both ends included. */
export interface WeekRange {
  readonly words: string;
  readonly least: number;
  readonly most: number;
}

/** What a list says of a program's length: a range or a number of weeks, and total hours; either may be missing. */
export interface StatedLength {
  readonly range?: WeekRange;
  /** Total hours of class. */
  readonly hours?: number;
  /** Where a finding about the weeks or the hours points. */
  readonly atWeeks: string;
  readonly atHours: string;
}

/** Whole weeks and hours a week, with what was assumed to get them. */
export interface Length {
  readonly weeks: number;
  readonly weeklyHours: number;
  readonly note: string;
  readonly findings: readonly Finding[];
}

/** Longest offering the catalog holds, in weeks. */
const mostWeeks = 520;

/** Places total hours within the stated range at about `pace` hours a week; a finding alone where nothing is stated. */
export function lengthOf(stated: StatedLength, pace: number, assumptions: Assumptions): Length | Finding {
  const { range, hours } = stated;
  if (range === undefined && hours === undefined) return nothingStated(stated);
  if (hours === undefined) return withoutHours(range ?? unknownRange, stated, assumptions);
  if (range === undefined) return withoutWeeks(hours, stated, pace);
  const wished = clamp(Math.round(hours / pace), range.least, range.most);
  const fewest = Math.ceil(hours / assumptions["weekly-hours-most"]);
  if (wished >= fewest) {
    return {
      weeks: wished,
      weeklyHours: perWeek(hours, wished),
      note:
        range.least === range.most ? "" : `The list says ${range.words}; counted as ${weekWords(wished)}.`,
      findings: [],
    };
  }
  const weeks = clamp(fewest, 1, mostWeeks);
  return {
    weeks,
    weeklyHours: perWeek(hours, weeks),
    note: `The list says ${range.words} for ${hours} hours, which is too short; counted as ${weekWords(weeks)}.`,
    findings: [tooShort(stated, hours, range, weeks)],
  };
}

const unknownRange: WeekRange = { words: "nothing", least: 1, most: 1 };

function withoutHours(range: WeekRange, stated: StatedLength, assumptions: Assumptions): Length {
  const weeks = Math.round((range.least + range.most) / 2);
  const weeklyHours = assumptions["unknown-weekly-hours"];
  return {
    weeks,
    weeklyHours,
    note: `The list does not say how many hours; counted as ${weeklyHours} a week for ${weekWords(weeks)}.`,
    findings: [
      repair(
        "etpl.hours-missing",
        stated.atHours,
        `The hours are not stated; counted as ${weeklyHours} a week (assumed).`,
        "Ask the provider for the hours and correct the list.",
      ),
    ],
  };
}

function withoutWeeks(hours: number, stated: StatedLength, pace: number): Length {
  const weeks = clamp(Math.ceil(hours / pace), 1, mostWeeks);
  return {
    weeks,
    weeklyHours: perWeek(hours, weeks),
    note: `The list does not say how many weeks; ${hours} hours counted as ${weekWords(weeks)}.`,
    findings: [
      repair(
        "etpl.weeks-missing",
        stated.atWeeks,
        `The length in weeks is not stated or not possible; ${hours} hours counted as ${weekWords(weeks)} (assumed).`,
        "Ask the provider for the length and correct the list.",
      ),
    ],
  };
}

const nothingStated = (stated: StatedLength): Finding =>
  error(
    "etpl.length-missing",
    stated.atWeeks,
    "Neither the weeks nor the hours are stated, so nobody could plan with it.",
    "Ask the provider for the length and correct the list.",
  );

const tooShort = (stated: StatedLength, hours: number, range: WeekRange, weeks: number): Finding =>
  repair(
    "etpl.hours-do-not-fit",
    stated.atHours,
    `${hours} hours do not fit in ${range.words}; counted as ${weekWords(weeks)}.`,
    "Ask the provider which of the two is right and correct the list.",
  );

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** Hours a week to one decimal, at least one. */
const perWeek = (hours: number, weeks: number): number => Math.max(1, Math.round((hours / weeks) * 10) / 10);

const weekWords = (weeks: number): string => (weeks === 1 ? "1 week" : `${weeks} weeks`);
