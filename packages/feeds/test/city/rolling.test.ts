import { addDays, type Day } from "@footbridge/core/units/day.ts";
import { expect, test } from "vitest";
import { day, trickyDays } from "./days.ts";
import { catalogOn } from "./open-city.ts";

const datesOf = async (today: Day): Promise<ReadonlyMap<string, string>> =>
  new Map((await catalogOn(today)).offerings.map(({ id, start, end }) => [id, `${start} ${end}`]));

test.each(trickyDays)("on %s the timetable is full and every class begins on a Monday", async (today) => {
  const { offerings } = await catalogOn(today);
  expect(offerings.length).toBeGreaterThan(1500);
  expect(offerings.length).toBeLessThan(1900);
  const starts = offerings.flatMap(({ start }) => (start === undefined ? [] : [start]));
  expect(starts.filter((start) => new Date(start).getUTCDay() !== 1)).toEqual([]);
  expect(starts.filter((start) => start < addDays(today, -21))).toEqual([]);
  expect(starts.some((start) => start > addDays(today, 1000))).toBe(true);
});

test("the same day gives the same city", async () => {
  expect(await catalogOn(day("2027-03-17"))).toEqual(await catalogOn(day("2027-03-17")));
});

test("from one day to the next only the ends of the window change; a class keeps its id and its dates", async () => {
  const today = await datesOf(day("2027-01-10"));
  const tomorrow = await datesOf(day("2027-01-11"));
  const kept = [...today.keys()].filter((id) => tomorrow.has(id));
  expect(kept.length).toBeGreaterThan(0.95 * today.size);
  expect(kept.filter((id) => tomorrow.get(id) !== today.get(id))).toEqual([]);
});

test("within a week no seat changes, so that importing again changes nothing but the ends", async () => {
  const monday = await catalogOn(day("2027-02-01"));
  const sunday = new Map(
    (await catalogOn(day("2027-02-07"))).offerings.map((one) => [one.id, one.seatsLeft]),
  );
  const known = monday.offerings.filter(({ id, seatsLeft }) => seatsLeft !== undefined && sunday.has(id));
  expect(known.length).toBeGreaterThan(500);
  expect(known.filter(({ id, seatsLeft }) => sunday.get(id) !== seatsLeft)).toEqual([]);
});

test("seats only go while a start comes nearer", async () => {
  const before = await catalogOn(day("2027-02-01"));
  const after = new Map((await catalogOn(day("2027-03-01"))).offerings.map((one) => [one.id, one.seatsLeft]));
  const changes = before.offerings.flatMap(({ id, seatsLeft }) => {
    const later = after.get(id);
    return seatsLeft === undefined || later === undefined ? [] : [later - seatsLeft];
  });
  expect(Math.max(...changes)).toBe(0);
  expect(Math.min(...changes)).toBeLessThan(0);
});

test("a class that began last week is still there, one of last month is not", async () => {
  const { offerings } = await catalogOn(day("2027-01-18"));
  const starts = new Set(offerings.map(({ start }) => start));
  expect(starts).toContain("2027-01-11");
  expect((await datesOf(day("2027-02-10"))).size).toBeGreaterThan(1500);
  expect([...(await datesOf(day("2027-02-10"))).keys()].filter((id) => id.endsWith("2027-01-11"))).toEqual(
    [],
  );
});
