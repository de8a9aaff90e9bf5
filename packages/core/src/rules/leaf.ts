import { levelOf } from "../model/requirement.ts";
import type { Requirement } from "../model/requirement.ts";

/** The smallest thing a requirement asks: a fact, an attribute, or the absence of one. */
export type Leaf =
  | { readonly has: string }
  | { readonly is: string }
  | { readonly not: { readonly is: string } };

export const isLeaf = (requirement: Requirement): requirement is Leaf =>
  "has" in requirement || "is" in requirement || "not" in requirement;

/** A word that is the same for the same leaf only. */
export function leafKey(leaf: Leaf): string {
  if ("has" in leaf) return `has ${leaf.has}`;
  return "is" in leaf ? `is ${leaf.is}` : `not ${leaf.not.is}`;
}

/** The parts of a requirement that is not a leaf, and how many of them it asks for. */
export function partsOf(requirement: Exclude<Requirement, Leaf>): {
  readonly wanted: number;
  readonly parts: readonly Requirement[];
} {
  if ("all" in requirement) return { wanted: requirement.all.length, parts: requirement.all };
  if ("any" in requirement) return { wanted: 1, parts: requirement.any };
  return { wanted: requirement.atLeast, parts: requirement.of };
}

/** Every leaf, in order of writing, repeated where it is written again. */
export function leavesOf(requirement: Requirement): readonly Leaf[] {
  return isLeaf(requirement) ? [requirement] : partsOf(requirement).parts.flatMap(leavesOf);
}

/** Whether having the one fact means having the other: the same fact, or a mark at least as high on its scale. */
export function factImplies(fact: string, wanted: string): boolean {
  if (fact === wanted) return true;
  const high = levelOf(fact);
  const low = levelOf(wanted);
  return high !== undefined && low !== undefined && high.scale === low.scale && high.mark >= low.mark;
}

/** Whether meeting the one leaf meets the other. */
export const leafImplies = (leaf: Leaf, wanted: Leaf): boolean =>
  "has" in leaf && "has" in wanted ? factImplies(leaf.has, wanted.has) : leafKey(leaf) === leafKey(wanted);

/** The highest mark held on the fact's scale, as a fact; undefined where none is held or it is no mark. */
export function heldOnScale(facts: readonly string[], wanted: string): string | undefined {
  const scale = levelOf(wanted)?.scale;
  if (scale === undefined) return undefined;
  let best: { readonly fact: string; readonly mark: number } | undefined;
  for (const fact of facts) {
    const level = levelOf(fact);
    if (level?.scale === scale && level.mark > (best?.mark ?? -1)) best = { fact, mark: level.mark };
  }
  return best?.fact;
}
