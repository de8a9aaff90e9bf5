import { personOfStanding } from "@footbridge/core/plan/person-of-standing.ts";
import { describe, expect, test } from "vitest";
import { day, standing } from "./small-catalog.ts";

describe("a person's standing", () => {
  test("is asked from the first Monday on or after the day", () => {
    expect(personOfStanding(standing(), day("2027-01-04")).start).toBe("2027-01-04");
    expect(personOfStanding(standing(), day("2027-01-05")).start).toBe("2027-01-11");
  });

  test("a diploma held today is told as an attribute: classes for people without one are not for them", () => {
    const holder = standing({ facts: ["diploma:hse"], attributes: ["age:18+"] });
    expect(personOfStanding(holder, day("2027-01-04")).attributes).toEqual(["age:18+", "has-diploma"]);
    expect(personOfStanding(standing(), day("2027-01-04")).attributes).toEqual([]);
  });
});
