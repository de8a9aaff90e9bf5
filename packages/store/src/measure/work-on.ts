import { sql } from "kysely";
import type { Finding } from "@footbridge/core/finding.ts";
import type { Database } from "../database/pool.ts";
import { asDesk } from "../database/work.ts";
import {
  type FindingGroup,
  type Progress,
  type Submission,
  submissionColumns,
  submissionOf,
  type SubmissionRow,
} from "./submission.ts";

/** A worker that was not heard of for so long, in seconds, is taken to be gone. */
const silentSeconds = 30;

/** What a check found. `unusable` refuses the file. */
export interface CheckOutcome {
  readonly outcome: "clean" | "warnings" | "errors" | "unusable";
  readonly form?: "pirl" | "template" | "mapped";
  readonly rows: number;
  readonly groups: readonly FindingGroup[];
  readonly findings: readonly Finding[];
}

const free = (worker: string) => sql`(worker is null or worker = ${worker}
  or worker_beat < now() - make_interval(secs => ${silentSeconds}))`;

/** The oldest submission that waits for a check, or whose checker is gone, now this worker's. */
export const claim = (db: Database, worker: string): Promise<Submission | undefined> =>
  asDesk(db, async (tx) => {
    const found = await sql<SubmissionRow>`update measure.submissions
      set state = 'checking', worker = ${worker}, worker_beat = now(),
        progress = '{"phase": "reading", "bytes": 0, "rows": 0}'::jsonb
      where id = (select id from measure.submissions
        where state = 'draft' or (state = 'checking' and ${free(worker)})
        order by received_at, id limit 1 for update skip locked)
      returning ${submissionColumns}`.execute(tx);
    return found.rows[0] === undefined ? undefined : submissionOf(found.rows[0]);
  });

/** Puts back what other workers had taken on: for the one process that has the database open. */
export const releaseAll = (db: Database): Promise<void> =>
  asDesk(db, async (tx) => {
    await sql`update measure.submissions set worker = null, worker_beat = null where state = 'checking'`.execute(
      tx,
    );
  });

/** Notes how far the work has come; false where the submission is no longer this worker's. */
export const beat = (db: Database, id: string, worker: string, progress: Progress): Promise<boolean> =>
  asDesk(db, async (tx) => {
    const done =
      await sql`update measure.submissions set worker_beat = now(), progress = ${JSON.stringify(progress)}::jsonb
      where id = ${id} and worker = ${worker} and state = 'checking'`.execute(tx);
    return done.numAffectedRows === 1n;
  });

/** Writes down what the check found; false where the submission was changed or taken back meanwhile. */
export const finish = (
  db: Database,
  { id, revision }: Pick<Submission, "id" | "revision">,
  worker: string,
  found: CheckOutcome,
): Promise<boolean> =>
  asDesk(db, async (tx) => {
    const sum = (severity: Finding["severity"]): number =>
      found.groups.reduce((all, group) => all + (group.severity === severity ? group.count : 0), 0) +
      found.findings.filter((finding) => finding.severity === severity).length;
    const state = found.outcome === "unusable" ? "refused" : "checked";
    const done = await sql`update measure.submissions set state = ${state}, form = ${found.form ?? null},
        rows = ${found.rows}, errors = ${sum("error")}, warnings = ${sum("warning")}, repairs = ${sum("repair")},
        groups = ${JSON.stringify(found.groups)}::jsonb, findings = ${JSON.stringify(found.findings)}::jsonb,
        checked_at = now(), worker = null, worker_beat = null, progress = null
      where id = ${id} and revision = ${revision} and worker = ${worker} and state = 'checking'`.execute(tx);
    return done.numAffectedRows === 1n;
  });
