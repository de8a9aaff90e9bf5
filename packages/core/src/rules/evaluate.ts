import type { Requirement } from "../model/requirement.ts";
import { hold } from "./held.ts";
import type { Held } from "./held.ts";
import { heldOnScale, isLeaf, leafKey, partsOf } from "./leaf.ts";
import type { Leaf } from "./leaf.ts";
import { verdictOf } from "./verdict.ts";
import type { Verdict } from "./verdict.ts";

/** What is known about someone: facts held, attributes that are so, and attributes not told. */
export interface Known {
  readonly facts: readonly string[];
  readonly attributes: readonly string[];
  readonly unknown?: readonly string[];
}

/** One leaf that decides, how it stands, and what is held on its scale where it asks for a mark. */
export interface Reason {
  readonly leaf: Leaf;
  readonly verdict: Verdict;
  readonly held?: string;
}

export interface Evaluation {
  readonly verdict: Verdict;
  /** For `met` the leaves that meet it; otherwise those that are unmet or unknown where that matters. Each once. */
  readonly reasons: readonly Reason[];
}

/** Judges a requirement in three values (Kleene): unknown only where the untold could decide. */
export function evaluate(requirement: Requirement, known: Known): Evaluation {
  const held = hold(known.facts, known.attributes, known.unknown);
  const { verdict, reasons } = judge(requirement, known, held);
  return { verdict, reasons: [...new Map(reasons.map((reason) => [leafKey(reason.leaf), reason])).values()] };
}

function judge(requirement: Requirement, known: Known, held: Held): Evaluation {
  if (isLeaf(requirement)) {
    const verdict = verdictOf(requirement, held);
    const mark = "has" in requirement ? heldOnScale(known.facts, requirement.has) : undefined;
    return {
      verdict,
      reasons: [{ leaf: requirement, verdict, ...(mark === undefined ? {} : { held: mark }) }],
    };
  }
  const { wanted, parts } = partsOf(requirement);
  const judged = parts.map((part) => judge(part, known, held));
  const met = judged.filter((part) => part.verdict === "met").length;
  const open = judged.filter((part) => part.verdict === "unknown").length;
  const verdict = met >= wanted ? "met" : met + open >= wanted ? "unknown" : "unmet";
  const telling = judged.filter((part) => (part.verdict === "met") === (verdict === "met"));
  return { verdict, reasons: telling.flatMap((part) => part.reasons) };
}
