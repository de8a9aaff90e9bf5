import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { type Page, pageOf, pageSize } from "../catalog/page.ts";
import type { Database } from "../database/pool.ts";
import { asDesk, atSeat, atSeatAlone, type Seat, type Work } from "../database/work.ts";
import { Refusal } from "./refusal.ts";
import {
  providerKey,
  type Submission,
  submissionColumns,
  submissionOf,
  type SubmissionRow,
  type SubmissionState,
} from "./submission.ts";

/** A file whose bytes are stored and hashed. */
export interface NewSubmission {
  readonly provider: string;
  /** Of the catalog; left out where the provider is none of it. */
  readonly organization?: string | undefined;
  readonly report: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly mapping?: string;
}

export interface SubmissionQuery {
  readonly provider?: string | undefined;
  /** Of the catalog. */
  readonly organization?: string | undefined;
  readonly report?: string | undefined;
  readonly state?: SubmissionState | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

/** Cells as they are to stand, by data row and element. */
export interface CellFix {
  readonly row: number;
  readonly element: string;
  readonly value: string;
}

/** A provider who handed something in. */
export interface KnownProvider {
  readonly provider: string;
  readonly organization?: string;
  readonly lastReport: string;
  readonly submissions: number;
}

/** A name that says when, and is never given twice. */
const newName = (kind: string, at: Date): string =>
  `${kind}-${at.toISOString().slice(0, 10).replaceAll("-", "")}-${randomBytes(4).toString("hex")}`;

/** Puts a file on the list as a draft; the same bytes for the same provider and quarter are the submission that is there. */
export function start(seat: Seat, entry: NewSubmission, now = new Date()): Promise<Submission> {
  const key = providerKey(entry.provider);
  return atSeatAlone(seat, async (tx) => {
    const same = await sql<SubmissionRow>`select ${submissionColumns} from measure.submissions
      where provider_key = ${key} and org = ${entry.organization ?? ""} and report = ${entry.report} and sha256 = ${entry.sha256}
        and state not in ('superseded', 'refused') and revision = 1 and mapping_id is not distinct from ${entry.mapping ?? null}
      order by received_at desc limit 1`.execute(tx);
    if (same.rows[0] !== undefined) return submissionOf(same.rows[0]);
    const made = await sql<SubmissionRow>`insert into measure.submissions
      (id, provider, provider_key, org, report, file_name, bytes, sha256, mapping_id, state, received_at)
      values (${newName("sub", now)}, ${entry.provider}, ${key}, ${entry.organization ?? ""}, ${entry.report}, ${entry.fileName}, ${entry.bytes},
        ${entry.sha256}, ${entry.mapping ?? null}, 'draft', ${now.toISOString()}::timestamptz)
      returning ${submissionColumns}`.execute(tx);
    return submissionOf(one(made.rows));
  });
}

const one = <T>(rows: readonly T[]): T => {
  const [first] = rows;
  if (first === undefined) throw new Error("a row was to come back");
  return first;
};

export const get = (seat: Seat, id: string): Promise<Submission | undefined> =>
  atSeat(seat, (tx) => find(tx, id));

/** The submission within a piece of work, where there is one. */
export async function find(tx: Work, id: string): Promise<Submission | undefined> {
  const found =
    await sql<SubmissionRow>`select ${submissionColumns} from measure.submissions where id = ${id}`.execute(
      tx,
    );
  return found.rows[0] === undefined ? undefined : submissionOf(found.rows[0]);
}

/** The submission within a piece of work, held so that nobody else changes it; refuses where there is none. */
export async function hold(tx: Work, id: string): Promise<Submission> {
  const found =
    await sql<SubmissionRow>`select ${submissionColumns} from measure.submissions where id = ${id} for update`.execute(
      tx,
    );
  // What a member sees but may no longer change is not held: the caller's own look at its state says why.
  const seen = found.rows[0] === undefined ? await find(tx, id) : submissionOf(found.rows[0]);
  if (seen === undefined) {
    throw new Refusal(
      "missing",
      "request.unknown-id",
      `There is no submission “${id}”.`,
      "Look it up in its list.",
    );
  }
  return seen;
}

/** Newest first. */
export function list(seat: Seat, query: SubmissionQuery): Promise<Page<Submission>> {
  const size = pageSize(query.limit);
  const wanted = sql.join(
    [
      sql`true`,
      ...(query.provider === undefined ? [] : [sql`provider_key = ${providerKey(query.provider)}`]),
      ...(query.organization === undefined ? [] : [sql`org = ${query.organization}`]),
      ...(query.report === undefined ? [] : [sql`report = ${query.report}`]),
      ...(query.state === undefined ? [] : [sql`state = ${query.state}`]),
    ],
    sql` and `,
  );
  const older =
    query.after === undefined
      ? sql`true`
      : sql`(received_at, id) < (select received_at, id from measure.submissions where id = ${query.after})`;
  return atSeat(seat, async (tx) => {
    const found = await sql<SubmissionRow>`select ${submissionColumns} from measure.submissions
      where ${wanted} and ${older} order by received_at desc, id desc limit ${size + 1}`.execute(tx);
    const counted = await sql<{
      n: number;
    }>`select count(*) as n from measure.submissions where ${wanted}`.execute(tx);
    return pageOf(found.rows, size, counted.rows[0]?.n ?? 0, submissionOf, ({ id }) => id);
  });
}

/** Who handed something in, by name. */
export const providers = (seat: Seat): Promise<readonly KnownProvider[]> =>
  atSeat(seat, async (tx) => {
    const found = await sql<{ provider: string; org: string; last: string; n: number }>`
      select (array_agg(provider order by received_at desc))[1] as provider, max(org) as org, max(report) as last, count(*) as n
      from measure.submissions group by provider_key order by provider_key`.execute(tx);
    return found.rows.map(({ provider, org, last, n }) => ({
      provider,
      ...(org === "" ? {} : { organization: org }),
      lastReport: last,
      submissions: n,
    }));
  });

/** Providers who had a file certified, if only once, as they are called now. */
export const everCounted = (db: Database): Promise<readonly string[]> =>
  asDesk(db, async (tx) => {
    const found = await sql<{ provider: string }>`
      select (array_agg(provider order by received_at desc))[1] as provider from measure.submissions
      where state in ('certified', 'superseded') group by provider_key order by provider_key`.execute(tx);
    return found.rows.map(({ provider }) => provider);
  });

/** The certified submission of the provider and quarter, where there is one. */
export const standing = (seat: Seat, key: string, report: string): Promise<Submission | undefined> =>
  atSeat(seat, async (tx) => {
    const found = await sql<SubmissionRow>`select ${submissionColumns} from measure.submissions
      where provider_key = ${key} and report = ${report} and state = 'certified'`.execute(tx);
    return found.rows[0] === undefined ? undefined : submissionOf(found.rows[0]);
  });

/** Every submission that was certified, whether it still stands or not, oldest certification first. */
export const everCertified = (db: Database): Promise<readonly Submission[]> =>
  asDesk(db, async (tx) => {
    const found = await sql<SubmissionRow>`select ${submissionColumns} from measure.submissions
      where state in ('certified', 'superseded') order by certified_at, id`.execute(tx);
    return found.rows.map(submissionOf);
  });

/** Files under a provider's name that nobody's were so far, and what its headings mean, become an organization's. */
export const adopt = (db: Database, key: string, organization: string): Promise<void> =>
  asDesk(db, async (tx) => {
    for (const table of ["measure.submissions", "measure.mappings"])
      await sql`update ${sql.table(table)} set org = ${organization}
        where provider_key = ${key} and org = ''`.execute(tx);
  });

/** All mendings of a submission up to its present revision, in the order they were made. */
export const fixes = (db: Database, id: string): Promise<readonly CellFix[]> =>
  asDesk(db, async (tx) => {
    const found = await sql<CellFix>`select row, element, value from measure.fixes
      where submission_id = ${id} order by revision, ordinal`.execute(tx);
    return found.rows;
  });
