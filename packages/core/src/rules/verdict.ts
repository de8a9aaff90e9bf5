import type { Requirement } from "../model/requirement.ts";
import type { Held } from "./held.ts";

/** Unknown is neither met nor unmet: it turns on an attribute the person has not told. */
export type Verdict = "met" | "unmet" | "unknown";

/** Whether a requirement holds, in three values (Kleene's strong logic). */
export function verdictOf(requirement: Requirement, held: Held): Verdict {
  if ("has" in requirement) return held.has(requirement.has) ? "met" : "unmet";
  if ("is" in requirement) return ofTruth(held.is(requirement.is));
  if ("not" in requirement) return ofTruth(negate(held.is(requirement.not.is)));
  if ("all" in requirement) return atLeast(requirement.all.length, requirement.all, held);
  if ("any" in requirement) return atLeast(1, requirement.any, held);
  return atLeast(requirement.atLeast, requirement.of, held);
}

const ofTruth = (truth: boolean | undefined): Verdict =>
  truth === undefined ? "unknown" : truth ? "met" : "unmet";

const negate = (truth: boolean | undefined): boolean | undefined =>
  truth === undefined ? undefined : !truth;

function atLeast(needed: number, of: readonly Requirement[], held: Held): Verdict {
  let met = 0;
  let unknown = 0;
  for (const part of of) {
    const verdict = verdictOf(part, held);
    if (verdict === "met") met += 1;
    if (verdict === "unknown") unknown += 1;
  }
  if (met >= needed) return "met";
  return met + unknown >= needed ? "unknown" : "unmet";
}
