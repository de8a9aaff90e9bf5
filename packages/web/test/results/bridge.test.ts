import { addWeeks } from "@footbridge/core/units/day.ts";
import { describe, expect, it } from "vitest";
import { axisFor, placeOn } from "../../src/results/bridge/axis.ts";
import { gapsOf, spansOf } from "../../src/results/bridge/spans.ts";
import { monday, route, work } from "./a-route.ts";

const in100Weeks = axisFor(monday, [addWeeks(monday, 100)]);

describe("one time axis for all bridges", () => {
  it("begins at the first Monday and holds the last arrival", () => {
    expect(placeOn(in100Weeks, monday)).toBe(0);
    const last = placeOn(in100Weeks, addWeeks(monday, 100));
    expect(last).toBeGreaterThan(0.9);
    expect(last).toBeLessThan(1);
  });

  it("puts the half of the time at half of the way", () => {
    const half = placeOn(in100Weeks, addWeeks(monday, 50));
    const whole = placeOn(in100Weeks, addWeeks(monday, 100));
    expect(half * 2).toBeCloseTo(whole, 6);
  });

  it.each([1, 4, 13, 30, 60, 104, 156, 260, 520])(
    "has few marks, all on firsts of a month: %i weeks",
    (weeks) => {
      const { ticks } = axisFor(monday, [addWeeks(monday, weeks)]);
      expect(ticks.length).toBeLessThanOrEqual(8);
      expect(ticks.every(({ day }) => day.endsWith("-01"))).toBe(true);
      expect(ticks.every(({ at }) => at > 0 && at < 1)).toBe(true);
    },
  );
});

describe("spans of a route", () => {
  it("puts steps at the same time on both sides of the deck, and others on one", () => {
    const both = spansOf(route("a", [work(0, 20), work(10, 30)]), in100Weeks);
    expect(both.map(({ side }) => side)).toEqual([0, 1]);
    const after = spansOf(route("b", [work(0, 20), work(20, 30)]), in100Weeks);
    expect(after.map(({ side }) => side)).toEqual([0, 0]);
  });

  it("shows waiting as gaps: before the first step and between steps, none while any runs", () => {
    const spans = spansOf(route("a", [work(5, 20), work(10, 30), work(40, 50)]), in100Weeks);
    const weeks = gapsOf(spans).map(({ from, to }) =>
      [from, to].map((at) => Math.round(at * in100Weeks.weeks)),
    );
    expect(weeks).toEqual([
      [0, 5],
      [30, 40],
    ]);
  });
});
