import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseReport, type WindowKind, windowOf } from "@footbridge/core/metrics/calendar.ts";
import type { Cell } from "@footbridge/core/metrics/cell.ts";
import { type Plan, planReport } from "@footbridge/core/metrics/plan.ts";
import { type Duck, openDuck } from "../src/duckdb/open.ts";
import { readKnowledge } from "../src/knowledge/read-knowledge.ts";
import { computeCells } from "../src/reports/compute-cells.ts";
import { byHand, loadRecords, metricsByHand } from "./by-hand/by-hand.ts";
import { incumbentRows } from "./incumbent-rows.ts";
import { writeManyRecords } from "./many-records.ts";
import { partnersRows } from "./partners-rows.ts";
import { writeRecords } from "./write-records.ts";

/** Whole quarters between the report and the window of each measure, by the specification of cohorts. */
const lagOf = (metric: string): number => metricsByHand[metric] ?? 0;

const folder = mkdtempSync(join(tmpdir(), "footbridge-agreement-"));
let duck: Duck;
let sources: readonly string[] = [];
const seed = 20_260;

async function planOf(reportId: string, window: WindowKind): Promise<Plan> {
  const knowledge = await readKnowledge();
  const report = parseReport(reportId);
  if (!knowledge.ok || report === undefined) throw new Error("the definitions cannot be read");
  const plan = planReport(knowledge.value, { report, window });
  if (!plan.ok) throw new Error(JSON.stringify(plan.findings));
  return plan.value;
}

interface Figures {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
}

/** A cell that a hand-written query has no row for counts nobody. */
const nobody = (cell: Cell): Figures =>
  cell.denominator === null
    ? { numerator: 0, denominator: null, value: 0 }
    : { numerator: cell.numerator === null ? null : 0, denominator: 0, value: null };

const told = (cell: Figures): string => {
  const value = cell.value === null ? "null" : cell.value.toFixed(9);
  return `${cell.numerator}/${cell.denominator} = ${value}`;
};

beforeAll(async () => {
  duck = await openDuck({ memoryLimitMib: 2048, tempDir: folder });
  sources = [
    await writeManyRecords(duck, { periods: 100_000, seed, path: join(folder, "state.parquet") }),
    await writeRecords(duck, partnersRows(seed), join(folder, "partner.parquet"), "partner"),
    await writeRecords(duck, incumbentRows(seed), join(folder, "incumbent.parquet"), "incumbent"),
  ];
  await loadRecords(duck, sources);
});

afterAll(() => {
  duck.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each([
  ["PY2023Q4", "r4q"],
  ["PY2022Q2", "cq"],
] as const)("over more than 100,000 periods of a made-up state, report %s %s", (reportId, window) => {
  test("the compiled measures say what the hand-written queries say, to the last unit", async () => {
    const plan = await planOf(reportId, window);
    const cells = await computeCells(duck, { plan, sources });
    const report = plan.report;
    const differences: string[] = [];
    for (const metric of Object.keys(metricsByHand)) {
      const own = cells.filter((cell) => cell.metric === metric);
      const hand = await byHand(duck, metric, windowOf(report, lagOf(metric), window));
      const expected = new Map(hand.map((cell) => [`${cell.program} ${cell.group}`, cell]));
      if (own.length === 0) differences.push(`${metric}: no cells`);
      for (const cell of own) {
        const key = `${cell.program} ${cell.group}`;
        const right = told(expected.get(key) ?? nobody(cell));
        if (told(cell) !== right) differences.push(`${metric} ${key}: ${told(cell)}, by hand ${right}`);
        expected.delete(key);
      }
      for (const key of expected.keys()) differences.push(`${metric} ${key}: by hand only`);
    }
    expect(differences).toEqual([]);
  });
});
