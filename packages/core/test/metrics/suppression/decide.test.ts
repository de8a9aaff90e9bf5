import { describe, expect, test } from "vitest";
import type { Cell, Shown } from "../../../src/metrics/cell.ts";
import { judge } from "../../../src/metrics/suppression/classify.ts";
import { decideReports, type RawCells } from "../../../src/metrics/suppression/decide.ts";
import { publish } from "../../../src/metrics/suppression/show.ts";
import { known, rules } from "./people.ts";

type Where = Partial<Pick<Cell, "program" | "group" | "area" | "version">>;

const place = (where: Where) => ({ version: "1", program: "p0", group: "all", ...where });
const left = (people: number, where: Where = {}): Cell => ({
  ...place(where),
  metric: "made.left",
  numerator: people,
  denominator: null,
  value: people,
});
const employed = (numerator: number, denominator: number, where: Where = {}): Cell => ({
  ...place(where),
  metric: "made.employed",
  numerator,
  denominator,
  value: denominator === 0 ? null : numerator / denominator,
});
const earned = (people: number, value: number, where: Where = {}): Cell => ({
  ...place(where),
  metric: "made.earned",
  numerator: null,
  denominator: people,
  value,
});
const window = (report: string, kind: RawCells["window"], ...cells: readonly Cell[]): RawCells => ({
  report,
  window: kind,
  cells,
});
const decide = (...cells: readonly Cell[]): readonly Shown[] =>
  decideReports([window("PY2023Q4", "r4q", ...cells)], known)[0] ?? [];
const isHidden = (cells: readonly Shown[]): readonly boolean[] => cells.map(({ suppressed }) => suppressed);

describe("by itself", () => {
  test.each([
    [0, "open"],
    [1, "small"],
    [9, "small"],
    [10, "open"],
  ])("a count of %i is %s", (people, verdict) => {
    expect(judge(left(people), { kind: "count" }, rules).verdict).toBe(verdict);
  });

  test.each([
    [4, 9, "small"],
    [5, 10, "open"],
    [2, 40, "small"],
    [38, 40, "small"],
    [3, 60, "homogeneous"],
    [57, 60, "homogeneous"],
    [18, 20, "small"],
    [17, 20, "open"],
    [0, 20, "homogeneous"],
    [0, 0, "open"],
  ])("a rate of %i of %i is %s", (some, all, verdict) => {
    expect(judge(employed(some, all), { kind: "rate" }, rules).verdict).toBe(verdict);
  });

  test("nearly all alike are told as a bound, wider where they are few", () => {
    const shown = decide(
      employed(60, 60),
      employed(20, 20, { program: "p1" }),
      employed(300, 600, { program: "p2" }),
    );
    expect(shown.slice(0, 2).map(({ display, value, denominator }) => [display, value, denominator])).toEqual(
      [
        [{ bound: "at-least", percent: 95 }, null, null],
        [{ bound: "at-least", percent: 90 }, null, null],
      ],
    );
  });

  test("medians need ten people, are rounded by size, and end at a floor and a ceiling", () => {
    const shown = decide(
      earned(9, 5000),
      earned(40, 5012.3, { program: "p1" }),
      earned(40, 12_345, { program: "p2" }),
      earned(40, 75_000, { program: "p3" }),
    );
    expect(shown.map(({ value, denominator, display }) => [value, denominator, display])).toEqual([
      [null, null, undefined],
      [5000, 40, undefined],
      [12_300, 40, undefined],
      [null, 40, { bound: "at-least", dollars: 50_000 }],
    ]);
  });

  test("too few employers, or one that is nearly all, are withheld", () => {
    const cells = [left(400), left(300, { program: "p1" }), left(200, { program: "p2" })];
    const employers = new Map([
      [0, { count: 2, largest: 200, total: 400 }],
      [1, { count: 9, largest: 250, total: 300 }],
      [2, { count: 3, largest: 100, total: 200 }],
    ]);
    const [shown] = decideReports([{ ...window("PY2023Q4", "r4q", ...cells), employers }], known);
    expect(shown?.map(({ reason }) => reason)).toEqual(["employer", "employer", undefined]);
  });

  test("anyone else reads no reason", () => {
    expect(decide(left(4)).map(publish)).toEqual([
      { ...left(4), numerator: null, value: null, suppressed: true },
    ]);
  });
});

describe("by subtraction", () => {
  test("a small group takes the next smallest along, and its program's total stays", () => {
    const ages = [4, 26, 40, 80].map((people, age) => left(people, { group: `age:${age}` }));
    expect(isHidden(decide(left(150), ...ages))).toEqual([false, true, true, false, false]);
  });

  test("the smallest that leave it open within ten people; what would not is passed over", () => {
    const ages = [2, 3, 12, 60].map((people, age) => left(people, { group: `age:${age}` }));
    expect(isHidden(decide(left(77), ...ages))).toEqual([false, true, true, false, true]);
  });

  test("a program in the city is not the whole less the others", () => {
    const cells = [
      left(300, { program: "all" }),
      left(5),
      left(45, { program: "p1" }),
      left(250, { program: "p2" }),
    ];
    expect(isHidden(decide(...cells))).toEqual([false, true, true, false]);
  });

  test("that few of the city reached it stays told, where bounds of its groups can be given up", () => {
    const groupsOf = (program: string, ...ages: readonly (readonly [number, number])[]): readonly Cell[] =>
      ages.map(([some, all], age) => employed(some, all, { program, group: `age:${age}` }));
    const [city] = decide(
      employed(13, 472, { program: "all" }),
      employed(3, 155),
      employed(10, 317, { program: "p1" }),
      ...groupsOf("all", [8, 169], [2, 211], [3, 92]),
      ...groupsOf("p0", [1, 31], [1, 80], [1, 44]),
      ...groupsOf("p1", [7, 138], [1, 131], [2, 48]),
    );
    expect(city?.display).toEqual({ bound: "at-most", percent: 5 });
  });

  test("a borough is hidden as an area where it is as a group, and not what lies around them", () => {
    const boroughs = (as: (name: string) => Where) =>
      [8, 90, 202].map((people, at) => left(people, as(`b${at}`)));
    const shown = decide(
      left(300),
      ...boroughs((name) => ({ group: `borough:${name}` })),
      ...boroughs((area) => ({ area })),
    );
    expect(isHidden(shown)).toEqual([false, true, true, false, true, true, false]);
  });

  test("a metric has one fate under all its versions", () => {
    expect(isHidden(decide(left(8), left(11, { version: "2" })))).toEqual([true, true]);
  });

  test("that nobody is in a group is told of ten people, not of nine", () => {
    const groups = (people: number): readonly Cell[] => [
      left(people),
      left(people, { group: "sex:1" }),
      left(0, { group: "sex:2" }),
    ];
    expect(isHidden(decide(...groups(9)))).toEqual([true, true, true]);
    expect(isHidden(decide(...groups(60)))).toEqual([false, false, false]);
  });

  test("a yes or no that leaves out one or two is not told", () => {
    const barrier = { group: "barrier:low-income" };
    expect(isHidden(decide(left(60), left(58, barrier)))).toEqual([false, true]);
    expect(isHidden(decide(left(60), left(50, barrier)))).toEqual([false, false]);
  });

  test("cells come back in their order, also of programs that nobody is in", () => {
    const shown = decide(left(0, { program: "p3" }), left(30), left(0, { program: "p3", group: "sex:1" }));
    expect(shown.map(({ program, value }) => [program, value])).toEqual([
      ["p3", 0],
      ["p0", 30],
      ["p3", 0],
    ]);
  });
});

describe("over time", () => {
  const through = (before: number, quarter: number): readonly boolean[] =>
    decideReports(
      [
        window("PY2023Q4", "r4q", left(120)),
        window("PY2023Q4", "cq", left(quarter)),
        window("PY2023Q3", "r4q", left(before)),
      ],
      known,
    ).map(([cell]) => cell?.suppressed === true);

  test("two windows less a quarter may not tell of a small quarter that dropped out", () => {
    // 120 − 30 = 90 in three quarters; 130 − 90 = 40 in the one before them, 95 − 90 = 5.
    expect(through(130, 30)).toEqual([false, false, false]);
    expect(through(95, 30)).toEqual([false, true, false]);
  });

  test("a window less its quarter may not tell of a few in the other three", () => {
    expect(through(120, 80)).toEqual([false, false, false]);
    expect(through(120, 116)).toEqual([false, true, false]);
  });

  test("of four quarters one small takes another along, and not their window", () => {
    const quarters = [40, 4, 30, 50].map((people, at) => window(`PY2023Q${at + 1}`, "cq", left(people)));
    const shown = decideReports([window("PY2023Q4", "r4q", left(124)), ...quarters], known);
    expect(shown.map(([cell]) => cell?.suppressed)).toEqual([false, false, true, false, true]);
  });

  test("a quarter is not told where its window is not", () => {
    const groups = (people: readonly number[]) =>
      people.map((count, at) => left(count, { group: `sex:${at + 1}` }));
    const shown = decideReports(
      [
        window("PY2023Q4", "r4q", left(70), ...groups([8, 62])),
        window("PY2023Q4", "cq", left(60), ...groups([2, 58])),
      ],
      known,
    );
    expect(shown.map(isHidden)).toEqual([
      [false, true, true],
      [false, true, true],
    ]);
  });
});
