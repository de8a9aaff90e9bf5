import type { Day } from "@footbridge/core/units/day.ts";
import type { Cents } from "@footbridge/core/units/money.ts";
import { type Locale, useLocale } from "./locale.ts";

const dateOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** Figures as people of a language write them. Days have no clock, so the zone is always UTC. */
export interface Figures {
  /** Whole dollars without cents, else with both digits. */
  readonly money: (cents: Cents) => string;
  /** An hourly rate: always both digits of the cents. */
  readonly rate: (cents: Cents) => string;
  /** `Monday, March 1, 2027`. */
  readonly longDay: (day: Day) => string;
  /** `Mar 1, 2027`. */
  readonly shortDay: (day: Day) => string;
  /** `March 2027`. */
  readonly month: (day: Day) => string;
  /** `Mar 2027`, for an axis. */
  readonly shortMonth: (day: Day) => string;
  /** A share from 0 to 1 as whole percent. */
  readonly percent: (share: number) => string;
  readonly number: (value: number) => string;
  readonly list: (items: readonly string[]) => string;
}

/** The figures of one language. */
export function figuresFor(locale: Locale): Figures {
  const zone = { timeZone: "UTC" } as const;
  const region = locale === "es" ? "es-US" : "en-US";
  const whole = new Intl.NumberFormat(region, {
    style: "currency",
    currency: "USD",
    maximumFractionDigits: 0,
  });
  const exact = new Intl.NumberFormat(region, { style: "currency", currency: "USD" });
  const long = new Intl.DateTimeFormat(region, { ...zone, dateStyle: "full" });
  const short = new Intl.DateTimeFormat(region, { ...zone, day: "numeric", month: "short", year: "numeric" });
  const month = new Intl.DateTimeFormat(region, { ...zone, month: "long", year: "numeric" });
  const shortMonth = new Intl.DateTimeFormat(region, { ...zone, month: "short", year: "numeric" });
  const percent = new Intl.NumberFormat(region, { style: "percent", maximumFractionDigits: 0 });
  const number = new Intl.NumberFormat(region);
  const list = new Intl.ListFormat(region, { type: "conjunction" });
  return {
    money: (cents) => (cents % 100 === 0 ? whole : exact).format(cents / 100),
    rate: (cents) => exact.format(cents / 100),
    longDay: (day) => long.format(dateOf(day)),
    shortDay: (day) => short.format(dateOf(day)),
    month: (day) => month.format(dateOf(day)),
    shortMonth: (day) => shortMonth.format(dateOf(day)),
    percent: (share) => percent.format(share),
    number: (value) => number.format(value),
    list: (items) => list.format(items),
  };
}

const byLocale = new Map<Locale, Figures>();

/** The figures of the page's language. */
export function useFigures(): Figures {
  const locale = useLocale();
  const known = byLocale.get(locale);
  if (known !== undefined) return known;
  const made = figuresFor(locale);
  byLocale.set(locale, made);
  return made;
}
