import { sql } from "kysely";
import type { Finding } from "@footbridge/core/finding.ts";

/** `draft` waits to be checked (again); `refused` could not be used at all. */
export const submissionStates = [
  "draft",
  "checking",
  "checked",
  "certified",
  "superseded",
  "refused",
] as const;
export type SubmissionState = (typeof submissionStates)[number];

/** How far the work on it has come; bytes and rows of the file. */
export interface Progress {
  readonly phase: "waiting" | "reading" | "checking" | "storing" | "computing" | "done";
  readonly bytes: number;
  readonly rows: number;
}

/** All findings of one rule in one file. */
export interface FindingGroup {
  readonly code: string;
  readonly severity: Finding["severity"];
  readonly count: number;
  readonly elements: readonly string[];
  readonly message: string;
  readonly fix: string;
  /** Data rows of the original file, from 1. */
  readonly firstRows: readonly number[];
}

/** One file of one provider for one report quarter. Moments are ISO 8601. */
export interface Submission {
  readonly id: string;
  readonly provider: string;
  /** The provider's name as it is compared. */
  readonly providerKey: string;
  /** The organization of the catalog it is of, where it is known. */
  readonly organization?: string;
  readonly report: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly mapping?: string;
  readonly form?: "pirl" | "template" | "mapped";
  readonly state: SubmissionState;
  readonly revision: number;
  readonly receivedAt: string;
  readonly checkedAt?: string;
  readonly rows?: number;
  readonly counts?: { readonly error: number; readonly warning: number; readonly repair: number };
  readonly groups: readonly FindingGroup[];
  readonly findings: readonly Finding[];
  readonly certified?: { readonly at: string; readonly by: string; readonly note?: string };
  readonly superseded?: { readonly at: string; readonly by: string };
  readonly reportsAt?: string;
  readonly progress?: Progress;
}

/** The row of `measure.submissions`. */
export interface SubmissionRow {
  readonly id: string;
  readonly provider: string;
  readonly provider_key: string;
  readonly org: string;
  readonly report: string;
  readonly file_name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly mapping_id: string | null;
  readonly form: Submission["form"] | null;
  readonly state: SubmissionState;
  readonly revision: number;
  readonly received_at: string;
  readonly checked_at: string | null;
  readonly rows: number | null;
  readonly errors: number | null;
  readonly warnings: number | null;
  readonly repairs: number | null;
  readonly groups: readonly FindingGroup[];
  readonly findings: readonly Finding[];
  readonly certified_at: string | null;
  readonly certified_by: string | null;
  readonly certified_note: string | null;
  readonly superseded_at: string | null;
  readonly superseded_by: string | null;
  readonly reports_at: string | null;
  readonly progress: Progress | null;
}

/** Two spellings of one provider's name that differ in case or spaces are one provider. */
export const providerKey = (name: string): string =>
  name.normalize("NFKC").trim().replaceAll(/\s+/g, " ").toLowerCase();

/** The columns of a submission, in SQL. */
export const submissionColumns =
  sql.raw(`id, provider, provider_key, org, report, file_name, bytes, sha256, mapping_id, form,
  state, revision, received_at, checked_at, rows, errors, warnings, repairs, groups, findings, certified_at, certified_by,
  certified_note, superseded_at, superseded_by, reports_at, progress`);

/** A row as the rest of the program reads it: what is null there is absent here. */
export function submissionOf(row: SubmissionRow): Submission {
  const certified =
    row.certified_at === null
      ? undefined
      : { at: row.certified_at, by: row.certified_by ?? "", ...present({ note: row.certified_note }) };
  return {
    id: row.id,
    provider: row.provider,
    providerKey: row.provider_key,
    ...(row.org === "" ? {} : { organization: row.org }),
    report: row.report,
    fileName: row.file_name,
    bytes: row.bytes,
    sha256: row.sha256,
    state: row.state,
    revision: row.revision,
    receivedAt: row.received_at,
    groups: row.groups,
    findings: row.findings,
    ...(row.errors === null
      ? {}
      : { counts: { error: row.errors, warning: row.warnings ?? 0, repair: row.repairs ?? 0 } }),
    ...(certified === undefined ? {} : { certified }),
    ...(row.superseded_at === null
      ? {}
      : { superseded: { at: row.superseded_at, by: row.superseded_by ?? "" } }),
    ...present({
      mapping: row.mapping_id,
      form: row.form,
      checkedAt: row.checked_at,
      rows: row.rows,
      reportsAt: row.reports_at,
      progress: row.progress,
    }),
  };
}

type Present<T> = { readonly [K in keyof T]?: NonNullable<T[K]> };

/** Only what is not null. */
export const present = <T extends Readonly<Record<string, unknown>>>(parts: T): Present<T> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null)) as Present<T>;
