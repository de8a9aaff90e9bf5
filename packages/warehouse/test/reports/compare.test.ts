import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseReport } from "@footbridge/core/metrics/calendar.ts";
import { type Compared, comparisonsOf, planComparison } from "@footbridge/core/metrics/compare.ts";
import { openDuck } from "@footbridge/warehouse/duckdb/open.ts";
import { computeCells } from "@footbridge/warehouse/reports/compute-cells.ts";
import { expect, onTestFinished, test } from "vitest";
import { knowledgeHere } from "../records-table.ts";
import { type Period, person } from "../vocabulary.ts";
import { writeRecords } from "../write-records.ts";

const report = parseReport("PY2023Q4");
if (report === undefined) throw new Error("PY2023Q4 is a report");

/** Exits of 2022 are those whose credentials the annual report of PY2023 counts. */
const trained = (name: string): Period =>
  person(name).adult().training("06").entered("2022-02-01").exited("2022-08-31");

async function compared(periods: readonly Period[], asked: Omit<Compared, "report" | "window">) {
  const folder = mkdtempSync(join(tmpdir(), "footbridge-compare-"));
  const duck = await openDuck();
  onTestFinished(() => {
    duck.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const wanted: Compared = { ...asked, report: report as NonNullable<typeof report>, window: "r4q" };
  const plan = planComparison(await knowledgeHere(), wanted);
  if (!plan.ok) return plan.findings;
  const path = await writeRecords(
    duck,
    periods.map(({ row }) => row),
    join(folder, "records.parquet"),
  );
  return comparisonsOf(await computeCells(duck, { plan: plan.value, sources: [path] }), wanted);
}

test("the guidance's text loses the credential earned before entry, and says how many records that moves", async () => {
  const all = await compared(
    [
      trained("before").credential("4", "2021-12-15"),
      trained("during").credential("4", "2022-06-15"),
      trained("none"),
    ],
    { metric: "wioa.cred", from: "record-level", to: "guidance-text" },
  );
  const adults = Array.isArray(all)
    ? all.find((each) => "before" in each && each.before.program === "adult" && each.before.group === "all")
    : undefined;
  expect(adults).toMatchObject({
    before: { numerator: 2, denominator: 3 },
    after: { numerator: 1, denominator: 3 },
    moved: { left: 0, joined: 0, "left-numerator": 1, "joined-numerator": 0 },
  });
});

test("a longer wait for a job moves the window too: other people are counted", async () => {
  const placed = (name: string, exit: string, start: string): Period =>
    person(name).adult().exited(exit).with({ "job-start": start, "job-verified": "1" });
  const all = await compared(
    [
      placed("within 90 days, in both windows", "2023-09-15", "2023-10-15"),
      placed("within 180 days only", "2023-09-15", "2024-01-15"),
      placed("left after the later window", "2024-03-15", "2024-04-01"),
      placed("left before the earlier one", "2023-02-15", "2023-03-01"),
    ],
    { metric: "project.job-placement", from: "1", to: "within-180-days" },
  );
  const adults = Array.isArray(all)
    ? all.find((each) => "before" in each && each.before.program === "adult" && each.before.group === "all")
    : undefined;
  expect(adults).toMatchObject({
    before: { numerator: 2, denominator: 3 },
    after: { numerator: 3, denominator: 3 },
    moved: { left: 1, joined: 1, "left-numerator": 1, "joined-numerator": 2 },
  });
});

test("a version that is not there is named with those that are", async () => {
  const findings = await compared([], { metric: "wioa.cred", from: "record-level", to: "2031" });
  expect(findings).toMatchObject([{ code: "metric.version.unknown", at: "wioa.cred@2031" }]);
});
