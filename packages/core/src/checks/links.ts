import { doneFact, givesFact, type PathwayStep } from "../model/pathway.ts";
import type { Requirement } from "../model/requirement.ts";
import { partsOf } from "../rules/leaf.ts";
import { asksOf, leastWeeksOf } from "./weeks.ts";

const prefix = doneFact("");

/**
 * By step: those that finishing it can help to open, because they ask for it or for what it gives. A branch of a
 * condition that can never be met leads nowhere, nor does one that the step itself must open first.
 */
export function feedsOf(
  steps: readonly PathwayStep[],
  leastWeeks: ReadonlyMap<string, number>,
  inCircles: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const asked = steps.map((step) => {
    const { id } = step;
    const before = inCircles.has(id) ? leastWeeksOf(steps.filter((other) => other.id !== id)) : leastWeeks;
    const can = (fact: string): boolean => !fact.startsWith(prefix) || before.has(fact.slice(prefix.length));
    return { id, before, facts: leastWeeks.has(id) ? [...new Set(factsThatCount(asksOf(step), can))] : [] };
  });
  return new Map(
    steps.map((step) => [
      step.id,
      asked
        .filter(
          ({ id, before, facts }) =>
            id !== step.id && before.has(step.id) && facts.some((fact) => givesFact(step, fact)),
        )
        .map(({ id }) => id),
    ]),
  );
}

/** The facts that can count toward a requirement: none of a branch that cannot be met, none where nothing is asked. */
export function factsThatCount(requirement: Requirement, can: (fact: string) => boolean): readonly string[] {
  if ("has" in requirement) return [requirement.has];
  if ("is" in requirement || "not" in requirement || asksNothing(requirement)) return [];
  return partsOf(requirement)
    .parts.filter((part) => canBeMet(part, can))
    .flatMap((part) => factsThatCount(part, can));
}

/** Whether a requirement can be met where these facts can be had. */
export function canBeMet(requirement: Requirement, can: (fact: string) => boolean): boolean {
  if ("has" in requirement) return can(requirement.has);
  if ("is" in requirement || "not" in requirement) return true;
  const { wanted, parts } = partsOf(requirement);
  return parts.filter((part) => canBeMet(part, can)).length >= wanted;
}

const asksNothing = (requirement: Requirement): boolean => {
  if ("has" in requirement || "is" in requirement || "not" in requirement) return false;
  const { wanted, parts } = partsOf(requirement);
  return parts.filter(asksNothing).length >= wanted;
};
