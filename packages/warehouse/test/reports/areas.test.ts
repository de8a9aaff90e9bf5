import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stateRows } from "@footbridge/core/generate/state/state.ts";
import { parseReport } from "@footbridge/core/metrics/calendar.ts";
import type { Cell } from "@footbridge/core/metrics/cell.ts";
import type { Knowledge } from "@footbridge/core/metrics/knowledge.ts";
import { type Plan, planReport } from "@footbridge/core/metrics/plan.ts";
import { type Duck, openDuck } from "@footbridge/warehouse/duckdb/open.ts";
import { computeCells } from "@footbridge/warehouse/reports/compute-cells.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { knowledgeHere } from "../records-table.ts";
import { type Period, person } from "../vocabulary.ts";
import { writeRecords } from "../write-records.ts";

const folder = mkdtempSync(join(tmpdir(), "footbridge-areas-"));
let duck: Duck;
let knowledge: Knowledge;
beforeAll(async () => {
  duck = await openDuck();
  knowledge = await knowledgeHere();
});
afterAll(() => {
  duck.close();
  rmSync(folder, { recursive: true, force: true });
});

function planned(byArea: boolean): Plan {
  const report = parseReport("PY2023Q4");
  const plan = report === undefined ? undefined : planReport(knowledge, { report, window: "r4q", byArea });
  if (plan?.ok !== true) throw new Error("no plan");
  return plan.value;
}

const names = ({ metric, program, numerator, denominator, value }: Cell) =>
  [metric, program, numerator, denominator, value].join(" ");

test("the numbers of an area are those of the records of who lives there", async () => {
  const path = await writeRecords(duck, stateRows({ people: 3000, seed: 21 }), join(folder, "state.parquet"));
  const all = await computeCells(duck, { plan: planned(true), sources: [path] });
  const scopes = new Map(planned(false).metrics.map(({ id, scope }) => [id, scope]));
  const isOfPeriods = ({ metric }: Cell): boolean => scopes.get(metric) === "period";
  for (const { id, state, county } of knowledge.areas) {
    const own = join(folder, `${id}.parquet`);
    await duck.run({
      text: `copy (select * from '${path}' where "101" = '${state}' and "102" = '${county}') to '${own}' (format parquet)`,
      values: [],
    });
    const alone = await computeCells(duck, { plan: planned(false), sources: [own] });
    const wanted = alone.filter((cell) => cell.group === "all" && isOfPeriods(cell)).map(names);
    expect(wanted.some((line) => /served adult [1-9]/.test(line))).toBe(true);
    expect(all.filter((cell) => cell.area === id && isOfPeriods(cell)).map(names)).toEqual(wanted);
  }
});

test("who moves on the way counts once, where the way began, so that areas add up", async () => {
  const on = (one: Period, county: string): Period =>
    one.with({ "101": "NY", "102": county, pathway: "nursing" });
  const rows = [
    on(person("moved").adult().entered("2022-09-12").exited("2022-12-30"), "005"),
    on(person("moved").adult().entered("2023-01-30").exited("2023-06-15"), "047"),
    on(person("stayed").adult().entered("2023-01-09").exited("2023-06-30"), "047"),
  ].map(({ row }) => row);
  const path = await writeRecords(duck, rows, join(folder, "moved.parquet"));
  const cells = await computeCells(duck, { plan: planned(true), sources: [path] });
  const served = cells.filter(
    ({ metric, program, group }) => metric === "pathway.employed" && program === "all" && group === "all",
  );
  const below = Object.fromEntries(served.map(({ area = "city", denominator }) => [area, denominator]));
  expect(below).toMatchObject({ city: 2, bronx: 1, brooklyn: 1, queens: 0 });
});
