import { touchedBy } from "@footbridge/core/records/rules/touched.ts";
import type { Rules } from "@footbridge/core/records/rules/rule.ts";
import type { Duck } from "../duckdb/open.ts";
import type { Check } from "./cells/check.ts";
import { count, type Counts } from "./count.ts";
import type { Patient, Plan } from "./plan.ts";
import type { RuleCheck } from "./rounds.ts";

interface Counted {
  readonly plan: Plan;
  readonly counts: Counts;
}

/** What a check of one plan has in common with the same check of another. */
export const keyOf = (check: Check | RuleCheck): unknown =>
  "rule" in check ? check.rule : `${check.code} ${check.element}`;

/**
 * The counts of a plan that reads some elements patiently, from the counts of one that read none so: only what those
 * elements bear upon is asked of the file again.
 */
export async function countAgain(
  duck: Duck,
  before: Counted,
  plan: Plan,
  { rules, patient }: { readonly rules: Rules; readonly patient: Patient },
): Promise<Counts> {
  const touched = touchedBy(patient, rules);
  const known = new Map(before.plan.checks.map((check, at) => [keyOf(check), before.counts.hits[at] ?? 0]));
  const asked = plan.checks.filter((check) =>
    "rule" in check ? touched.has(check.rule) : patient.has(check.element) || !known.has(keyOf(check)),
  );
  const shares = plan.shares.filter(({ rule }) => touched.has(rule));
  const anew = await count(duck, {
    ...plan,
    checks: asked,
    shares,
    doubtful: [],
  });
  const hits = new Map(asked.map((check, at) => [check, anew.hits[at] ?? 0]));
  const sharesAnew = new Map(shares.map((share, at) => [share, anew.shares[at]]));
  return {
    ...before.counts,
    hits: plan.checks.map((check) => hits.get(check) ?? known.get(keyOf(check)) ?? 0),
    shares: plan.shares.flatMap((share, at) => sharesAnew.get(share) ?? before.counts.shares[at] ?? []),
  };
}
