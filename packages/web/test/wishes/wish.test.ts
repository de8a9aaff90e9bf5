import { describe, expect, it } from "vitest";
import { standingOf } from "../../src/answers/standing.ts";
import { narrowed } from "../../src/wishes/wish.ts";

const known = { places: ["north"], attributes: [] };
const clerk = standingOf(
  { hourlyWage: 1800, budget: 50_000, free: ["weekday-evening-1", "saturday"] },
  known,
);

describe("what a person will not give up", () => {
  it("changes nothing where nothing was picked", () => expect(narrowed(clerk)).toEqual(clerk));

  it("leaves, for evenings only, those evenings they are free, and no other time", () => {
    const { unavailable } = narrowed(clerk, ["evenings"]);
    expect(unavailable).not.toContain("weekday-evening-1");
    expect(unavailable).toContain("weekday-evening-2");
    expect(unavailable).toContain("saturday");
    expect(new Set(unavailable).size).toBe(5);
  });

  it("keeps half a week of today's pay, or the least income they named", () => {
    expect(narrowed(clerk, ["earning"]).incomeFloor).toBe(36_000);
    expect(narrowed({ ...clerk, incomeFloor: 45_000 }, ["earning"]).incomeFloor).toBe(45_000);
  });

  it("pays nothing at no cost", () => expect(narrowed(clerk, ["free"]).budget).toBe(0));
});
