import type { Day } from "@footbridge/core/units/day.ts";

export const day = (text: string): Day => text as Day;

/** Days on which calendars go wrong: leap days, year ends, a Monday, a Sunday, the end of daylight saving. */
export const trickyDays = [
  "2026-11-23",
  "2026-12-31",
  "2027-01-01",
  "2028-02-29",
  "2028-12-31",
  "2029-01-01",
  "2032-02-29",
  "2099-12-31",
].map(day);
