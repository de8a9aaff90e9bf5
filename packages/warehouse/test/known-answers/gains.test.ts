import { describe, expect, test } from "vitest";
import { answersOf, type Answer, type Period, person, rate } from "../vocabulary.ts";

const gained = async (
  periods: readonly Period[],
  report: string,
  program = "adult",
): Promise<Answer | undefined> => (await answersOf(periods, report, ["wioa.msg"]))("wioa.msg", program);

const chris = person("Chris").adult();

describe("measurable skill gains", () => {
  test("Chris: two periods in one program year count twice, two types of gain in one period once", async () => {
    const periods = [
      chris
        .entered("2022-10-02")
        .exited("2023-02-10")
        .studying("2022-10-02")
        .with({ "1809": "2022-12-01", "1810": "2023-01-20" }),
      chris.entered("2023-06-11").studying("2023-06-11").with({ "1809": "2023-06-28" }),
    ];
    expect(await gained(periods, "PY2022Q4")).toEqual(rate(2, 2));
  });

  test("a period over two program years counts in each, its exit once", async () => {
    const long = chris.entered("2021-08-02").exited("2022-11-10").studying("2021-08-02").working("0", "1");
    const periods = [long.with({ "1809": "2022-08-01", "1808": "2022-03-01" })];
    expect(await gained(periods, "PY2021Q4")).toEqual(rate(1, 1));
    expect(await gained(periods, "PY2022Q4")).toEqual(rate(1, 1));
    const [before, in2023, after] = await Promise.all(
      ["PY2022Q4", "PY2023Q4", "PY2024Q4"].map(async (report) =>
        (await answersOf(periods, report, ["wioa.erq2"]))("wioa.erq2", "adult"),
      ),
    );
    expect([before, in2023, after]).toEqual([rate(0, 0), rate(1, 1), rate(0, 0)]);
  });

  test.each([
    ["the first day of the year", "2022-07-01", 1],
    ["the day before", "2022-06-30", 0],
    ["the last day", "2023-06-30", 1],
    ["the day after", "2023-07-01", 0],
  ] as const)("a gain on %s", async (_, day, numerator) => {
    const period = chris.entered("2022-01-10").studying("2022-01-10").with({ "1807": day });
    expect(await gained([period], "PY2022Q4")).toEqual(rate(numerator, 1));
  });

  test("a gain before the entry does not count", async () => {
    const period = chris.entered("2022-09-01").studying("2022-09-01");
    expect(await gained([period.with({ "1806": "2022-08-31" })], "PY2022Q4")).toEqual(rate(0, 1));
    expect(await gained([period.with({ "1806": "2022-09-01" })], "PY2022Q4")).toEqual(rate(1, 1));
  });

  test.each([
    ["not enrolled", {}, 0],
    ["enrolled on the last day", { "1811": "2023-06-30" }, 1],
    ["enrolled after it", { "1811": "2023-07-01" }, 0],
    ["completed on the first day", { "1811": "2022-01-10", "1813": "2022-07-01" }, 1],
    ["completed the day before", { "1811": "2022-01-10", "1813": "2022-06-30" }, 0],
    ["left the day before the year", { "1811": "2022-01-10", "901": "2022-06-30" }, 0],
    ["left on the first day", { "1811": "2022-01-10", "901": "2022-07-01" }, 1],
  ] as const)("%s", async (_, elements, denominator) => {
    expect(await gained([chris.entered("2022-01-10").with(elements)], "PY2022Q4")).toEqual(
      rate(0, denominator),
    );
  });

  test.each([
    ["1806", 1, 1],
    ["1807", 1, 0],
    ["1808", 1, 0],
    ["1809", 1, 0],
    ["1810", 1, 0],
  ] as const)(
    "%s is a gain, in adult education only a level or a diploma",
    async (element, others, aefla) => {
      const learner = person("Lea")
        .studying("2022-07-01")
        .with({ [element]: "2022-12-01" });
      for (const program of ["adult", "dw", "youth", "vr"] as const) {
        expect(await gained([learner.in(program)], "PY2022Q4", program)).toEqual(rate(others, 1));
      }
      expect(await gained([learner.aefla()], "PY2022Q4", "aefla")).toEqual(rate(aefla, 1));
    },
  );

  test("a diploma is a gain in every program; another credential is none", async () => {
    const learner = person("Lea").aefla().studying("2022-07-01");
    expect(await gained([learner.credential("1", "2023-01-05")], "PY2022Q4", "aefla")).toEqual(rate(1, 1));
    expect(await gained([learner.credential("5", "2023-01-05")], "PY2022Q4", "aefla")).toEqual(rate(0, 1));
  });
});
