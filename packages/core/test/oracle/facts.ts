import { levelOf } from "@footbridge/core/model/requirement.ts";
import type { Requirement } from "@footbridge/core/model/requirement.ts";
import type { Person, Target } from "@footbridge/core/routes/person.ts";
import type { Town } from "@footbridge/core/routes/town.ts";

/** Facts as bits of one number: small towns only (30 facts at most). */
export interface FactBits {
  /** The fact with all lower marks of its scale. */
  readonly of: (facts: readonly string[]) => number;
}

function leaves(requirement: Requirement): readonly string[] {
  if ("has" in requirement) return [requirement.has];
  if ("all" in requirement) return requirement.all.flatMap(leaves);
  if ("any" in requirement) return requirement.any.flatMap(leaves);
  return "of" in requirement ? requirement.of.flatMap(leaves) : [];
}

function mentioned(town: Town, person: Person, target: Target): readonly string[] {
  const inTown = [
    ...town.programs.flatMap((program) => [...program.gives, ...leaves(program.requires)]),
    ...town.occupations.flatMap((job) => [
      ...leaves(job.requires),
      ...job.experience.map((experience) => experience.gives),
    ]),
  ];
  return [...new Set([...inTown, ...person.facts, ...(target.kind === "fact" ? [target.fact] : [])])];
}

const holdsAlso = (fact: string, other: string): boolean => {
  const high = levelOf(fact);
  const low = levelOf(other);
  if (fact === other) return true;
  return high !== undefined && low !== undefined && high.scale === low.scale && low.mark <= high.mark;
};

export function factBits(town: Town, person: Person, target: Target): FactBits {
  const names = mentioned(town, person, target);
  if (names.length > 30) throw new RangeError("too many facts for the oracle");
  const closure = new Map(
    names.map((fact) => [
      fact,
      names.reduce((bits, other, place) => (holdsAlso(fact, other) ? bits | (1 << place) : bits), 0),
    ]),
  );
  return { of: (facts) => facts.reduce((bits, fact) => bits | (closure.get(fact) ?? 0), 0) };
}
