import { existsSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { error, type Finding } from "@footbridge/core/finding.ts";
import type { Submission, SubmissionState } from "@footbridge/store/measure/submission.ts";
import { list } from "@footbridge/store/measure/submissions.ts";
import type { Desk } from "./desk.ts";
import { taskOf } from "./jobs/foreman.ts";
import { giveTo } from "./jobs/hands.ts";
import { republish } from "./jobs/report-errand.ts";

/** What was made again, and what could not be. */
export interface Rebuilt {
  readonly submissions: number;
  readonly rows: number;
  readonly releases: number;
  /** Releases whose numbers came out otherwise than they were published. */
  readonly changed: number;
  readonly findings: readonly Finding[];
}

const made: readonly SubmissionState[] = ["checked", "certified", "superseded"];

/** Makes Parquet, pseudonyms and published numbers again from the originals alone. Begun again after a crash, it ends the same. */
export async function rebuild(
  desk: Desk,
  say: (submission: Submission) => void,
  signal: AbortSignal,
): Promise<Rebuilt> {
  const findings: Finding[] = [];
  let rows = 0;
  let submissions = 0;
  for await (const submission of everyOne(desk)) {
    if (!made.includes(submission.state)) continue;
    if (!existsSync(desk.folders.original(submission.sha256))) {
      findings.push(gone(submission));
      continue;
    }
    say(submission);
    const told = await giveTo(await taskOf(desk, submission), { signal });
    if (told.outcome === "unusable" || told.rows !== submission.rows)
      findings.push(otherwise(submission, told.rows));
    submissions += 1;
    rows += told.rows;
  }
  // Sums name files as they stood before.
  for (const left of await readdir(desk.folders.sums))
    await rm(join(desk.folders.sums, left), { recursive: true, force: true });
  if (findings.length > 0) return { submissions, rows, releases: 0, changed: 0, findings };
  return { submissions, rows, findings, ...(await republish(desk, signal)) };
}

async function* everyOne({ db }: Desk): AsyncGenerator<Submission> {
  let after: string | undefined;
  do {
    const page = await list(db, { limit: 200, after });
    yield* page.items;
    after = page.next;
  } while (after !== undefined);
}

const gone = ({ id, fileName, provider }: Submission): Finding =>
  error(
    "warehouse.original.gone",
    id,
    `The original of ${fileName} (${provider}) is not in the warehouse.`,
    "Bring the folder “originals” back from a backup, and run this again. No number was changed.",
  );

const otherwise = ({ id, fileName, rows = 0 }: Submission, now: number): Finding =>
  error(
    "warehouse.read-otherwise",
    id,
    `${fileName} has ${now} rows where ${rows} were certified.`,
    "The file or the rules of reading have changed: look at it, and hand it in again. No number was changed.",
  );
