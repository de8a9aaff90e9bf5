import { describe, expect, it } from "vitest";
import { lastQuarters, monthsOf, moved, nameOf, quarterAt, quarterOf } from "../../src/published/quarters.ts";

describe("report quarters of a program year, July to June", () => {
  it("are read from their names and written back", () => {
    expect(quarterOf("PY2023Q4")).toEqual({ year: 2023, quarter: 4 });
    expect(quarterOf("FY2023Q4")).toBeUndefined();
    expect(nameOf({ year: 2023, quarter: 4 })).toBe("PY2023Q4");
  });

  it("hold the days of their three months, by the calendar of the year", () => {
    const firstDays = ["2023-07-01", "2023-10-01", "2024-01-01", "2024-04-01"];
    expect(firstDays.map((day) => nameOf(quarterAt(day)))).toEqual([
      "PY2023Q1",
      "PY2023Q2",
      "PY2023Q3",
      "PY2023Q4",
    ]);
    const lastDays = ["2023-09-30", "2023-12-31", "2024-03-31", "2024-06-30"];
    expect(lastDays.map((day) => quarterAt(day).quarter)).toEqual([1, 2, 3, 4]);
  });

  it("begin and end in the months that the year says", () => {
    expect(monthsOf({ year: 2023, quarter: 1 })).toEqual(["2023-07-01", "2023-09-01"]);
    expect(monthsOf({ year: 2023, quarter: 4 })).toEqual(["2024-04-01", "2024-06-01"]);
  });

  it("follow one another across the years, both ways", () => {
    expect(moved({ year: 2023, quarter: 4 }, 1)).toEqual({ year: 2024, quarter: 1 });
    expect(moved({ year: 2024, quarter: 1 }, -1)).toEqual({ year: 2023, quarter: 4 });
    expect(moved({ year: 2024, quarter: 2 }, -4)).toEqual({ year: 2023, quarter: 2 });
  });

  it("that are over on a day come newest first, without the one the day lies in", () => {
    expect(lastQuarters("2024-07-01", 2)).toEqual(["PY2023Q4", "PY2023Q3"]);
    expect(lastQuarters("2024-06-30", 1)).toEqual(["PY2023Q3"]);
  });
});
