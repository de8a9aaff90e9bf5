import { type Hideable, hideComplements } from "@footbridge/api/measure/jobs/withhold.ts";
import { expect, test } from "vitest";

const shown = (size: number): Hideable => ({ size, decision: { shown: true } });
const withheld = (size: number): Hideable => ({
  size,
  decision: { shown: false, reason: "small" },
});

const isShown = (cells: readonly Hideable[]): readonly boolean[] =>
  cells.map(({ decision }) => decision.shown);

test("a withheld total cannot be added up from its parts", () => {
  const cells = [withheld(60), shown(25), shown(35)];
  hideComplements(cells, [{ total: 0, parts: [1, 2] }]);
  expect(isShown(cells)).toEqual([false, false, true]);
});

test("one small part takes the next smallest with it, and nothing more", () => {
  const cells = [shown(70), withheld(4), shown(26), shown(40)];
  hideComplements(cells, [{ total: 0, parts: [1, 2, 3] }]);
  expect(isShown(cells)).toEqual([true, false, false, true]);
});

test("two small parts that are few together take a third", () => {
  const cells = [shown(65), withheld(2), withheld(3), shown(60)];
  hideComplements(cells, [{ total: 0, parts: [1, 2, 3] }]);
  expect(isShown(cells)).toEqual([true, false, false, false]);
});

test("a part without anybody to hide behind takes the total", () => {
  const cells = [shown(4), withheld(4), shown(0)];
  hideComplements(cells, [{ total: 0, parts: [1, 2] }]);
  expect(isShown(cells)).toEqual([false, false, true]);
});
