import type { Need } from "@footbridge/contract/details-shared.ts";
import type { LocalText } from "@footbridge/core/model/provenance.ts";
import { levelOf, type Requirement } from "@footbridge/core/model/requirement.ts";

/** A requirement with every word said plainly. */
export function needOf(requirement: Requirement, labelOf: (word: string) => LocalText): Need {
  const say = (part: Requirement): Need => needOf(part, labelOf);
  if ("all" in requirement) return { all: requirement.all.map(say) };
  if ("any" in requirement) return { any: requirement.any.map(say) };
  if ("of" in requirement) return { atLeast: requirement.atLeast, of: requirement.of.map(say) };
  if ("has" in requirement) return { word: requirement.has, label: labelOf(requirement.has) };
  if ("is" in requirement) return { word: requirement.is, label: labelOf(requirement.is) };
  return { word: requirement.not.is, label: labelOf(requirement.not.is), not: true };
}

/** Every fact that a requirement names, each once. */
export function factsIn(requirement: Requirement | undefined): readonly string[] {
  if (requirement === undefined) return [];
  if ("has" in requirement) return [requirement.has];
  if ("all" in requirement) return unique(requirement.all.flatMap(factsIn));
  if ("any" in requirement) return unique(requirement.any.flatMap(factsIn));
  return "of" in requirement ? unique(requirement.of.flatMap(factsIn)) : [];
}

const unique = (facts: readonly string[]): readonly string[] => [...new Set(facts)];

const scales = new Set(["reading", "math", "english"]);

/** The marks on the scales of reading, math and English that a requirement names. */
export const marksIn = (requirement: Requirement): readonly string[] =>
  factsIn(requirement).filter((fact) => scales.has(levelOf(fact)?.scale ?? ""));
