import { describe, expect, test } from "vitest";
import { clockIn } from "../../src/directory/city-clock.ts";
import { type Holiday, holidayOn } from "../../src/directory/holidays.ts";
import { whereZipIs, type ZipCodes } from "../../src/directory/zip-codes.ts";
import type { Day } from "../../src/units/day.ts";

describe("a holiday", () => {
  const holidays: readonly Holiday[] = [
    { name: { en: "New Year" }, month: 1, day: 1 },
    { name: { en: "Memorial" }, month: 5, weekday: 1, nth: -1 },
    { name: { en: "Independence" }, month: 7, day: 4 },
    { name: { en: "Thanksgiving" }, month: 11, weekday: 4, nth: 4 },
  ];
  /** By the calendar of the Office of Personnel Management for 2026, 2027 and 2028. */
  test.each([
    ["2026-11-26", "Thanksgiving"],
    ["2027-11-25", "Thanksgiving"],
    ["2027-11-18", undefined],
    ["2026-05-25", "Memorial"],
    ["2027-05-31", "Memorial"],
    ["2027-05-24", undefined],
    // 4 July 2026 is a Saturday, 4 July 2027 a Sunday, 1 January 2028 a Saturday.
    ["2026-07-03", "Independence"],
    ["2026-07-04", "Independence"],
    ["2026-07-06", undefined],
    ["2027-07-05", "Independence"],
    ["2027-12-31", "New Year"],
  ])("%s: %s", (day, name) => {
    expect(holidayOn(day as Day, holidays)?.en).toBe(name);
  });
});

test("a clock in a city shows its own day, and its hour over the change to summer time", () => {
  const at = (instant: string) => clockIn("America/New_York", new Date(instant));
  expect(at("2026-11-30T03:30:00Z")).toEqual({ day: "2026-11-29", minute: 22 * 60 + 30 });
  expect(at("2026-11-30T05:00:00Z")).toEqual({ day: "2026-11-30", minute: 0 });
  // 14 March 2027: 1:59 is followed by 3:00; 7 November 2027: 1:59 is followed by 1:00.
  expect([at("2027-03-14T06:59:00Z").minute, at("2027-03-14T07:00:00Z").minute]).toEqual([119, 180]);
  expect([at("2027-11-07T05:59:00Z").minute, at("2027-11-07T06:00:00Z").minute]).toEqual([119, 60]);
});

test("a ZIP code is at its middle, at what stands there, somewhere in its place, or nobody knows", () => {
  const zips: ZipCodes = {
    rows: [
      { zip: "10451", near: [40.8, -73.9], place: "bronx" },
      { zip: "10452", near: [40.9, -73.8], place: "bronx" },
    ],
    starts: [{ start: "104", place: "bronx" }],
  };
  expect(whereZipIs("10451", zips)).toMatchObject({ known: "middle", point: { latitude: 40.8 } });
  const there = [{ latitude: 41, longitude: -75 }];
  expect(whereZipIs("07030", zips, there)).toMatchObject({ known: "middle", point: { latitude: 41 } });
  expect(whereZipIs("10499", zips)).toMatchObject({ known: "place", place: "bronx" });
  expect(whereZipIs("07030", zips)).toEqual({ known: "nothing" });
});
