import { type Hideable, hideComplements, primary } from "@footbridge/api/measure/jobs/withhold.ts";
import { suppressed } from "@footbridge/api/measure/jobs/suppressed.ts";
import { readKnowledge } from "@footbridge/warehouse/knowledge/read-knowledge.ts";
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

test("a median of wages by the hour is told by the half dollar, not under the floor of quarterly earnings", () => {
  const cell = {
    metric: "project.wage-at-placement",
    program: "adult",
    group: "all",
    numerator: null,
    denominator: 40,
    value: 18.74,
    version: "1",
  };
  expect(primary(cell, "median", "dollars-an-hour")).toEqual({ shown: true, value: 18.5 });
  expect(primary({ ...cell, value: 480 }, "median", "dollars-a-quarter").display).toEqual({
    bound: "at-most",
    dollars: 500,
  });
});

test("a median of changes in pay may be below nothing", async () => {
  const knowledge = await readKnowledge();
  if (!knowledge.ok) throw new Error("the definitions are not in order");
  const change = {
    metric: "pathway.earnings-change",
    program: "all",
    group: "all",
    numerator: null,
    denominator: 40,
    value: -312,
    version: "1",
    inForce: true,
  };
  const [report] = suppressed([{ report: "PY2023Q4", window: "r4q", cells: [change] }], knowledge.value);
  expect(report?.cells[0]).toMatchObject({ suppressed: false, shown: { value: -300 } });
});
