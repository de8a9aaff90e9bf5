import type { Requirement } from "@footbridge/core/model/requirement.ts";

/** One way to meet a requirement: these facts, these attributes, and not those. */
export interface PlainClause {
  readonly facts: readonly string[];
  readonly attributes: readonly string[];
  readonly without: readonly string[];
}

const nothing: PlainClause = { facts: [], attributes: [], without: [] };

/** Every way to meet a requirement, written out; the baselines know no other form. */
export function plainClauses(requirement: Requirement): readonly PlainClause[] {
  if ("has" in requirement) return [{ ...nothing, facts: [requirement.has] }];
  if ("is" in requirement) return [{ ...nothing, attributes: [requirement.is] }];
  if ("not" in requirement) return [{ ...nothing, without: [requirement.not.is] }];
  if ("any" in requirement) return requirement.any.flatMap(plainClauses);
  if ("all" in requirement) return product(requirement.all.map(plainClauses));
  return choose(requirement.of, requirement.atLeast).flatMap((chosen) => product(chosen.map(plainClauses)));
}

const product = (parts: readonly (readonly PlainClause[])[]): readonly PlainClause[] =>
  parts.reduce((ways, part) => ways.flatMap((way) => part.map((other) => both(way, other))), [nothing]);

const both = (a: PlainClause, b: PlainClause): PlainClause => ({
  facts: [...new Set([...a.facts, ...b.facts])],
  attributes: [...new Set([...a.attributes, ...b.attributes])],
  without: [...new Set([...a.without, ...b.without])],
});

function choose<T>(list: readonly T[], count: number): readonly (readonly T[])[] {
  if (count <= 0) return [[]];
  return list.flatMap((first, place) =>
    choose(list.slice(place + 1), count - 1).map((rest) => [first, ...rest]),
  );
}

/** True where a person with these attributes can use the clause. */
export const openTo = (clause: PlainClause, attributes: ReadonlySet<string>): boolean =>
  clause.attributes.every((attribute) => attributes.has(attribute)) &&
  !clause.without.some((attribute) => attributes.has(attribute));
