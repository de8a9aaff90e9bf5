import type { Chosen, RouteAnswer, RouteItinerary } from "@footbridge/core/plan/route-answer.ts";

/** Ways to put routes in order. */
export const orders = ["soonest", "cheapest", "surest", "best-pay"] as const;
export type Order = (typeof orders)[number];

const measures: { readonly [O in Order]: (route: RouteItinerary) => number } = {
  soonest: (route) => route.weeks,
  cheapest: (route) => route.cost,
  surest: (route) => -route.chance,
  "best-pay": (route) => -route.fiveYearEarnings,
};

export interface Listed {
  readonly itinerary: RouteItinerary;
  readonly chosen: Chosen | undefined;
}

/** The readable choice, or every route, in the order asked for; ties keep the answer's own order. */
export function listed(answer: RouteAnswer, order: Order, all: boolean): readonly Listed[] {
  const chosen = new Map(answer.choice.map((each) => [each.itinerary, each]));
  return answer.itineraries
    .map((itinerary) => ({ itinerary, chosen: chosen.get(itinerary.id) }))
    .filter((each) => all || each.chosen !== undefined)
    .toSorted((a, b) => measures[order](a.itinerary) - measures[order](b.itinerary));
}
