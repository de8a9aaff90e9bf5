import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stateRows } from "@footbridge/core/generate/state/state.ts";
import { parseReport } from "@footbridge/core/metrics/calendar.ts";
import type { Cell } from "@footbridge/core/metrics/cell.ts";
import { planReport } from "@footbridge/core/metrics/plan.ts";
import { openDuck } from "@footbridge/warehouse/duckdb/open.ts";
import { readKnowledge } from "@footbridge/warehouse/knowledge/read-knowledge.ts";
import { cellsOfCoded, cellsOfObserved, computeCells } from "@footbridge/warehouse/reports/compute-cells.ts";
import { codeSource, type Observed, observeSource } from "@footbridge/warehouse/reports/observe.ts";
import { cellsOfSum } from "@footbridge/warehouse/sums/sum.ts";
import { afterAll, expect, test } from "vitest";
import { partnersRows } from "../partners-rows.ts";
import { writeRecords } from "../write-records.ts";

const folder = mkdtempSync(join(tmpdir(), "footbridge-kept-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("what is kept of two programs' files gives the numbers of the records themselves, in every report", async () => {
  const knowledge = await readKnowledge();
  if (!knowledge.ok) throw new Error("the definitions are in order");
  const duck = await openDuck();
  const sources = [
    await writeRecords(duck, stateRows({ people: 3000, seed: 5 }), join(folder, "state.parquet")),
    await writeRecords(duck, partnersRows(5), join(folder, "partner.parquet"), "partner"),
  ];
  for (const [id, window] of [
    ["PY2023Q4", "r4q"],
    ["PY2022Q2", "cq"],
  ] as const) {
    const report = parseReport(id);
    if (report === undefined) throw new Error(id);
    const plan = planReport(knowledge.value, { report, window });
    if (!plan.ok) throw new Error(JSON.stringify(plan.findings));
    const wishes = sources.map((records, at) => ({
      plan: plan.value,
      source: { records },
      directory: join(folder, String(at)),
    }));
    const coded = [];
    const observed = [];
    for (const wish of wishes) {
      coded.push(await codeSource(duck, wish));
      observed.push(await observeSource(duck, wish));
    }
    const straight = await computeCells(duck, { plan: plan.value, sources });
    expect(await cellsOfCoded(duck, { plan: plan.value, sources: coded })).toEqual(straight);
    expect(await cellsOfObserved(duck, { plan: plan.value, observed })).toEqual(straight);
    if (window !== "r4q") continue;
    const [state, partner] = observed;
    if (state === undefined || partner === undefined) throw new Error("two were observed");
    const summed = (parts: readonly Observed[]): Promise<readonly Cell[]> =>
      cellsOfSum(duck, { plan: plan.value, observed: parts, directory: join(folder, "sums"), least: 0 });
    const alone = await computeCells(duck, { plan: plan.value, sources: sources.slice(0, 1) });
    expect(await summed([state])).toEqual(alone);
    expect(await summed([state, partner])).toEqual(straight);
    expect(await summed([state])).toEqual(alone);
    expect(await summed([partner])).toEqual(
      await computeCells(duck, { plan: plan.value, sources: sources.slice(1) }),
    );
  }
  duck.close();
});
