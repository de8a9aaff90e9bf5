import type { Mapping } from "@footbridge/core/records/header/mapping.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import type { ReleasedCell, ReleaseName, ReportWindow } from "@footbridge/store/measure/release.ts";
import type { Alike, PeopleFile } from "@footbridge/warehouse/people/alike.ts";
import type { Decision } from "@footbridge/warehouse/people/decided.ts";
import type { CheckOutcome } from "@footbridge/store/measure/work-on.ts";
import type { Progress } from "@footbridge/store/measure/submission.ts";
import type { CellFix } from "@footbridge/store/measure/submissions.ts";

/** A file to be checked, with all that the check needs: it knows no database. */
export interface CheckTask {
  readonly kind: "check";
  readonly submission: string;
  readonly original: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly asOf: Day;
  /** Where the revision's files go. */
  readonly outDir: string;
  readonly passing: string;
  readonly map?: Mapping | undefined;
  readonly fixes: readonly CellFix[];
  readonly providerKey: string;
  readonly keyFile: string;
}

/** What a check found; `secret` where the file holds Social Security numbers and must not be kept. */
export interface CheckTold extends CheckOutcome {
  readonly secret: boolean;
}

export type FromHand<T> =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "done"; readonly told: T }
  | { readonly kind: "broke"; readonly message: string };

/** A certified file as the numbers read it. */
export interface SourceFile {
  readonly submission: string;
  readonly providerKey: string;
  readonly report: string;
  readonly records: string;
  readonly people: string;
  /** What is made of the file is kept here for the next time. */
  readonly folder: string;
}

/** Releases to be computed. All of a scope are handed in together: what may be shown of one depends on the others. */
export interface NumbersTask {
  readonly kind: "numbers";
  readonly sources: readonly SourceFile[];
  readonly releases: readonly (ReleaseName & {
    readonly sources: readonly string[];
  })[];
  readonly decisions: readonly Decision[];
  readonly rules: string;
  readonly sums: string;
  /** Every report that is to stand, of those computed here and of the others: sums that none of them asks for are cleared. */
  readonly standing: readonly PlannedReport[];
  readonly passing: string;
}

/** A report as plans tell it from others. */
export interface PlannedReport {
  readonly report: string;
  readonly window: ReportWindow;
  /** Whether its areas are counted apart: in a quarter of a file's own. */
  readonly byArea: boolean;
}

export interface NumbersTold {
  readonly releases: readonly (ReleaseName & {
    readonly cells: readonly ReleasedCell[];
    readonly hash: string;
    readonly rawHash: string;
  })[];
}

/** Who may be one person in the files that stand. */
export interface PeopleTask {
  readonly kind: "people";
  readonly files: readonly PeopleFile[];
  readonly passing: string;
}

export interface PeopleTold {
  readonly found: readonly Alike[];
}
