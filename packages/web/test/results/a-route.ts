import type { RouteItinerary, RouteStep } from "@footbridge/core/plan/route-answer.ts";
import { addWeeks, type Day, parseDay } from "@footbridge/core/units/day.ts";

/** The Monday from which the routes of these tests are asked for. */
export const monday = (parseDay("2027-01-04") ?? "") as Day;

/** Work from one week to another. */
export const work = (from: number, to: number): RouteStep => ({
  kind: "work",
  start: addWeeks(monday, from),
  end: addWeeks(monday, to),
  weeks: to - from,
  weeklyHours: 35,
  gives: [],
  cost: 0,
  payDuring: { weekly: 0, from: "this-job" },
  ifYouStop: { keeps: [], jobs: [], nextStarts: [] },
  job: { occupation: "31-1131", title: { en: "Nursing assistants" }, entryAssumed: false },
});

/** A route with these steps that arrives at the end of the last. */
export function route(
  id: string,
  steps: readonly RouteStep[],
  more: Partial<RouteItinerary> = {},
): RouteItinerary {
  const weeks = Math.max(
    0,
    ...steps.map((step) => Math.round((Date.parse(step.end) - Date.parse(monday)) / 604_800_000)),
  );
  return {
    id,
    vector: [weeks, 0, 0, steps.length],
    arrives: addWeeks(monday, weeks),
    weeks,
    cost: 0,
    chance: 1,
    chanceAssumed: false,
    steps,
    fiveYearEarnings: 0,
    assumes: [],
    ...more,
  };
}
