import type { Standing } from "@footbridge/core/model/persona.ts";
import { describe, expect, it } from "vitest";
import { answersOfStanding } from "../../src/answers/of-standing.ts";
import { standingOf, taken } from "../../src/answers/standing.ts";

const known = { places: ["north", "south"], attributes: ["snap", "veteran", "parent", "resident:city"] };

const parent: Standing = {
  facts: ["reading:3", "math:2", "english:5", "experience:41-2011:52"],
  attributes: ["snap", "parent"],
  unknown: ["veteran"],
  needs: ["childcare"],
  places: ["north", "online"],
  home: "north",
  modes: ["in-person", "online"],
  unavailable: ["weekday-morning", "weekday-afternoon", "saturday", "sunday"],
  weeklyHours: 52,
  budget: 60_000,
  hourlyWage: 1650,
  incomeFloor: 45_000,
  horizonWeeks: 156,
  maxParallelStudy: 1,
  acceptWaitlist: true,
};

const byText = (a: string, b: string): number => a.localeCompare(b);
const sorted = (standing: Standing) =>
  Object.fromEntries(
    Object.entries(standing).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map(String).toSorted(byText) : value,
    ]),
  );

describe("from answers to where a person stands", () => {
  it("takes a persona's standing to answers and back without a change", () => {
    expect(sorted(standingOf(answersOfStanding(parent, known), known))).toEqual(sorted(parent));
  });

  it("counts what was skipped as unknown, never as no", () => {
    const standing = standingOf({}, known);
    expect(standing.unknown).toEqual(known.attributes);
    expect(standing.attributes).toEqual([]);
  });

  it("counts a no as told", () => {
    const standing = standingOf({ attributes: { snap: false, veteran: true } }, known);
    expect(standing.attributes).toEqual(["veteran"]);
    expect(standing.unknown).not.toContain("snap");
  });

  it("takes the widest for granted where nothing was told: all places, all times, every price shown", () => {
    const standing = standingOf({}, known);
    expect(standing.places).toEqual(["north", "south", "online"]);
    expect(standing.unavailable).toEqual([]);
    expect(standing.budget).toBe(taken.budget);
  });

  it("keeps $0 and no hours of pay as told amounts", () => {
    const standing = standingOf({ budget: 0, hourlyWage: 0, incomeFloor: 0 }, known);
    expect(standing.budget).toBe(0);
  });

  it("knows that who lives in the city has a home in it, and who needs child care has children", () => {
    const standing = standingOf({ home: "south", needs: ["childcare"] }, known);
    expect(standing.attributes.toSorted()).toEqual(["parent", "resident:city"]);
  });

  it("leaves only the classroom to who cannot learn at home", () => {
    const standing = standingOf({ online: false, home: "north", places: ["north"] }, known);
    expect(standing.modes).toEqual(["in-person"]);
    expect(standing.places).toEqual(["north"]);
  });

  it("gives no level to who has none yet", () => {
    expect(standingOf({ reading: { mark: 0, how: "tested" } }, known).facts).toEqual([]);
  });
});
