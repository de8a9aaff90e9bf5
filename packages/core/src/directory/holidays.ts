import type { LocalText } from "../model/provenance.ts";
import { addDays, type Day, weekday } from "../units/day.ts";

/** A day that comes back every year: by its date, or as the nth weekday of its month, -1 the last. */
export type HolidayRule =
  | { readonly month: number; readonly day: number }
  | { readonly month: number; readonly weekday: number; readonly nth: number };

/** A public holiday, with its name. */
export type Holiday = HolidayRule & { readonly name: LocalText };

/** The holiday on that day, or kept on it: one on a Saturday on the Friday before as well, one on a Sunday on the Monday after. */
export function holidayOn(day: Day, holidays: readonly Holiday[]): LocalText | undefined {
  const on = holidays.find((one) => fallsOn(one, day));
  if (on !== undefined) return on.name;
  const shifted = weekday(day) === 5 ? addDays(day, 1) : weekday(day) === 1 ? addDays(day, -1) : undefined;
  return shifted === undefined
    ? undefined
    : holidays.find((one) => "day" in one && fallsOn(one, shifted))?.name;
}

function fallsOn(rule: HolidayRule, day: Day): boolean {
  const month = Number(day.slice(5, 7));
  if (rule.month !== month) return false;
  const date = Number(day.slice(8, 10));
  if ("day" in rule) return rule.day === date;
  if (rule.weekday !== weekday(day)) return false;
  if (rule.nth > 0) return Math.ceil(date / 7) === rule.nth;
  return addDays(day, 7).slice(5, 7) !== day.slice(5, 7) && rule.nth === -1;
}
