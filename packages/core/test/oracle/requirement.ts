import type { Requirement } from "@footbridge/core/model/requirement.ts";
import type { Person } from "@footbridge/core/routes/person.ts";
import type { FactBits } from "./facts.ts";

/** How attributes that the person has not told count: not met either way, or met either way. */
export type Telling = "certain" | "hopeful";

export type Test = (held: number) => boolean;

/** The requirement as a plain question to a set of held facts. */
export function testOf(requirement: Requirement, bits: FactBits, person: Person, telling: Telling): Test {
  const told = (attribute: string, value: boolean): boolean =>
    (person.unknown ?? []).includes(attribute)
      ? telling === "hopeful"
      : person.attributes.includes(attribute) === value;
  const always = (answer: boolean): Test => {
    return () => answer;
  };
  if ("has" in requirement) {
    const fact = bits.of([requirement.has]);
    return (held) => (held & fact) === fact;
  }
  if ("is" in requirement) return always(told(requirement.is, true));
  if ("not" in requirement) return always(told(requirement.not.is, false));
  const [wanted, parts] =
    "all" in requirement
      ? [requirement.all.length, requirement.all]
      : "any" in requirement
        ? [1, requirement.any]
        : [requirement.atLeast, requirement.of];
  const tests = parts.map((part) => testOf(part, bits, person, telling));
  return (held) => {
    let met = 0;
    for (const test of tests) if (test(held)) met += 1;
    return met >= wanted;
  };
}
