import type { Condition } from "@footbridge/core/conditions/condition.ts";
import { settle } from "@footbridge/core/conditions/settle.ts";
import { expect, test } from "vitest";

const code: Condition = { code: "400", in: ["1"] };
const blankCode: Condition = { code: "401", in: ["1"] };
const terms = new Map<string, Condition | boolean>([
  ["never", false],
  ["sometimes", code],
]);

const cases: readonly [string, Condition, Condition | boolean][] = [
  ["a blank element is blank", { blank: "401" }, true],
  ["and present nowhere", { present: "401" }, false],
  ["it has no code", blankCode, false],
  ["which does not hold for one that may have it", code, code],
  ["not of a question about a blank is yes", { not: blankCode }, true],
  ["one no decides all", { all: [code, blankCode] }, false],
  ["a yes leaves the others", { all: [code, { blank: "401" }] }, code],
  ["one yes decides any", { any: [code, { blank: "401" }] }, true],
  ["a no leaves the others", { any: [blankCode, { not: code }] }, { not: code }],
  [
    "of three, a yes and a no leave one to hold",
    { atLeast: 2, of: [{ blank: "401" }, blankCode, code] },
    { atLeast: 1, of: [code] },
  ],
  ["more than are left cannot hold", { atLeast: 2, of: [code, blankCode] }, false],
  ["no age without a day of birth", { ageAt: "900", to: 17 }, false],
  ["no day lies after a blank one", { date: "900", after: "901" }, false],
  [
    "the earliest of several days leaves blank ones out",
    { date: { earliest: ["901", "900"] }, before: { day: "2024-01-01" } },
    { date: { earliest: ["900"] }, before: { day: "2024-01-01" } },
  ],
  ["a term that is never true", { any: [{ term: "never" }, { term: "sometimes" }] }, { term: "sometimes" }],
];

test.each(cases)("where 200, 401 and 901 are blank everywhere: %s", (_, condition, left) => {
  expect(settle(condition, { blank: new Set(["200", "401", "901"]), terms })).toEqual(left);
});
