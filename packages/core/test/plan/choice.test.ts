import { chooseFew } from "@footbridge/core/plan/choice.ts";
import type { RouteItinerary } from "@footbridge/core/plan/route-answer.ts";
import { array, assert, integer, nat, property, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "./small-catalog.ts";

const route = (
  id: string,
  weeks: number,
  cost: number,
  chance: number,
  fiveYearEarnings = 0,
): RouteItinerary => ({
  id,
  vector: [weeks, cost, 0, 0],
  arrives: day("2027-01-04"),
  weeks,
  cost,
  chance,
  chanceAssumed: false,
  steps: [],
  fiveYearEarnings,
  assumes: [],
});

describe("the few a person compares", () => {
  test("the best on each axis is there, and says so", () => {
    const few = chooseFew([
      route("fast", 10, 900, 0.5),
      route("cheap", 30, 0, 0.6),
      route("sure", 40, 500, 0.9),
    ]);
    expect(few.map(({ itinerary, best }) => [itinerary, best])).toEqual([
      ["fast", ["soonest", "fewest-steps", "best-pay"]],
      ["cheap", ["cheapest"]],
      ["sure", ["surest"]],
    ]);
  });

  test("one itinerary is chosen alone, none gives none", () => {
    expect(chooseFew([])).toEqual([]);
    expect(chooseFew([route("only", 1, 1, 1)])).toHaveLength(1);
  });

  test("near-duplicates stand behind the one they resemble", () => {
    const few = chooseFew([
      route("fast", 10, 1000, 0.5),
      route("nearly as fast", 11, 990, 0.5),
      route("cheap", 60, 0, 0.5),
      route("middle", 35, 500, 0.5),
      route("sure", 60, 1000, 0.9),
    ]);
    expect(few.find(({ itinerary }) => itinerary === "fast")?.alike).toContain("nearly as fast");
  });

  test("three to five, each route once: chosen or alike, whatever the front", () => {
    const routes = array(tuple(nat(100), nat(5000), integer({ min: 1, max: 10 }), nat(9999)), {
      maxLength: 30,
    });
    assert(
      property(routes, (figures) => {
        const all = figures.map(([weeks, cost, chance, pay], index) =>
          route(`r${index}`, weeks, cost, chance / 10, pay),
        );
        const few = chooseFew(all);
        const named = few.flatMap(({ itinerary, alike }) => [itinerary, ...alike]).sort();
        expect(named).toEqual(all.map(({ id }) => id).sort());
        expect(few.length).toBeGreaterThanOrEqual(Math.min(3, all.length));
        expect(few.length).toBeLessThanOrEqual(5);
        const chosen = all.filter(({ id }) => few.some(({ itinerary }) => itinerary === id));
        const soonest = (among: readonly RouteItinerary[]): number =>
          Math.min(...among.map(({ weeks }) => weeks));
        expect(soonest(chosen)).toBe(soonest(all));
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
