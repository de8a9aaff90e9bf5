import { describe, expect, test } from "vitest";
import { answersOf, type Period, person, rate } from "../vocabulary.ts";

const ana = person("Ana").adult();

describe("every period counts by itself", () => {
  test("one period is one exit", async () => {
    const answers = await answersOf(
      [ana.entered("2021-08-09").exited("2022-09-02").working("0", "1")],
      "PY2023Q4",
      ["wioa.erq2", "wioa.erq4"],
    );
    expect(answers("wioa.erq2", "adult")).toEqual(rate(1, 1));
  });

  test("two periods with exits in one program year are two outcomes of one person", async () => {
    const periods = [
      ana.entered("2021-09-06").exited("2021-11-19").working("0", "1"),
      ana.entered("2022-03-07").exited("2022-05-20").working("0", "0"),
    ];
    const answers = await answersOf(periods, "PY2022Q4", ["wioa.erq2"]);
    expect(answers("wioa.erq2", "adult")).toEqual(rate(1, 2));
    const served = await answersOf(periods, "PY2021Q4", ["wioa.participants-served", "wioa.people-served"]);
    expect(served("wioa.participants-served", "adult")?.value).toBe(2);
    expect(served("wioa.people-served", "adult")?.value).toBe(1);
  });
});

describe("which report first shows an exit of July to September 2023", () => {
  const exits = ["2023-07-01", "2023-08-15", "2023-09-30"];
  const periods = [...exits, "2023-06-30", "2023-10-01"].map((day) =>
    person(day).adult().exited(day).training("06").working("0", "1", "0", "1").with({ "1618": "1" }),
  );
  test.each([
    ["PY2024Q1", "cq", "wioa.erq2", 3],
    ["PY2023Q4", "cq", "wioa.erq2", 1],
    ["PY2024Q2", "cq", "wioa.erq2", 1],
    ["PY2024Q4", "r4q", "wioa.erq2", 4],
    ["PY2023Q4", "r4q", "wioa.erq2", 1],
    ["PY2024Q3", "cq", "wioa.erq4", 3],
    ["PY2024Q4", "r4q", "wioa.erq4", 5],
    ["PY2024Q3", "cq", "wioa.cred", 3],
    ["PY2023Q2", "cq", "wioa.participants-exited", 3],
  ] as const)("%s %s: %s", async (report, window, metric, count) => {
    const answer = (await answersOf(periods, report, [metric], window))(metric, "adult");
    expect(answer?.denominator ?? answer?.value).toBe(count);
  });
});

describe("employment", () => {
  test.each([
    ["1", 1],
    ["2", 1],
    ["3", 1],
    ["0", 0],
    ["9", 0],
    [undefined, 0],
  ] as const)("code %s in the second quarter", async (code, numerator) => {
    const answers = await answersOf([ana.exited("2022-10-03").with({ "1602": code })], "PY2023Q4", [
      "wioa.erq2",
      "wioa.erq4",
    ]);
    expect(answers("wioa.erq2", "adult")).toEqual(rate(numerator, 1));
  });

  test("the fourth quarter asks nothing of the second", async () => {
    const answers = await answersOf([ana.exited("2022-05-16").working("0", "0", "0", "1")], "PY2023Q4", [
      "wioa.erq2",
      "wioa.erq4",
    ]);
    expect(answers("wioa.erq4", "adult")).toEqual(rate(1, 1));
  });

  test.each([
    ["0", 0],
    ["1", 1],
    ["2", 1],
    ["3", 1],
    [undefined, 0],
  ] as const)("placement %s of youth counts as employment, and for youth alone", async (code, numerator) => {
    const both = (period: Period): Period =>
      period.with({ "1900": code, "1602": "0", "1901": code, "1606": "0" });
    const young = person("Yan").youth().adult();
    const second = await answersOf([both(young.exited("2022-10-03"))], "PY2023Q4", [
      "wioa.erq2",
      "wioa.erq4",
    ]);
    expect(second("wioa.erq2", "youth")).toEqual(rate(numerator, 1));
    expect(second("wioa.erq2", "adult")).toEqual(rate(0, 1));
    const fourth = await answersOf([both(young.exited("2022-05-16"))], "PY2023Q4", [
      "wioa.erq2",
      "wioa.erq4",
    ]);
    expect(fourth("wioa.erq4", "youth")).toEqual(rate(numerator, 1));
  });

  test("who is in two programs counts in both; a reportable individual in none", async () => {
    const periods = [
      ana.es().exited("2022-10-03").working("0", "1"),
      person("Rob").with({ "903": "4", "918": "2" }).exited("2022-10-03"),
    ];
    const answers = await answersOf(periods, "PY2023Q4", ["wioa.erq2", "wioa.erq4"]);
    expect([answers("wioa.erq2", "adult"), answers("wioa.erq2", "es")]).toEqual([rate(1, 1), rate(1, 1)]);
    expect(answers("wioa.erq2", "dw")).toEqual(rate(0, 0));
  });
});

describe("retention with the same employer", () => {
  const exit = "2022-05-16";
  const worker = (name: string): Period => person(name).exited(exit).working("0", "1");
  test.each([
    ["1", 1],
    ["0", 0],
    [undefined, 0],
  ] as const)("1618 is %s", async (code, numerator) => {
    const answers = await answersOf([worker("Ana").adult().with({ "1618": code })], "PY2023Q4", ["wioa.ese"]);
    expect(answers("wioa.ese", "statewide")).toEqual(rate(numerator, 1));
  });

  test("is over who was employed in the second quarter, in any program, each exit once", async () => {
    const periods = [
      worker("Ana").adult().es().with({ "1618": "1" }),
      worker("Ana").aefla().with({ "1618": "1" }),
      worker("Ben").vr().with({ "1618": "0" }),
      person("Cas").youth().exited(exit).working("0", "0"),
      worker("Dot"),
    ];
    expect((await answersOf(periods, "PY2023Q4", ["wioa.ese"]))("wioa.ese", "statewide")).toEqual(rate(1, 2));
  });

  test("05 keeps out youth, but not one who is in another program, too", async () => {
    const foster = worker("Fay").youth().because("05").with({ "1618": "1" });
    expect((await answersOf([foster], "PY2023Q4", ["wioa.ese"]))("wioa.ese", "statewide")).toEqual(
      rate(0, 0),
    );
    expect((await answersOf([foster.adult()], "PY2023Q4", ["wioa.ese"]))("wioa.ese", "statewide")).toEqual(
      rate(1, 1),
    );
  });
});
