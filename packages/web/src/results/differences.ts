import type { RouteItinerary } from "@footbridge/core/plan/route-answer.ts";

/** How one route differs from another, in numbers: above zero is more, later, surer. */
export interface Difference {
  readonly cents: number;
  readonly weeks: number;
  /** Of a hundred people who start, so many more finish. */
  readonly finishers: number;
  readonly steps: number;
}

export const differenceOf = (route: RouteItinerary, from: RouteItinerary): Difference => ({
  cents: route.cost - from.cost,
  weeks: route.weeks - from.weeks,
  finishers: Math.round((route.chance - from.chance) * 100),
  steps: route.steps.length - from.steps.length,
});
