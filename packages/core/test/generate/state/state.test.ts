import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { flaws } from "../../../src/generate/state/flaws.ts";
import type { StateRow } from "../../../src/generate/state/row.ts";
import { stateRecords, stateRows } from "../../../src/generate/state/state.ts";
import { pirlLines } from "../../../src/generate/state/write-pirl.ts";
import type { Element } from "../../../src/records/element.ts";
import { type Day, dayNumber } from "../../../src/units/day.ts";

const elementsOf = (file: string): Element[] =>
  JSON.parse(readFileSync(new URL(`../../../../../data/records/${file}`, import.meta.url), "utf8"));

const elements = [...elementsOf("pirl-elements.json"), ...elementsOf("project-elements.json")];
const rows = [...stateRows({ people: 6000, seed: 11 })];
const participants = rows.filter((row) => row["900"] !== undefined);
const exiters = participants.filter((row) => row["901"] !== undefined);
const asOf = "2024-06-30";

const days = (row: StateRow, ...ids: readonly string[]): string[] =>
  ids.flatMap((id) => (row[id] === undefined ? [] : [row[id]]));
const isOneOf = (codes: string, value: string | undefined): boolean =>
  value !== undefined && value.length === 1 && codes.includes(value);
const offenders = (list: readonly StateRow[], fine: (row: StateRow) => boolean): string[] =>
  list.filter((row) => !fine(row)).map((row) => row["100"] ?? "?");

describe("a made-up state", () => {
  test("is the same again for the same seed, and another for another", () => {
    expect([...stateRows({ people: 50, seed: 11 })]).toEqual([...stateRows({ people: 50, seed: 11 })]);
    expect([...stateRows({ people: 50, seed: 12 })]).not.toEqual([...stateRows({ people: 50, seed: 11 })]);
    expect([...stateRows({ people: 20, seed: 11, firstPerson: 30 })]).toEqual(
      [...stateRows({ people: 50, seed: 11 })].filter((row) => Number(row["100"]?.slice(1)) >= 30),
    );
  });

  test("uses known elements, codes of their lists, and days that exist", () => {
    const known = new Map(elements.map((element) => [element.id, element]));
    const wrong = new Set<string>();
    for (const row of rows) {
      for (const [id, value] of Object.entries(row)) {
        const element = known.get(id);
        if (value === undefined) continue;
        if (element === undefined) wrong.add(`${id} unknown`);
        else if (element.kind === "code" && !(element.codes ?? []).includes(value))
          wrong.add(`${id}=${value}`);
        else if (element.kind === "date" && Number.isNaN(Date.parse(value))) wrong.add(`${id}=${value}`);
        else if (element.kind === "amount" && !/^\d+[.]\d\d$/.test(value)) wrong.add(`${id}=${value}`);
      }
    }
    expect([...wrong]).toEqual([]);
  });

  test("has every program, people in two programs, and people with several periods", () => {
    const count = (fits: (row: StateRow) => boolean): number => participants.filter(fits).length;
    for (const id of ["903", "904", "905"])
      expect(count((row) => isOneOf("123", row[id]))).toBeGreaterThan(400);
    for (const id of ["910", "917", "918"]) expect(count((row) => row[id] === "1")).toBeGreaterThan(300);
    expect(count((row) => row["918"] === "1" && isOneOf("123", row["903"]))).toBeGreaterThan(200);
    expect(rows.length - new Set(rows.map((row) => row["100"])).size).toBeGreaterThan(300);
    expect(rows.length - participants.length).toBeGreaterThan(200);
  });

  test("keeps periods of a person apart by more than 90 days, and knows an exit after more than 90", () => {
    const byPerson = Map.groupBy(participants, (row) => row["100"]);
    for (const periods of byPerson.values()) {
      periods.slice(1).forEach((period, place) => {
        const gap = dayNumber(period["900"] as Day) - dayNumber(periods[place]?.["901"] as Day);
        expect(gap).toBeGreaterThan(90);
      });
    }
    expect(offenders(exiters, (row) => dayNumber(asOf as Day) - dayNumber(row["901"] as Day) > 90)).toEqual(
      [],
    );
  });

  test("has nothing later than it can know, and services within their period", () => {
    const dates = elements.filter(({ kind }) => kind === "date").map(({ id }) => id);
    expect(offenders(rows, (row) => days(row, ...dates).every((day) => day <= asOf))).toEqual([]);
    const served = dates.filter((id) => /^(10|11|12)\d\d$|^140[2-57-9]$|^141[0145]$/.test(id));
    expect(
      offenders(participants, (row) =>
        days(row, ...served).every((day) => day >= (row["900"] ?? "") && day <= (row["901"] ?? asOf)),
      ),
    ).toEqual([]);
  });

  test("says low income, schooling, veteran and disability without contradiction", () => {
    const helped = (row: StateRow): boolean =>
      row["600"] === "1" || isOneOf("1346", row["602"]) || row["603"] === "1" || row["604"] === "1";
    expect(offenders(rows, (row) => !helped(row) || row["802"] === "1")).toEqual([]);
    expect(offenders(rows, (row) => isOneOf("35", row["409"]) === (row["408"] !== "0"))).toEqual([]);
    expect(offenders(rows, (row) => isOneOf("12", row["301"]) === (row["300"] === "1"))).toEqual([]);
    expect(offenders(rows, (row) => row["202"] !== "1" || (row["203"] ?? "0") !== "0")).toEqual([]);
  });

  test("tells outcomes when they are due, no sooner, and wages only with work", () => {
    const works = (row: StateRow, id: string): boolean => isOneOf("123", row[id]);
    expect(
      offenders(
        exiters,
        (row) => row["901"] === undefined || row["901"] < "2023-07-01" || !isOneOf("0123", row["1602"]),
      ),
    ).toEqual([]);
    expect(
      offenders(
        exiters,
        (row) => !(Number(row["1704"] ?? 0) > 0 && row["1704"] !== "999999.99") || works(row, "1602"),
      ),
    ).toEqual([]);
    expect(
      offenders(exiters, (row) => row["1618"] !== "1" || (works(row, "1602") && works(row, "1606"))),
    ).toEqual([]);
    const due = exiters.filter((row) => (row["901"] ?? "") < "2023-01-01");
    const known = due.filter((row) => isOneOf("0123", row["1606"]));
    expect(known.length / due.length).toBeGreaterThan(0.97);
    expect(known.filter((row) => works(row, "1606")).length / known.length).toBeGreaterThan(0.6);
  });
});

test("each planted error is somewhere, at about the share asked for, and is what it says", () => {
  const records = [...stateRecords({ people: 9000, seed: 5, flaws: 0.2 })];
  const planted = records.filter(({ flaw }) => flaw !== undefined);
  expect(planted.length / records.length).toBeCloseTo(0.2, 1);
  expect(new Set(planted.map(({ flaw }) => flaw))).toEqual(new Set(flaws.map(({ id }) => id)));
});

test("lines of a file: the heading asked for, days without dashes, quotes where they must be", () => {
  const few = elements.filter(({ id }) => ["100", "900", "1301", "borough"].includes(id));
  const row = { "100": "P1", "900": "2023-07-01", "1301": 'Corner Lot "Works", Inc', borough: "bronx" };
  expect([...pirlLines([row], few, "PIRL_")].join("")).toBe(
    'PIRL_100,PIRL_900,PIRL_1301,borough\nP1,20230701,"Corner Lot ""Works"", Inc",bronx\n',
  );
});
