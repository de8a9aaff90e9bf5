import type { Finding } from "@footbridge/core/finding.ts";
import type { Fragment } from "@footbridge/core/sql/fragment.ts";

/** One thing that can be wrong with a row. */
export interface Check {
  readonly code: string;
  readonly severity: Finding["severity"];
  /** The element whose value the finding shows. */
  readonly element: string;
  /** True for a row that it hits; never null for counting's sake. */
  readonly hit: Fragment;
  /** What stood there, as text. */
  readonly value: Fragment;
  readonly message: string;
  readonly fix: string;
}
