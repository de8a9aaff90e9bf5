import { expect, it } from "vitest";
import { checkSuppressionRules, suppressionRulesSchema } from "../../../src/metrics/suppression/rules.ts";
import { rules } from "./people.ts";

const codes = (change: object): readonly string[] =>
  checkSuppressionRules({ ...rules, ...change }).map(({ code, at }) => `${at}: ${code}`);

it("the rules as they ship are in order", () => {
  expect(suppressionRulesSchema.parse(structuredClone(rules))).toEqual(rules);
  expect(codes({})).toEqual([]);
});

it.each([
  [{ leastCount: 2 }, "shared/suppression.json leastCount: suppression.threshold-too-low"],
  [{ leastApart: 1 }, "shared/suppression.json leastApart: suppression.threshold-too-low"],
  [
    { medians: { ...rules.medians, least: 2 } },
    "shared/suppression.json medians.least: suppression.threshold-too-low",
  ],
  [
    { employers: { ...rules.employers, least: 2 } },
    "shared/suppression.json employers.least: suppression.threshold-too-low",
  ],
  [
    { homogeneous: [{ upTo: 20, percent: 10 }] },
    "shared/suppression.json homogeneous: suppression.rule-malformed",
  ],
])("%o is a finding", (change, finding) => {
  expect(codes(change)).toEqual([finding]);
});

it("3 is allowed, and shows more", () => {
  expect(codes({ leastCount: 3, leastApart: 3 })).toEqual([]);
});

it.each([{ leastCount: "ten" }, { medians: { least: 10, units: {} } }, { lestCount: 10 }])(
  "%o is not of the rules' form",
  (change) => {
    expect(suppressionRulesSchema.safeParse({ ...rules, ...change }).success).toBe(false);
  },
);
