import type { ProblemCode } from "@footbridge/contract/problem.ts";
import type { Finding } from "@footbridge/core/finding.ts";

/** The clock of a question, and whether to end it early. */
export interface Asking {
  readonly now: () => number;
  readonly shouldStop: () => boolean;
}

/** The response as the contract states it, or why there is none. */
export type Answered =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: ProblemCode; readonly findings: readonly Finding[] };
