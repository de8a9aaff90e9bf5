import { expect, it } from "vitest";
import { quarterlyCents, type WageRate } from "../../src/metrics/wages.ts";

it.each<[WageRate, number]>([
  [{ per: "hour", cents: 725, weeklyHours: 32 }, 301_600],
  [{ per: "week", cents: 29_000 }, 377_000],
  [{ per: "two-weeks", cents: 58_000 }, 377_000],
  [{ per: "month", cents: 125_667 }, 377_001],
  [{ per: "year", cents: 1_508_000 }, 377_000],
  [{ per: "hour", cents: 1_833, weeklyHours: 37.5 }, 893_588],
  [{ per: "year", cents: 5 }, 1],
  [{ per: "year", cents: 0 }, 0],
])("the rate %o gives %i cents a quarter (RSA-TAC-17-04)", (rate, cents) => {
  expect(quarterlyCents(rate)).toBe(cents);
});
