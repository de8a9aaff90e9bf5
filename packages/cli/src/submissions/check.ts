import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { error, type Finding } from "@footbridge/core/finding.ts";
import type { Mapping } from "@footbridge/core/records/header/mapping.ts";
import { type Day, parseDay } from "@footbridge/core/units/day.ts";
import { type Duck, openDuck } from "@footbridge/warehouse/duckdb/open.ts";
import { annotateFile } from "@footbridge/warehouse/mending/annotate-file.ts";
import { hasHeadings } from "@footbridge/warehouse/mending/headings.ts";
import { openFile } from "@footbridge/warehouse/mending/opened.ts";
import { findingsLines, groupsLines } from "@footbridge/warehouse/submissions/downloads/findings-lines.ts";
import { readSubmission } from "@footbridge/warehouse/submissions/read-submission.ts";
import type { SubmissionReading } from "@footbridge/warehouse/submissions/reading.ts";
import { findingsText } from "../text/findings.ts";
import { progressLine } from "./check-progress.ts";
import { isSameFile, unreadable } from "./given-files.ts";
import { checkJson, checkText } from "./check-text.ts";
import { readMapFile } from "./read-map.ts";
import { writeLines } from "./write-lines.ts";

export interface CheckOptions {
  readonly map?: string;
  readonly json?: true;
  readonly csv?: string;
  readonly annotated?: string;
  readonly asOf?: string;
}

/** Exit codes of `submissions check`: fine or warnings only, errors, not usable at all. */
const exits = { clean: 0, warnings: 0, errors: 1, unusable: 2 } as const;

/** Checks one file and tells; answers the exit code. */
export async function runCheck(file: string, options: CheckOptions): Promise<number> {
  const asOf = parseDay(options.asOf ?? new Date().toISOString().slice(0, 10));
  if (asOf === undefined) return complain(`--as-of: ${options.asOf} is no day. Write it as 2024-06-30.`);
  const wrong = [...(await unreadable(file)), ...(await overwritten(file, options))];
  if (wrong.length > 0) return complain(findingsText(wrong).trimEnd());
  const map = await readMapFile(options.map);
  if (!map.ok) return complain(findingsText(map.findings).trimEnd());
  const folder = await mkdtemp(join(tmpdir(), "footbridge-check-"));
  try {
    return await check(file, { ...options, day: asOf, map: map.value, folder });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface CheckTask extends Omit<CheckOptions, "map"> {
  readonly day: Day;
  readonly map: Mapping | undefined;
  readonly folder: string;
}

async function check(file: string, task: CheckTask): Promise<number> {
  const duck = await openDuck({ tempDir: join(task.folder, "aside") });
  const progress = progressLine(process.stderr);
  try {
    const reading = await readSubmission(duck, {
      path: file,
      name: file,
      asOf: task.day,
      outDir: join(task.folder, "read"),
      ...(task.map === undefined ? {} : { map: task.map }),
      onProgress: progress.tell,
    });
    progress.done();
    const told = { file, asOf: task.day, reading };
    process.stdout.write(task.json === true ? checkJson(told) : checkText(told));
    const unwritten = await kept(duck, file, reading, task);
    if (unwritten.length > 0) return complain(findingsText(unwritten).trimEnd());
    return exits[reading.outcome];
  } finally {
    progress.done();
    duck.close();
  }
}

/** Writes what was found where it was asked for; a file that could not be used has no rows to write beside. */
async function kept(
  duck: Duck,
  original: string,
  { findings, groups }: SubmissionReading,
  { csv, annotated, map, folder }: Pick<CheckTask, "csv" | "annotated" | "map" | "folder">,
): Promise<readonly Finding[]> {
  const listed =
    csv === undefined
      ? []
      : await writeLines(findings === undefined ? groupsLines(groups) : findingsLines(duck, findings), csv);
  if (annotated === undefined || findings === undefined) return listed;
  const opened = await openFile(original, folder);
  if (opened === undefined) return listed;
  const lines = annotateFile(duck, opened, { hasHeadings: hasHeadings(opened, map), findings });
  return [...listed, ...(await writeLines(lines, annotated))];
}

/** Refuses to write over the file that is looked at, or both lists to one place. */
async function overwritten(file: string, { csv, annotated }: CheckOptions): Promise<readonly Finding[]> {
  const places = [csv, annotated].filter((to) => to !== undefined);
  const found: Finding[] = [];
  for (const [place, to] of places.entries())
    for (const other of [file, ...places.slice(0, place)])
      if (await isSameFile(to, other))
        found.push(
          error(
            "file.overwritten",
            to,
            `It would be written over ${other}.`,
            "Name another file to write to.",
          ),
        );
  return found;
}

function complain(message: string): number {
  process.stderr.write(`${message}\n`);
  return exits.unusable;
}
