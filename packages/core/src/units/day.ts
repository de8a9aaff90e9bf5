declare const dayBrand: unique symbol;

/** A calendar day without a clock or zone, as `YYYY-MM-DD`, from 1900-01-01 to 2199-12-31. */
export type Day = string & { readonly [dayBrand]: "Day" };

const millisecondsPerDay = 86_400_000;

/** The day, or undefined where the text is not a day that exists (2027-02-30 does not). */
export function parseDay(text: string): Day | undefined {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time)) return undefined;
  return new Date(time).toISOString().slice(0, 10) === text ? (text as Day) : undefined;
}

/** Days since 1970-01-01. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay;

/** The day that many days after 1970-01-01. */
export const dayOfNumber = (number: number): Day =>
  new Date(number * millisecondsPerDay).toISOString().slice(0, 10) as Day;

export const addDays = (day: Day, days: number): Day => dayOfNumber(dayNumber(day) + days);

export const addWeeks = (day: Day, weeks: number): Day => addDays(day, weeks * 7);

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export const weekday = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

export const isMonday = (day: Day): boolean => weekday(day) === 1;

/** The Monday on or before the day. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day));

/** The Monday on or after the day. */
export const mondayFrom = (day: Day): Day => (isMonday(day) ? day : addDays(mondayOf(day), 7));

/** Whole weeks from one Monday to another; negative when the second is earlier. */
export const weeksBetween = (from: Day, to: Day): number => Math.round((dayNumber(to) - dayNumber(from)) / 7);
