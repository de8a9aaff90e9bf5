import { describe, expect, test } from "vitest";
import { answersOf, type Answer, person, type Period, rate } from "../vocabulary.ts";

const left = (name: string): Period => person(name).adult().exited("2022-11-10");

const median = async (periods: readonly Period[]): Promise<Answer | undefined> =>
  (await answersOf(periods, "PY2023Q4", ["wioa.meq2"]))("wioa.meq2", "adult");

const paid = (...dollars: readonly string[]): readonly Period[] =>
  dollars.map((amount, place) => left(`P${place}`).earning(amount));

const over = (count: number, value: number | null): Answer => ({
  numerator: null,
  denominator: count,
  value,
});

describe("median earnings in the second quarter after exit", () => {
  test.each([
    ["an odd count has a middle one", paid("9000.00", "1000.00", "5000.00"), over(3, 5000)],
    [
      "of an even count the mean of the middle two",
      paid("1000.00", "2000.25", "3000.50", "9000.00"),
      over(4, 2500.375),
    ],
    ["ties stay", paid("4000.00", "4000.00", "4000.00", "8000.00"), over(4, 4000)],
    ["one is the median of itself", paid("123.45"), over(1, 123.45)],
    ["nothing paid is left out", paid("0.00", "5000.00", "7000.00"), over(2, 6000)],
    ["not yet available is left out", paid("999999.99", "5000.00", "7000.00"), over(2, 6000)],
    ["a cent below not available counts", paid("999999.98"), over(1, 999_999.98)],
    ["nobody has no median", paid("0.00", "999999.99"), over(0, null)],
  ] as const)("%s", async (_, periods, answer) => {
    expect(await median(periods)).toEqual(answer);
  });

  test("wages of who was not employed, or whose work is not known, are left out", async () => {
    const wages = { "1704": "5000.00" };
    const codes = ["0", "9", "1", "2", "3"];
    const periods = codes.map((code) => left(code).with({ ...wages, "1602": code }));
    expect(await median([...periods, left("blank").with(wages)])).toEqual(over(3, 5000));
  });

  test("for youth, education does not count", async () => {
    const youth = person("Y")
      .youth()
      .exited("2022-11-10")
      .with({ "1900": "2", "1602": "0", "1704": "5000.00" });
    const answers = await answersOf([youth], "PY2023Q4", ["wioa.erq2", "wioa.meq2"]);
    expect(answers("wioa.meq2", "youth")).toEqual(over(0, null));
    expect(answers("wioa.erq2", "youth")).toEqual(rate(1, 1));
  });
});

describe("9 and blank: before the data are due nobody is counted, afterwards they are not employed", () => {
  const unknown = [
    left("nine").with({ "1602": "9", "1704": "999999.99" }),
    left("blank"),
    left("works").working("0", "1"),
  ];
  test.each([
    ["PY2023Q1", 0],
    ["PY2023Q2", 3],
  ] as const)("%s", async (report, denominator) => {
    // Exits of November 2022 are first reported in the quarter that ends on 31 December 2023.
    const answers = await answersOf(unknown, report, ["wioa.erq2", "wioa.meq2"]);
    expect(answers("wioa.erq2", "adult")).toEqual(rate(denominator === 0 ? 0 : 1, denominator));
  });
});
