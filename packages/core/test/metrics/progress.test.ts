import { expect, it } from "vitest";
import { progress } from "../../src/metrics/scores/progress.ts";

const rate = (numerator: number, denominator: number) => ({
  numerator,
  denominator,
  value: denominator === 0 ? null : numerator / denominator,
});

it.each([
  [rate(69, 100), "percent", { level: "70" }, { status: "below", score: "98.5" }],
  [rate(70, 100), "percent", { level: "70" }, { status: "met", score: "100.0" }],
  [rate(7007, 10_000), "percent", { level: "70" }, { status: "exceeded", score: "100.1" }],
  [rate(63, 100), "percent", { level: "70", metFrom: 90 }, { status: "met", score: "90.0" }],
  [rate(62, 100), "percent", { level: "70", metFrom: 90 }, { status: "below", score: "88.5" }],
  [rate(0, 0), "percent", { level: "70" }, { status: "unknown" }],
  [rate(1, 2), "percent", { level: "soon" }, { status: "unknown" }],
  [rate(1, 2), "percent", { level: "0" }, { status: "unknown" }],
  [
    { numerator: null, denominator: null, value: 3434.5 },
    "other",
    { level: "3,890" },
    { status: "below", score: "88.2" },
  ],
  [{ numerator: null, denominator: null, value: null }, "other", { level: "5" }, { status: "unknown" }],
] as const)("%o as %s against %o is %o", (actual, unit, target, expected) => {
  expect(progress(actual, unit, target)).toEqual(expected);
});
