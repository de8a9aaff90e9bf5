import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseReport } from "@footbridge/core/metrics/calendar.ts";
import { planReport } from "@footbridge/core/metrics/plan.ts";
import { openDuck } from "@footbridge/warehouse/duckdb/open.ts";
import { computeCells } from "@footbridge/warehouse/reports/compute-cells.ts";
import { expect, test } from "vitest";
import { knowledgeHere } from "../records-table.ts";
import { person } from "../vocabulary.ts";
import { writeRecords } from "../write-records.ts";

test("of two partners' periods alike in entry, exit and row, the later submission's is the last, whichever file is read first", async () => {
  const report = parseReport("PY2023Q4");
  if (report === undefined) throw new Error("there is such a report");
  const metrics = ["pathway.employed"];
  const plan = planReport(await knowledgeHere(), { report, window: "r4q", metrics });
  if (!plan.ok) throw new Error(JSON.stringify(plan.findings));
  const folder = mkdtempSync(join(tmpdir(), "footbridge-spells-"));
  const duck = await openDuck();
  try {
    const ana = person("Ana").with({ pathway: "nursing" }).entered("2022-02-07").exited("2022-10-03");
    const written = (submission: string, code: string): Promise<string> =>
      writeRecords(duck, [ana.working("0", code).row], join(folder, submission), submission);
    const sources = [await written("s-1", "0"), await written("s-2", "1")];
    const employed = async (files: readonly string[]): Promise<unknown> => {
      const cells = await computeCells(duck, { plan: plan.value, sources: files });
      return cells.find(({ group }) => group === "all");
    };
    const told = await employed(sources);
    expect(told).toMatchObject({ numerator: 1, denominator: 1 });
    expect(await employed(sources.toReversed())).toEqual(told);
  } finally {
    duck.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
