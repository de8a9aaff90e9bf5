import { join } from "node:path";
import type { Finding } from "@footbridge/core/finding.ts";
import type { Mapping } from "@footbridge/core/records/header/mapping.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import type { Duck } from "@footbridge/warehouse/duckdb/open.ts";
import { type FindingGroup, type SubmissionReading } from "@footbridge/warehouse/submissions/reading.ts";
import { readSubmission } from "@footbridge/warehouse/submissions/read-submission.ts";

/** A file of records as it was read for a report. */
export interface ReadFile {
  readonly file: string;
  readonly reading: SubmissionReading;
}

/** Reads each file into a folder of its own below `folder`; what is wrong with them is for the person at the terminal. */
export async function readRecords(
  duck: Duck,
  files: readonly string[],
  { folder, asOf, map }: { readonly folder: string; readonly asOf: Day; readonly map: Mapping | undefined },
): Promise<readonly ReadFile[]> {
  const read: ReadFile[] = [];
  for (const [place, path] of files.entries()) {
    const outDir = join(folder, String(place));
    const options = { path, name: path, asOf, outDir, ...(map === undefined ? {} : { map }) };
    read.push({ file: path, reading: await readSubmission(duck, options) });
  }
  return read;
}

/** The groups of findings as findings of their file: how many rows, and the first of them. */
export function findingsOfFile({ file, reading }: ReadFile): readonly Finding[] {
  return reading.groups.map((group) => ({
    code: group.code,
    severity: group.severity,
    at: `${file}${placeOf(group)}`,
    message: group.message,
    fix: group.fix,
  }));
}

function placeOf({ at, count, firstRows }: FindingGroup): string {
  if (at !== undefined) return ` ${at}`;
  const rows = firstRows.slice(0, 3).join(", ");
  return count === 1 ? ` row ${rows}` : ` ${count} rows (${rows}${count > 3 ? " …" : ""})`;
}
