import type { RouteAnswer } from "@footbridge/core/plan/route-answer.ts";
import { describe, expect, it } from "vitest";
import { differenceOf } from "../../src/results/differences.ts";
import { listed } from "../../src/results/order.ts";
import { monday, route, work } from "./a-route.ts";

const fast = route("fast", [work(0, 10)], { cost: 50_000, chance: 0.6 });
const cheap = route("cheap", [work(0, 30)], { cost: 0, chance: 0.7 });
const sure = route("sure", [work(0, 40)], { cost: 20_000, chance: 0.9 });

const answer: RouteAnswer = {
  status: "exact",
  criteria: ["time", "cost", "risk", "steps"],
  start: monday,
  target: { target: "occupation:31-1131", kind: "occupation", label: { en: "Nursing assistants" } },
  catalogVersion: 1,
  choice: [
    { itinerary: "fast", best: ["soonest"], alike: [] },
    { itinerary: "cheap", best: ["cheapest"], alike: [] },
  ],
  itineraries: [fast, cheap, sure],
  sources: [],
};
const ids = (routes: ReturnType<typeof listed>) => routes.map(({ itinerary }) => itinerary.id);

describe("routes in order", () => {
  it("shows the readable choice only, until all are asked for", () => {
    expect(ids(listed(answer, "soonest", false))).toEqual(["fast", "cheap"]);
    expect(ids(listed(answer, "soonest", true))).toEqual(["fast", "cheap", "sure"]);
  });

  it("puts them by cost and by how many finish", () => {
    expect(ids(listed(answer, "cheapest", true))).toEqual(["cheap", "sure", "fast"]);
    expect(ids(listed(answer, "surest", true))).toEqual(["sure", "cheap", "fast"]);
  });

  it("counts what differs from the first: $500 less, 20 weeks later, ten more in 100 finish", () => {
    expect(differenceOf(cheap, fast)).toEqual({ cents: -50_000, weeks: 20, finishers: 10, steps: 0 });
  });
});
