import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StateRow } from "@footbridge/core/generate/state/row.ts";
import { usualAsOf } from "@footbridge/core/generate/state/state.ts";
import { pirlLines } from "@footbridge/core/generate/state/write-pirl.ts";
import { pirlRows } from "@footbridge/core/history/pirl/pirl-rows.ts";
import { parseReport } from "@footbridge/core/metrics/calendar.ts";
import type { Cell } from "@footbridge/core/metrics/cell.ts";
import type { Knowledge } from "@footbridge/core/metrics/knowledge.ts";
import { planReport } from "@footbridge/core/metrics/plan.ts";
import { seeded } from "@footbridge/core/units/seeded.ts";
import { readJourneyKnowledge } from "@footbridge/feeds/journey/read-journey-knowledge.ts";
import { type Duck, openDuck } from "@footbridge/warehouse/duckdb/open.ts";
import { readKnowledge } from "@footbridge/warehouse/knowledge/read-knowledge.ts";
import { computeCells } from "@footbridge/warehouse/reports/compute-cells.ts";
import { readSubmission } from "@footbridge/warehouse/submissions/read-submission.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { told } from "./comparable.ts";
import { foldablePeople } from "./people.ts";
import { unfold } from "./unfold.ts";

const folder = mkdtempSync(join(tmpdir(), "footbridge-journeys-"));
let duck: Duck;
let knowledge: Knowledge;

beforeAll(async () => {
  duck = await openDuck({ folders: [folder] });
  const read = await readKnowledge();
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  knowledge = read.value;
});
afterAll(() => {
  duck.close();
  rmSync(folder, { recursive: true, force: true });
});

test("the numbers of folded journeys are those of the file that the same people would hand in", async () => {
  const journeys = await readJourneyKnowledge();
  const random = seeded(3);
  const people = [...foldablePeople({ people: 6000, seed: 8 })].filter(({ length }) => length === 1);
  const folded = people.flatMap((rows) => {
    const id = rows[0]?.["100"] ?? "";
    return pirlRows(id, unfold(rows, random.fork(id)), journeys, usualAsOf).map(told);
  });
  const ours = await numbersOf("folded", folded);
  const theirs = await numbersOf("handed-in", people.flat().map(told));
  expect(ours.length).toBeGreaterThan(3000);
  expect(ours).toEqual(theirs);
});

/** Writes the rows as a PIRL file, reads and checks it as a submission, and computes all metrics. */
async function numbersOf(name: string, rows: readonly StateRow[]): Promise<readonly Cell[]> {
  const path = join(folder, `${name}.csv`);
  const elements = [...knowledge.layout.values()].filter(({ origin }) => origin !== "public-file");
  writeFileSync(path, [...pirlLines(rows, elements)].join(""));
  const outDir = join(folder, name);
  const reading = await readSubmission(duck, { path, name, asOf: usualAsOf, outDir });
  expect(reading.groups.filter(({ severity }) => severity === "error")).toEqual([]);
  const report = parseReport("PY2023Q4");
  const plan = report === undefined ? undefined : planReport(knowledge, { report, window: "r4q" });
  if (plan?.ok !== true || reading.records === undefined) throw new Error("no plan or no records");
  return computeCells(duck, { plan: plan.value, sources: [reading.records] });
}
