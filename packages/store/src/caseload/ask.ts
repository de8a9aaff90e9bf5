import type { ReasonKind } from "@footbridge/core/caseload/reasons.ts";
import type { CaseloadRules } from "@footbridge/core/caseload/rules.ts";
import type { Day } from "@footbridge/core/units/day.ts";

/** Whom and what is asked for. */
export interface CaseAsk {
  /** Whom I look after, all that my organization knows, or those whom nobody looks after. */
  readonly scope: "mine" | "organization" | "unassigned";
  /** Those whom this colleague looks after, in place of the scope. */
  readonly navigator?: string | undefined;
  /** Beginnings of words of the name, of the pseudonym, or the last digits of the phone. */
  readonly q?: string | undefined;
  /** Only people with one of these reasons. */
  readonly reasons?: readonly ReasonKind[] | undefined;
  /** Only people with any reason. */
  readonly onlyDue?: boolean | undefined;
  readonly today: Day;
  readonly rules: CaseloadRules;
}
