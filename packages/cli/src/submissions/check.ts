import { createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Mapping } from "@footbridge/core/records/header/mapping.ts";
import { type Day, parseDay } from "@footbridge/core/units/day.ts";
import { openDuck } from "@footbridge/warehouse/duckdb/open.ts";
import { annotatedLines } from "@footbridge/warehouse/submissions/downloads/annotated-lines.ts";
import { findingsLines } from "@footbridge/warehouse/submissions/downloads/findings-lines.ts";
import { readSubmission } from "@footbridge/warehouse/submissions/read-submission.ts";
import type { SubmissionReading } from "@footbridge/warehouse/submissions/reading.ts";
import { findingsText } from "../text/findings.ts";
import { progressLine } from "./check-progress.ts";
import { checkJson, checkText } from "./check-text.ts";
import { readMapFile } from "./read-map.ts";

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
  const missing = await isNoFile(file);
  if (missing !== undefined) return complain(missing);
  const map = await readMapFile(options.map);
  if (!map.ok) return complain(findingsText(map.findings).trimEnd());
  const folder = await mkdtemp(join(tmpdir(), "footbridge-check-"));
  try {
    return exits[await check(file, { ...options, day: asOf, map: map.value, folder })];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface CheckTask extends Omit<CheckOptions, "map"> {
  readonly day: Day;
  readonly map: Mapping | undefined;
  readonly folder: string;
}

async function check(file: string, task: CheckTask): Promise<SubmissionReading["outcome"]> {
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
    const { findings } = reading;
    if (findings !== undefined) {
      if (task.csv !== undefined) await write(findingsLines(duck, findings), task.csv);
      if (task.annotated !== undefined)
        await write(annotatedLines(duck, { original: file, findings }), task.annotated);
    }
    const told = { file, asOf: task.day, reading };
    process.stdout.write(task.json === true ? checkJson(told) : checkText(told));
    return reading.outcome;
  } finally {
    progress.done();
    duck.close();
  }
}

const write = (lines: AsyncIterable<string>, to: string): Promise<void> =>
  pipeline(Readable.from(lines), createWriteStream(to));

async function isNoFile(file: string): Promise<string | undefined> {
  try {
    const found = await stat(file);
    return found.isFile() ? undefined : `${file}: This is no file. Name a file.`;
  } catch {
    return `${file}: There is no such file. Check the path.`;
  }
}

function complain(message: string): number {
  process.stderr.write(`${message}\n`);
  return exits.unusable;
}
