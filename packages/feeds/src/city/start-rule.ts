import { addDays, type Day, dayNumber, isMonday, mondayOf, parseDay } from "@footbridge/core/units/day.ts";

/** When a class starts, year after year: on named Mondays of named months, or every so many weeks counted from a Monday. */
export type StartRule =
  | { readonly kind: "months"; readonly ordinal: 1 | 2 | 3 | 4 | "last"; readonly months: readonly number[] }
  | { readonly kind: "every"; readonly weeks: number; readonly from: Day };

const ordinals = { "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, last: "last" } as const;
const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const monthsPattern = /^(1st|2nd|3rd|4th|last) Monday of ([A-Z][a-z]{2}(?:, [A-Z][a-z]{2})*)$/;
const everyPattern = /^every (\d{1,2}) weeks from (\d{4}-\d\d-\d\d)$/;

/** Reads `2nd Monday of Jan, May, Sep` or `every 6 weeks from 2024-01-08` (a Monday); undefined where it is neither. */
export function startRuleOf(text: string): StartRule | undefined {
  return monthsRule(text) ?? everyRule(text);
}

function monthsRule(text: string): StartRule | undefined {
  const match = monthsPattern.exec(text);
  if (match === null) return undefined;
  const months = (match[2] ?? "").split(", ").map((name) => monthNames.indexOf(name));
  if (months.includes(-1) || new Set(months).size < months.length) return undefined;
  return { kind: "months", ordinal: ordinals[match[1] as keyof typeof ordinals], months };
}

function everyRule(text: string): StartRule | undefined {
  const match = everyPattern.exec(text);
  const weeks = Number(match?.[1] ?? 0);
  const from = parseDay(match?.[2] ?? "");
  return weeks > 0 && from !== undefined && isMonday(from) ? { kind: "every", weeks, from } : undefined;
}

/** Every start from `first` up to and with `last`, in order; each is a Monday. */
export function startsBetween(rule: StartRule, first: Day, last: Day): readonly Day[] {
  const starts = rule.kind === "every" ? everySoManyWeeks(rule, first, last) : inMonths(rule, first, last);
  return starts.filter((day) => day >= first && day <= last);
}

function inMonths(rule: StartRule & { kind: "months" }, first: Day, last: Day): Day[] {
  const years = Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1;
  return Array.from({ length: years }, (_, place) => Number(first.slice(0, 4)) + place)
    .flatMap((year) => rule.months.map((month) => mondayOfMonth(year, month, rule.ordinal)))
    .sort();
}

function mondayOfMonth(year: number, month: number, ordinal: 1 | 2 | 3 | 4 | "last"): Day {
  if (ordinal === "last") return mondayOf(calendarDay(year, month + 1, 0));
  return addDays(mondayOf(calendarDay(year, month, 7)), (ordinal - 1) * 7);
}

/** Day 0 of a month is the last of the month before. */
const calendarDay = (year: number, month: number, day: number): Day =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10) as Day;

function everySoManyWeeks(rule: StartRule & { kind: "every" }, first: Day, last: Day): Day[] {
  const step = rule.weeks * 7;
  const passed = Math.max(0, Math.ceil((dayNumber(first) - dayNumber(rule.from)) / step));
  const count = Math.max(0, Math.floor((dayNumber(last) - dayNumber(rule.from)) / step) - passed + 1);
  return Array.from({ length: count }, (_, place) => addDays(rule.from, (passed + place) * step));
}
