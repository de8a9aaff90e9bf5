import type { Finding } from "@footbridge/core/finding.ts";
import type { Form } from "@footbridge/core/records/header/shape.ts";

/** All rows that one check hit. */
export interface FindingGroup {
  readonly code: string;
  readonly severity: Finding["severity"];
  /** Rows hit; 1 for a finding of the whole file. */
  readonly count: number;
  readonly elements: readonly string[];
  readonly message: string;
  readonly fix: string;
  /** The first rows hit, from 1 without the heading line; none for a finding of the whole file. */
  readonly firstRows: readonly number[];
  /** Where it is, for a finding of the whole file: `line 12`. */
  readonly at?: string | undefined;
}

/** What came of reading a submission. */
export interface SubmissionReading {
  /** `unusable`: nothing was written. `errors`: it is written, but is to be mended before anyone relies on it. */
  readonly outcome: "clean" | "warnings" | "errors" | "unusable";
  readonly form: Form;
  readonly rows: number;
  readonly bytes: number;
  /** Of the original bytes; empty where reading stopped before their end. */
  readonly sha256: string;
  /** Worst first. */
  readonly groups: readonly FindingGroup[];
  /** The table of records; undefined when unusable. */
  readonly records?: string | undefined;
  /** Every finding of every row: row, element, value, code, severity, message, fix; undefined when unusable. */
  readonly findings?: string | undefined;
  /** Whether the file holds Social Security numbers: the upload itself must be deleted too. */
  readonly secret: boolean;
}

/** How far a reading is. */
export interface Progress {
  readonly stage: "looking" | "checking" | "listing" | "writing";
  /** Of this stage, 0 to 100. */
  readonly percent: number;
}

const order = { error: 0, warning: 1, repair: 2 } as const;

/** Worst first, and of the same severity the more frequent first. */
export const worstFirst = (groups: readonly FindingGroup[]): readonly FindingGroup[] =>
  groups.toSorted((a, b) => order[a.severity] - order[b.severity] || b.count - a.count);

/** A finding of the whole file as a group of one. */
export const groupOf = ({ code, severity, at, message, fix }: Finding): FindingGroup => ({
  code,
  severity,
  count: 1,
  elements: /element ([\w-]+)$/.exec(at)?.slice(1) ?? [],
  message,
  fix,
  firstRows: [],
  at,
});

/** What the findings together mean for the submission. */
export function outcomeOf(groups: readonly FindingGroup[]): SubmissionReading["outcome"] {
  if (groups.some(({ severity }) => severity === "error")) return "errors";
  return groups.length === 0 ? "clean" : "warnings";
}
