import { beforeAll, describe, expect, test } from "vitest";
import { type Answers, answersOf, person } from "../vocabulary.ts";

/** Entered on 1 March 2024, born on the day said. */
const born = (day: string) => person(day).adult().born(day).entered("2024-03-01");

const served = async (...periods: Parameters<typeof answersOf>[0]): Promise<Answers> =>
  answersOf(periods, "PY2023Q4", ["wioa.participants-served"]);
const count = (answers: Answers, group: string): number | null | undefined =>
  answers("wioa.participants-served", "adult", group)?.value;

const ages = ["age:<16", "age:16-18", "age:19-24", "age:25-44", "age:45-54", "age:55-59", "age:60+"];

describe("age is in completed years on the day of entry", () => {
  test.each([
    ["2008-03-02", "age:<16"],
    ["2008-03-01", "age:16-18"],
    ["2005-03-02", "age:16-18"],
    ["2005-03-01", "age:19-24"],
    ["1999-03-02", "age:19-24"],
    ["1999-03-01", "age:25-44"],
    ["1979-03-02", "age:25-44"],
    ["1979-03-01", "age:45-54"],
    ["1969-03-02", "age:45-54"],
    ["1969-03-01", "age:55-59"],
    ["1964-03-02", "age:55-59"],
    ["1964-03-01", "age:60+"],
    ["1930-01-01", "age:60+"],
    ["2008-02-29", "age:16-18"],
  ])("born %s: %s", async (day, band) => {
    const answers = await served(born(day));
    expect(ages.filter((group) => count(answers, group) === 1)).toEqual([band]);
  });
});

describe("sex, race and barriers", () => {
  const races = { "210": "1", "211": "0", "212": "1", "213": "9", "214": "0", "215": "1" };
  let answers: Answers;
  beforeAll(async () => {
    answers = await served(
      person("A")
        .adult()
        .entered("2024-01-08")
        .with({ "201": "1", ...races }),
      person("B")
        .adult()
        .entered("2024-01-08")
        .with({ "201": "9", "215": "1", "804": "1", "801": "9", "808": "5" }),
      person("C")
        .adult()
        .entered("2024-01-08")
        .with({ "802": "1", "803": "1", "805": "1", "808": "0", "601": "9" }),
    );
  });

  test.each([
    ["all", 3],
    ["sex:1", 1],
    ["sex:2", 1],
    ["race:hispanic", 1],
    ["race:asian", 1],
    ["race:black", 0],
    ["race:white", 2],
    ["race:american-indian-alaska-native", 0],
    ["race:more-than-one", 1],
    ["barrier:ell-low-literacy", 2],
    ["barrier:low-income", 1],
    ["barrier:ex-offender", 0],
    ["barrier:farmworker", 1],
    ["barrier:exhausting-tanf", 0],
    ["barrier:homeless", 0],
  ])("%s: %d", (group, expected) => {
    expect(count(answers, group)).toBe(expected);
  });
});
