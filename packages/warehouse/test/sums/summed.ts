import { join } from "node:path";
import { parseReport } from "@footbridge/core/metrics/calendar.ts";
import type { Cell } from "@footbridge/core/metrics/cell.ts";
import { type Plan, planReport } from "@footbridge/core/metrics/plan.ts";
import type { Duck } from "@footbridge/warehouse/duckdb/open.ts";
import { observeSource } from "@footbridge/warehouse/reports/observe.ts";
import { cellsOfSum } from "@footbridge/warehouse/sums/sum.ts";
import { knowledgeHere } from "../records-table.ts";

/** One metric for each way of counting: periods, people, exits, amounts, and spells with both. */
const metrics = [
  "wioa.erq2",
  "wioa.people-served",
  "wioa.ese",
  "wioa.meq2",
  "pathway.employed",
  "pathway.initial-earnings",
];

export async function planHere(): Promise<Plan> {
  const report = parseReport("PY2023Q4");
  if (report === undefined) throw new Error("there is such a report");
  const plan = planReport(await knowledgeHere(), { report, window: "r4q", metrics });
  if (!plan.ok) throw new Error(JSON.stringify(plan.findings));
  return plan.value;
}

/** The two files of records in a folder. */
export const recordsIn = (folder: string): readonly [string, string] => [
  join(folder, "state.parquet"),
  join(folder, "partner.parquet"),
];

/** The cells of both files by their sum, with everything that is kept for it in the folder. */
export async function summed(duck: Duck, folder: string): Promise<readonly Cell[]> {
  const plan = await planHere();
  const observed = [];
  for (const [at, records] of recordsIn(folder).entries())
    observed.push(
      await observeSource(duck, { plan, source: { records }, directory: join(folder, String(at)) }),
    );
  return cellsOfSum(duck, { plan, observed, directory: join(folder, "sums"), least: 0 });
}
