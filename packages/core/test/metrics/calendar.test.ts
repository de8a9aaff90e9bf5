import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  parseReport,
  reportAt,
  reportNumber,
  reportOfDay,
  windowOf,
} from "@footbridge/core/metrics/calendar.ts";
import type { Day } from "@footbridge/core/units/day.ts";

const calendar = "../shared/data/pirl/cohort_calendar_derived.csv";
const noShared = !existsSync(calendar);

const report = (id: string) => {
  const read = parseReport(id);
  if (read === undefined) throw new Error(id);
  return read;
};

test("a program year begins on 1 July and ends on 30 June", () => {
  expect(report("PY2023Q1").end).toBe("2023-09-30");
  expect(report("PY2023Q4").end).toBe("2024-06-30");
  expect(windowOf(report("PY2023Q4"), 0, "r4q")).toEqual({ start: "2023-07-01", end: "2024-06-30" });
});

test("the annual report of PY2024 holds the exits of July 2023 to June 2024 and of the year 2023", () => {
  const annual = report("PY2024Q4");
  expect(windowOf(annual, 1, "r4q")).toEqual({ start: "2024-04-01", end: "2025-03-31" });
  expect(windowOf(annual, 4, "r4q")).toEqual({ start: "2023-07-01", end: "2024-06-30" });
  expect(windowOf(annual, 6, "r4q")).toEqual({ start: "2023-01-01", end: "2023-12-31" });
});

test("an exit of July to September 2023 is first seen after 30 September 2024 and 31 March 2025", () => {
  const exits = { start: "2023-07-01", end: "2023-09-30" };
  expect(windowOf(report("PY2024Q1"), 4, "cq")).toEqual(exits);
  expect(windowOf(report("PY2024Q3"), 6, "cq")).toEqual(exits);
});

test("reports are read as people write them, and nothing else is one", () => {
  expect(["py2023q4", "PY 2023 Q4", "PY2023-Q4"].map((text) => parseReport(text)?.id)).toEqual(
    Array.from({ length: 3 }, () => "PY2023Q4"),
  );
  expect(["PY2023", "PY2023Q5", "2023Q4", "PY1999Q1", "PY2023Q4x", ""].map(parseReport)).toEqual(
    Array.from({ length: 6 }, () => undefined),
  );
});

test("a report is found again by its number and by each of its days", () => {
  for (let number = 2016 * 4; number < 2028 * 4; number += 1) {
    const one = reportAt(number);
    expect(reportNumber(one)).toBe(number);
    const { start, end } = windowOf(one, 0, "cq");
    expect([reportOfDay(start).id, reportOfDay(end).id]).toEqual([one.id, one.id]);
  }
});

test.skipIf(noShared)("all 48 quarters, with shared data, are those of the published lags", () => {
  const [head = "", ...rows] = readFileSync(calendar, "utf8").trim().split(/\r?\n/);
  const names = head.split(",");
  expect(rows).toHaveLength(48);
  for (const row of rows) {
    const cells = Object.fromEntries(row.split(",").map((cell, place) => [names[place] ?? "", cell]));
    const one = report(`PY${cells["program_year"]}${cells["report_quarter"]}`);
    for (const [name, lag] of [
      ["served", 0],
      ["exited", 1],
      ["q2_exit", 4],
      ["q4_exit", 6],
    ] as const) {
      for (const kind of ["cq", "r4q"] as const) {
        const expected = {
          start: cells[`${name}_${kind}_start`] as Day,
          end: cells[`${name}_${kind}_end`] as Day,
        };
        expect({ row, name, kind, ...windowOf(one, lag, kind) }).toEqual({ row, name, kind, ...expected });
      }
    }
  }
});
