import { levelOf } from "@footbridge/core/model/requirement.ts";
import type { Requirement } from "@footbridge/core/model/requirement.ts";
import type { Itinerary } from "@footbridge/core/routes/answer.ts";
import type { Person } from "@footbridge/core/routes/person.ts";

/** What is taken as known about attributes while an itinerary is read: told ones, and those it assumes. */
export type Known = ReadonlyMap<string, boolean>;

export function knownOf(
  person: Person,
  assumes: Itinerary["assumes"] = [],
): (attribute: string) => boolean | undefined {
  const assumed: Known = new Map(assumes.map(({ attribute, value }) => [attribute, value]));
  return (attribute) =>
    (person.unknown ?? []).includes(attribute)
      ? assumed.get(attribute)
      : person.attributes.includes(attribute);
}

export function holdsFact(facts: readonly string[], wanted: string): boolean {
  const low = levelOf(wanted);
  return facts.some((fact) => {
    const high = levelOf(fact);
    if (fact === wanted) return true;
    return high !== undefined && low !== undefined && high.scale === low.scale && high.mark >= low.mark;
  });
}

/** The requirement read word by word. */
export function holds(
  requirement: Requirement,
  facts: readonly string[],
  known: (attribute: string) => boolean | undefined,
): boolean {
  const met = (inner: Requirement): boolean => holds(inner, facts, known);
  if ("all" in requirement) return requirement.all.every(met);
  if ("any" in requirement) return requirement.any.some(met);
  if ("of" in requirement) return requirement.of.filter(met).length >= requirement.atLeast;
  if ("has" in requirement) return holdsFact(facts, requirement.has);
  if ("is" in requirement) return known(requirement.is) === true;
  return known(requirement.not.is) === false;
}
