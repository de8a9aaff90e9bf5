import type { Mapping } from "@footbridge/core/records/header/mapping.ts";
import type { Day } from "@footbridge/core/units/day.ts";
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
