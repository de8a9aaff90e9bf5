import { expect, test } from "vitest";
import { startRuleOf, startsBetween } from "../../src/city/start-rule.ts";
import { day } from "./days.ts";

const starts = (text: string, first: string, last: string): readonly string[] => {
  const rule = startRuleOf(text);
  if (rule === undefined) throw new Error(`not a rule: ${text}`);
  return startsBetween(rule, day(first), day(last));
};

test("the Mondays of U.S. holidays fall where the calendar has them", () => {
  const martinLutherKing = starts("3rd Monday of Jan", "2026-01-01", "2029-12-31");
  expect(martinLutherKing).toEqual(["2026-01-19", "2027-01-18", "2028-01-17", "2029-01-15"]);
  const memorialDay = starts("last Monday of May", "2026-01-01", "2029-12-31");
  expect(memorialDay).toEqual(["2026-05-25", "2027-05-31", "2028-05-29", "2029-05-28"]);
  const laborDay = starts("1st Monday of Sep", "2026-01-01", "2029-12-31");
  expect(laborDay).toEqual(["2026-09-07", "2027-09-06", "2028-09-04", "2029-09-03"]);
});

test("the last Monday of February knows leap years, the last of December its year end", () => {
  expect(starts("last Monday of Feb", "2027-01-01", "2028-12-31")).toEqual(["2027-02-22", "2028-02-28"]);
  expect(starts("last Monday of Dec", "2028-01-01", "2029-12-31")).toEqual(["2028-12-25", "2029-12-31"]);
});

test("months named in any order come in order of the calendar", () => {
  expect(starts("2nd Monday of Sep, Jan", "2027-01-01", "2027-12-31")).toEqual(["2027-01-11", "2027-09-13"]);
});

test("both ends of the window belong to it", () => {
  expect(starts("2nd Monday of Jan", "2027-01-11", "2027-01-11")).toEqual(["2027-01-11"]);
  expect(starts("2nd Monday of Jan", "2027-01-12", "2028-01-09")).toEqual([]);
});

test("every six weeks is counted from its Monday, also far from it and not before it", () => {
  expect(starts("every 6 weeks from 2024-01-08", "2023-01-01", "2024-04-01")).toEqual([
    "2024-01-08",
    "2024-02-19",
    "2024-04-01",
  ]);
  expect(starts("every 6 weeks from 2024-01-08", "2026-12-01", "2027-01-31")).toEqual(["2027-01-04"]);
});

test.each([
  "5th Monday of Jan",
  "2nd Monday of January",
  "2nd Tuesday of Jan",
  "2nd Monday of Jan, Jan",
  "every 0 weeks from 2024-01-08",
  "every 6 weeks from 2024-01-09",
  "every 6 weeks from 2024-02-30",
  "",
])("%j is no start rule", (text) => {
  expect(startRuleOf(text)).toBeUndefined();
});
