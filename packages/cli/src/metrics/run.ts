import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Checked, error, type Finding } from "@footbridge/core/finding.ts";
import { parseReport, windowKinds } from "@footbridge/core/metrics/calendar.ts";
import type { Knowledge } from "@footbridge/core/metrics/knowledge.ts";
import { costsOf, receivedMetrics } from "@footbridge/core/metrics/costs/cost.ts";
import { formMetrics } from "@footbridge/core/metrics/form/statewide-form.ts";
import { planReport } from "@footbridge/core/metrics/plan.ts";
import { openDuck } from "@footbridge/warehouse/duckdb/open.ts";
import { readKnowledge } from "@footbridge/warehouse/knowledge/read-knowledge.ts";
import { computeCells } from "@footbridge/warehouse/reports/compute-cells.ts";
import { today } from "../installation/demo-city.ts";
import { shownCells } from "./shown-cells.ts";
import { givenTwice, unreadable as unreadableFile } from "../submissions/given-files.ts";
import { readMapFile } from "../submissions/read-map.ts";
import { findingsOfFile, readRecords } from "./read-records.ts";
import { type ReportAnswer, reportAnswer, reportText } from "./report-answer.ts";
import { tell } from "./tell.ts";
import { fundsIn, writeForm } from "./statewide.ts";

export interface RunOptions {
  readonly report: string;
  readonly window: string;
  readonly metric?: readonly string[];
  /** The file that says what other headings and words mean, the same as for `submissions check`. */
  readonly map?: string;
  /** The file of expenditures by program that costs are told of. */
  readonly funds?: string;
  /** Where to write the federal form. */
  readonly eta9169?: string;
  readonly suppression: boolean;
  readonly json?: boolean;
}

/** `footbridge metrics run FILE... --report PY2023Q4`. */
export async function runMetrics(files: readonly string[], options: RunOptions): Promise<void> {
  const knowledge = await readKnowledge();
  if (!knowledge.ok) return tell(knowledge, false, () => "");
  const folder = await mkdtemp(join(tmpdir(), "footbridge-metrics-"));
  try {
    const answer = await answerOf(files, options, { folder, knowledge: knowledge.value });
    tell(answer, options.json === true, reportText(knowledge.value));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function answerOf(
  files: readonly string[],
  options: RunOptions,
  { folder, knowledge }: { readonly folder: string; readonly knowledge: Knowledge },
): Promise<Checked<ReportAnswer>> {
  const report = parseReport(options.report);
  const window = windowKinds.find((kind) => kind === options.window.toLowerCase());
  const wrong = unreadable(options, report !== undefined, window !== undefined);
  if (report === undefined || window === undefined) return { ok: false, findings: wrong };
  const plan = planReport(knowledge, { report, window, metrics: wishesOf(options) });
  const funds = await fundsIn(options.funds);
  const map = await readMapFile(options.map);
  const absent = (await Promise.all(files.map(unreadableFile))).flat();
  if (!plan.ok || !map.ok || !funds.ok || absent.length > 0)
    return {
      ok: false,
      findings: [...[plan, map, funds].flatMap((each) => (each.ok ? [] : each.findings)), ...absent],
    };
  const duck = await openDuck({ memoryLimitMib: 2048, tempDir: join(folder, "aside") });
  try {
    const read = await readRecords(duck, files, { folder, asOf: today(), map: map.value });
    const twice = givenTwice(read.map(({ file, reading }) => ({ file, sha256: reading.sha256 })));
    const findings = [...funds.findings, ...twice, ...read.flatMap(findingsOfFile)];
    if (twice.length > 0) return { ok: false, findings };
    const sources = read.flatMap(({ reading }) => reading.records ?? []);
    if (sources.length < files.length) return { ok: false, findings };
    const cells = options.suppression
      ? await shownCells(duck, plan.value, sources, knowledge)
      : await computeCells(duck, { plan: plan.value, sources });
    const unwritten = await writeForm(options.eta9169, knowledge, report.id, cells);
    if (unwritten.length > 0) return { ok: false, findings: [...findings, ...unwritten] };
    const costs = funds.value === undefined ? undefined : costsOf(funds.value, cells);
    return { ok: true, value: reportAnswer(plan.value, read, cells, costs), findings };
  } finally {
    duck.close();
  }
}

/** Metrics may be given one by one, or joined by commas; costs and the form bring those that they are made of. */
function wishesOf({ metric, funds, eta9169 }: RunOptions): readonly string[] | undefined {
  const words = metric?.flatMap((word) => word.split(",")).map((word) => word.trim());
  if (words === undefined) return undefined;
  const needed = [
    ...(funds === undefined ? [] : Object.values(receivedMetrics)),
    ...(eta9169 === undefined ? [] : formMetrics),
  ];
  return [...new Set([...words, ...needed])];
}

function unreadable(
  { report, window }: RunOptions,
  isReport: boolean,
  isWindow: boolean,
): readonly Finding[] {
  return [
    ...(isReport
      ? []
      : [
          error(
            "report.unknown",
            "--report",
            `“${report}” is no report.`,
            "Write program year and quarter: PY2023Q4.",
          ),
        ]),
    ...(isWindow
      ? []
      : [
          error(
            "window.unknown",
            "--window",
            `“${window}” is no window.`,
            "Give r4q (four quarters) or cq (one).",
          ),
        ]),
  ];
}
