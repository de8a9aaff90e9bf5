import { addDays, type Day } from "../../units/day.ts";

/** Calendar quarters counted from year 0: 2027Q1 is 8108. */
export type QuarterNumber = number;

export const quarterOfDay = (day: Day): QuarterNumber =>
  Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);

/** `2027Q1` as a number. */
export const quarterOfText = (text: string): QuarterNumber =>
  Number(text.slice(0, 4)) * 4 + Number(text.slice(5)) - 1;

/** First and last day of a quarter. */
export function daysOfQuarter(quarter: QuarterNumber): { readonly from: Day; readonly to: Day } {
  return { from: firstDay(quarter), to: addDays(firstDay(quarter + 1), -1) };
}

const firstDay = (quarter: QuarterNumber): Day =>
  `${Math.floor(quarter / 4)}-${String((quarter % 4) * 3 + 1).padStart(2, "0")}-01` as Day;

/** The same calendar day a year later; 29 February becomes 28 February. */
export function yearLater(day: Day): Day {
  const year = Number(day.slice(0, 4)) + 1;
  const rest = day.slice(4);
  return (rest === "-02-29" ? `${year}-02-28` : `${year}${rest}`) as Day;
}
