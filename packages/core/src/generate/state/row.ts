import { type Day, dayNumber, dayOfNumber } from "../../units/day.ts";

/** One record's values by element id in canonical writing: days `YYYY-MM-DD`, dollars with two places; absent is blank. */
export type StateRow = Readonly<Record<string, string | undefined>>;

/** One record and, where an error was planted in it, which. */
export interface StateRecord {
  readonly row: StateRow;
  readonly flaw?: string;
}

/** The day as a record holds it. */
export const written = (day: number): Day => dayOfNumber(day);

/** Which calendar quarter a day lies in, counted from year 0. */
export function quarterOf(day: number): number {
  const text = dayOfNumber(day);
  return Number(text.slice(0, 4)) * 4 + Math.floor((Number(text.slice(5, 7)) - 1) / 3);
}

/** The same calendar day so many years later; 29 February becomes 28 February. */
export function yearsLater(day: number, years: number): number {
  const text = dayOfNumber(day);
  const year = String(Number(text.slice(0, 4)) + years);
  const month = text.slice(5, 7);
  const leap = Number(year) % 4 === 0;
  const date = text.slice(5) === "02-29" && !leap ? "28" : text.slice(8);
  return dayNumber(`${year}-${month}-${date}` as Day);
}

/** Completed years of age on a day. */
export function ageOn(birth: number, day: number): number {
  const [from, to] = [dayOfNumber(birth), dayOfNumber(day)];
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
}
