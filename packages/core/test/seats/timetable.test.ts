import { describe, expect, test } from "vitest";
import { checkEnrollment, checkSession } from "../../src/seats/check-seats.ts";
import { sessionsOf } from "../../src/seats/timetable.ts";
import type { Day } from "../../src/units/day.ts";

const day = (text: string) => text as Day;
const dates = { start: day("2027-01-04"), end: day("2027-01-18") };

describe("the days on which a class meets", () => {
  test("Monday and Wednesday nights for two weeks are four evenings of half the weekly hours", () => {
    expect(sessionsOf({ ...dates, blocks: ["weekday-evening-1"], weeklyHours: 5 })).toEqual(
      ["2027-01-04", "2027-01-06", "2027-01-11", "2027-01-13"].map((each) => ({ day: each, hours: 2.5 })),
    );
  });

  test("a day with two parts is one session, and hours go to the quarter", () => {
    const both = sessionsOf({
      ...dates,
      blocks: ["weekday-morning", "weekday-afternoon", "saturday"],
      weeklyHours: 20,
    });
    expect(both).toHaveLength(12);
    expect(both[0]).toEqual({ day: "2027-01-04", hours: 3.25 });
  });

  test("without dates, or without a meeting, there are none", () => {
    expect(sessionsOf({ blocks: ["sunday"], weeklyHours: 3 })).toEqual([]);
    expect(sessionsOf({ ...dates, blocks: [], weeklyHours: 3 })).toEqual([]);
  });
});

describe("what cannot be", () => {
  const codes = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code);

  test("nobody enrolls in a class that is over, or before being born", () => {
    expect(codes(checkEnrollment(dates, "1990-01-01", day("2027-01-17")))).toEqual([]);
    expect(codes(checkEnrollment(dates, "2030-01-01", day("2027-01-18")))).toEqual([
      "seats.class-over",
      "seats.not-born",
    ]);
  });

  test("attendance is of a day of the class that has come", () => {
    const today = day("2027-02-01");
    expect(codes(checkSession(dates, day("2027-01-17"), today))).toEqual([]);
    expect(codes(checkSession(dates, day("2027-01-03"), today))).toEqual(["seats.session-outside"]);
    expect(codes(checkSession(dates, day("2027-01-18"), today))).toEqual(["seats.session-outside"]);
    expect(codes(checkSession(dates, day("2027-02-02"), today))).toEqual(["seats.session-to-come"]);
  });
});
