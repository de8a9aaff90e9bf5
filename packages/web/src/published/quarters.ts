import type { Day } from "@footbridge/core/units/day.ts";

/** A report quarter by its program year (July to June) and its place in it. */
export interface Quarter {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
}

/** Reads `PY2023Q4`; undefined for anything else. */
export function quarterOf(name: string): Quarter | undefined {
  const [, year, quarter] = /^PY(20\d\d)Q([1-4])$/.exec(name) ?? [];
  return year === undefined
    ? undefined
    : { year: Number(year), quarter: Number(quarter) as Quarter["quarter"] };
}

export const nameOf = ({ year, quarter }: Quarter): string => `PY${year}Q${quarter}`;

/** So many quarters later; earlier where `by` is negative. */
export function moved({ year, quarter }: Quarter, by: number): Quarter {
  const count = year * 4 + quarter - 1 + by;
  return { year: Math.floor(count / 4), quarter: ((count % 4) + 1) as Quarter["quarter"] };
}

/** The quarter that a day lies in. */
export function quarterAt(day: Day | string): Quarter {
  const year = Number(day.slice(0, 4));
  const calendar = Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1;
  return calendar > 2
    ? { year, quarter: (calendar - 2) as Quarter["quarter"] }
    : { year: year - 1, quarter: (calendar + 2) as Quarter["quarter"] };
}

/** First day of the quarter and first day of its last month, for writing “Apr–Jun 2024”. */
export function monthsOf({ year, quarter }: Quarter): readonly [Day, Day] {
  const calendarYear = quarter > 2 ? year + 1 : year;
  const first = [7, 10, 1, 4][quarter - 1] ?? 7;
  const day = (month: number): Day => `${calendarYear}-${String(month).padStart(2, "0")}-01` as Day;
  return [day(first), day(first + 2)];
}

/** The names of the quarters that end before a day, newest first. */
export const lastQuarters = (day: Day | string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, back) => nameOf(moved(quarterAt(day), -1 - back)));
