import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { error, type Finding } from "@footbridge/core/finding.ts";
import { recognise } from "@footbridge/core/records/header/recognise.ts";
import type { Progress } from "@footbridge/store/measure/submission.ts";
import { openDuck } from "@footbridge/warehouse/duckdb/open.ts";
import { mendFile, type Mended } from "@footbridge/warehouse/mending/mend-file.ts";
import { openFile } from "@footbridge/warehouse/mending/opened.ts";
import { writePseudonyms } from "@footbridge/warehouse/people/pseudonyms.ts";
import { recordsKnowledge } from "@footbridge/warehouse/submissions/knowledge.ts";
import { readSubmission } from "@footbridge/warehouse/submissions/read-submission.ts";
import type { FindingGroup, SubmissionReading } from "@footbridge/warehouse/submissions/reading.ts";
import { peopleKey } from "../people-key.ts";
import type { CheckTask, CheckTold } from "./tasks.ts";

const phases = {
  looking: "reading",
  checking: "checking",
  listing: "storing",
  writing: "storing",
} as const;

/** Checks a file: mended cells are put in first; records, findings and pseudonyms stand in `outDir` when it is done. */
export async function check(task: CheckTask, tell: (progress: Progress) => void): Promise<CheckTold> {
  const work = join(task.passing, `check-${task.submission}-${process.pid}`);
  await mkdir(work, { recursive: true, mode: 0o700 });
  await rm(task.outDir, { recursive: true, force: true });
  await mkdir(task.outDir, { recursive: true, mode: 0o700 });
  const duck = await openDuck({ tempDir: work });
  try {
    const mended = task.fixes.length === 0 ? undefined : await mend(task, work);
    if (mended !== undefined && mended.findings.length > 0) return refused(mended.findings);
    const reading = await readSubmission(duck, {
      path: mended?.path ?? task.original,
      name: task.fileName,
      asOf: task.asOf,
      outDir: task.outDir,
      submission: task.submission,
      ...(task.map === undefined ? {} : { map: task.map }),
      onProgress: ({ stage, percent }) =>
        tell({
          phase: phases[stage],
          bytes: Math.floor((task.bytes * percent) / 100),
          rows: 0,
        }),
    });
    if (reading.records !== undefined) {
      await writePseudonyms(duck, {
        records: reading.records,
        to: join(task.outDir, "people.parquet"),
        key: await peopleKey(task.keyFile),
        realm: reading.form === "pirl" ? "state" : `provider ${task.providerKey}`,
      });
    }
    return toldOf(reading);
  } finally {
    duck.close();
    await rm(work, { recursive: true, force: true });
  }
}

function toldOf({ outcome, form, rows, groups, secret }: SubmissionReading): CheckTold {
  const [whole, byRule] = [groups.filter(isOfWhole), groups.filter((group) => !isOfWhole(group))];
  return {
    outcome,
    form,
    rows,
    secret,
    groups: byRule.map(({ at: _at, ...group }) => group),
    findings: whole.map(({ code, severity, at = "whole file", message, fix }) => ({
      code,
      severity,
      at,
      message,
      fix,
    })),
  };
}

const isOfWhole = ({ at }: FindingGroup): boolean => at !== undefined;

const refused = (findings: readonly Finding[]): CheckTold => ({
  outcome: "unusable",
  rows: 0,
  groups: [],
  findings,
  secret: false,
});

interface MendedFile {
  readonly path: string;
  readonly findings: readonly Finding[];
}

/** The original with the cells put in, beside it: the original itself never changes. */
async function mend(task: CheckTask, work: string): Promise<MendedFile> {
  const opened = await openFile(task.original, work);
  if (opened === undefined) return { path: task.original, findings: [noFirstLine] };
  const shape = recognise(opened.first, {
    ...recordsKnowledge(),
    mapping: task.map,
  });
  if (!shape.ok) return { path: task.original, findings: shape.findings };
  const places = new Map(
    shape.value.columns.flatMap(({ place, uses }) => uses.map(({ element }) => [element, place] as const)),
  );
  const cells = new Map<number, Map<number, string>>();
  for (const { row, element, value } of task.fixes) {
    const place = places.get(element);
    if (place === undefined) continue;
    cells.set(row, (cells.get(row) ?? new Map<number, string>()).set(place, value));
  }
  const path = join(work, "mended.csv");
  await mendFile(opened, shape.value.headings, cells satisfies Mended, path);
  return { path, findings: [] };
}

const noFirstLine = error(
  "file.line.endless",
  "line 1",
  "The first line does not end.",
  "Look at the file, and hand it in again.",
);
