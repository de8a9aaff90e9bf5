import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asDeskAlone, atSeatAlone, type Seat, type Work } from "../database/work.ts";
import { wrongState } from "./refusal.ts";
import type { Submission } from "./submission.ts";
import { type CellFix, hold } from "./submissions.ts";

/** Who vouches for a submission. */
export interface Certification {
  readonly by: string;
  readonly note?: string | undefined;
  /** The revision that was looked at. */
  readonly revision?: number | undefined;
}

/** Certifies a checked submission without errors; the provider's former one for the quarter is superseded in the same moment. */
export const certify = (
  db: Database,
  id: string,
  { by, note, revision }: Certification,
  now = new Date(),
): Promise<Submission> =>
  asDeskAlone(db, async (tx) => {
    const submission = await hold(tx, id);
    mustBeCertifiable(submission, revision);
    const at = now.toISOString();
    await sql`update measure.submissions set state = 'superseded', superseded_at = ${at}::timestamptz, superseded_by = ${id}
      where provider_key = ${submission.providerKey} and report = ${submission.report} and state = 'certified'`.execute(
      tx,
    );
    await sql`update measure.submissions set state = 'certified', certified_at = ${at}::timestamptz, certified_by = ${by},
      certified_note = ${note ?? null}, reports_at = null where id = ${id}`.execute(tx);
    return hold(tx, id);
  });

function mustBeCertifiable({ state, counts, revision }: Submission, seen: number | undefined): void {
  if (state === "certified" || state === "superseded") {
    throw wrongState(
      "submission.already-certified",
      "This submission is certified already.",
      "Hand in a new file to replace it.",
    );
  }
  if (state !== "checked") throw notChecked(state);
  if (seen !== undefined && seen !== revision) {
    throw wrongState(
      "submission.changed",
      `The submission is at revision ${revision} now; you looked at ${seen}.`,
      "Look at it again, then certify.",
    );
  }
  const errors = counts?.error ?? 0;
  if (errors > 0) {
    throw wrongState(
      "submission.has-errors",
      `${errors} ${errors === 1 ? "error is" : "errors are"} still in it.`,
      "Mend the errors, here or in the file, then certify.",
    );
  }
}

const notChecked = (state: Submission["state"]): Error =>
  state === "refused"
    ? wrongState(
        "submission.refused",
        "This file could not be used.",
        "Mend what its findings say, and hand it in again.",
      )
    : wrongState(
        "submission.not-checked",
        "This submission is still being checked.",
        "Wait until it is checked.",
      );

/** Notes cells as they are to stand, and sends the submission back to be checked as a new revision. */
export const mend = (
  seat: Seat,
  id: string,
  cells: readonly CellFix[],
  by: string | undefined,
  now = new Date(),
): Promise<Submission> =>
  atSeatAlone(seat, async (tx) => {
    const submission = await hold(tx, id);
    mustBeOpen(submission);
    const revision = submission.revision + 1;
    await sql`insert into measure.fixes (submission_id, revision, ordinal, row, element, value, by, at)
      select ${id}, ${revision}, ordinal, row, element, value, ${by ?? null}, ${now.toISOString()}::timestamptz
      from unnest(${cells.map((_, index) => index + 1)}::int[], ${cells.map(({ row }) => row)}::bigint[],
        ${cells.map(({ element }) => element)}::text[], ${cells.map(({ value }) => value)}::text[])
        as given (ordinal, row, element, value)`.execute(tx);
    return sendBack(tx, id, revision);
  });

/** Reads the file by another mapping: checked again as a new revision. */
export const remap = (seat: Seat, id: string, mapping: string): Promise<Submission> =>
  atSeatAlone(seat, async (tx) => {
    const submission = await hold(tx, id);
    if (submission.state !== "refused") mustBeOpen(submission);
    return sendBack(tx, id, submission.revision + 1, mapping);
  });

async function sendBack(tx: Work, id: string, revision: number, mapping?: string): Promise<Submission> {
  const by = mapping === undefined ? sql`mapping_id` : sql`${mapping}`;
  await sql`update measure.submissions set state = 'draft', mapping_id = ${by}, revision = ${revision}, worker = null, worker_beat = null,
    progress = '{"phase": "waiting", "bytes": 0, "rows": 0}'::jsonb where id = ${id}`.execute(tx);
  return hold(tx, id);
}

function mustBeOpen({ state }: Submission): void {
  if (state === "checked" || state === "draft" || state === "checking") return;
  if (state === "refused") throw notChecked(state);
  throw wrongState(
    "submission.already-certified",
    "A certified submission stays as it is.",
    "Hand in the mended file: it replaces this one when it is certified.",
  );
}

/** Takes back what was never certified. */
export const discard = (seat: Seat, id: string): Promise<Submission> =>
  atSeatAlone(seat, async (tx) => {
    const submission = await hold(tx, id);
    if (submission.state === "certified" || submission.state === "superseded") {
      throw wrongState(
        "submission.already-certified",
        "What was certified stays on record.",
        "Hand in a new file to replace it.",
      );
    }
    await sql`delete from measure.submissions where id = ${id}`.execute(tx);
    return submission;
  });

/** Whether bytes are still those of some submission. */
export const isKept = (db: Database, sha256: string): Promise<boolean> =>
  asDeskAlone(db, async (tx) => {
    const found = await sql<{
      kept: boolean;
    }>`select exists (select from measure.submissions where sha256 = ${sha256}) as kept`.execute(tx);
    return found.rows[0]?.kept === true;
  });
