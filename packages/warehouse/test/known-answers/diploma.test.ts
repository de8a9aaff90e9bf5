import { describe, expect, test } from "vitest";
import { answersOf, person, type Period, type Program, rate } from "../vocabulary.ts";

/** Exits of 2022 are the credential cohort of the report for PY2023. */
const exit = "2022-05-16";
const anniversary = "2023-05-16";
const dayAfter = "2023-05-17";
const learner = (program: Program): Period =>
  person("Ben").in(program).with({ "408": "0", "1401": "1" }).exited(exit);

const attained = async (period: Period, program = "adult"): Promise<unknown> =>
  (await answersOf([period], "PY2023Q4", ["wioa.cred"]))("wioa.cred", program);

const quarters = [1, 2, 3, 4] as const;
const workingIn = (quarter: number): readonly string[] =>
  quarters.map((each) => (each === quarter ? "1" : "0"));

describe("a secondary diploma is a success only with work or more schooling within the year", () => {
  const cases: readonly (readonly [string, (period: Period) => Period, boolean])[] = [
    ["nothing attained", (period) => period, false],
    ["a diploma alone", (period) => period.credential("1", exit), false],
    ...quarters.flatMap((quarter) => [
      [
        `a diploma and work in quarter ${quarter}`,
        (period: Period) => period.credential("1", exit).working(...workingIn(quarter)),
        true,
      ] as const,
      [
        `work in quarter ${quarter} alone`,
        (period: Period) => period.working(...workingIn(quarter)),
        false,
      ] as const,
    ]),
    [
      "a diploma and work not known (9)",
      (period) => period.credential("1", exit).working("9", "9", "9", "9"),
      false,
    ],
    ["a diploma and an apprenticeship", (period) => period.credential("1", exit).working("0", "2"), true],
    [
      "a diploma and military service",
      (period) => period.credential("1", exit).working("0", "0", "0", "3"),
      true,
    ],
    [
      "a diploma and school on the anniversary",
      (period) => period.credential("1", exit).with({ "1406": anniversary }),
      true,
    ],
    [
      "a diploma and school a day later",
      (period) => period.credential("1", exit).with({ "1406": dayAfter }),
      false,
    ],
    ["school after exit alone", (period) => period.with({ "1406": exit }), false],
    [
      "a diploma on the anniversary, with work",
      (period) => period.credential("1", anniversary).working("1"),
      true,
    ],
    ["a diploma a day later, with work", (period) => period.credential("1", dayAfter).working("1"), false],
    ["a certificate alone", (period) => period.credential("5", exit), true],
    ["a certificate on the anniversary", (period) => period.credential("5", anniversary), true],
    ["a certificate a day later", (period) => period.credential("5", dayAfter), false],
    ["a certificate with no date", (period) => period.with({ "1800": "5" }), false],
    [
      "a diploma, and a licence as the third credential",
      (period) => period.credential("1", exit).with({ "1804": "4", "1805": exit }),
      true,
    ],
  ];
  test.each(cases)("%s", async (_, change, success) => {
    expect(await attained(change(learner("adult")))).toEqual(rate(success ? 1 : 0, 1));
  });
});

describe("who is in the denominator", () => {
  const types = ["00", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"];
  const counting = new Set(["02", "03", "04", "06", "07", "08", "09", "10"]);
  test.each(types)("training of type %s", async (type) => {
    const period = person("Cora").adult().exited(exit);
    expect(await attained(period.training(type))).toEqual(rate(0, counting.has(type) ? 1 : 0));
    expect(await attained(period.with({ "1303": "01", "1315": type }))).toEqual(
      rate(0, counting.has(type) ? 1 : 0),
    );
  });

  test.each([
    ["postsecondary education", { "1332": "1" }, 1],
    ["secondary education without a diploma", { "1401": "1", "408": "0" }, 1],
    ["secondary education with a diploma", { "1401": "1", "408": "1" }, 0],
    ["secondary education with an IEP certificate", { "1401": "1", "408": "3" }, 0],
    ["secondary education, schooling unknown", { "1401": "1" }, 0],
  ] as const)("%s", async (_, elements, denominator) => {
    const period = person("Cora").adult().exited(exit).with(elements);
    expect(await attained(period)).toEqual(rate(0, denominator));
  });
});

test("a graduate degree counts for vocational rehabilitation alone", async () => {
  const degree = { "1332": "1", "1814": exit };
  expect(await attained(person("Dan").vr().exited(exit).with(degree), "vr")).toEqual(rate(1, 1));
  expect(await attained(person("Dan").adult().exited(exit).with(degree))).toEqual(rate(0, 1));
});

test("a leap day's anniversary is 28 February", async () => {
  const leap = person("Eve").adult().training("06").exited("2024-02-29");
  const ask = async (day: string): Promise<unknown> =>
    (await answersOf([leap.credential("5", day)], "PY2025Q1", ["wioa.cred"], "cq"))("wioa.cred", "adult");
  expect(await ask("2025-02-28")).toEqual(rate(1, 1));
  expect(await ask("2025-03-01")).toEqual(rate(0, 1));
});
