import type { Catalog } from "@footbridge/core/model/catalog.ts";
import { levelOf, type Requirement } from "@footbridge/core/model/requirement.ts";

/** Words that mean something to this catalog: what is asked for or given anywhere. */
export interface KnownWords {
  readonly facts: ReadonlySet<string>;
  readonly scales: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
}

export function knownWordsOf(catalog: Catalog): KnownWords {
  const facts = new Set<string>();
  const attributes = new Set<string>();
  const learn = (requirement: Requirement | undefined): void => {
    if (requirement !== undefined) collect(requirement, facts, attributes);
  };
  for (const { requires, gives } of catalog.programs) {
    learn(requires);
    for (const fact of gives) facts.add(fact);
  }
  for (const { requires, experience } of catalog.occupations) {
    learn(requires);
    for (const { gives } of experience) facts.add(gives);
  }
  for (const { eligible } of [...catalog.streams, ...catalog.supports]) learn(eligible);
  for (const { id } of catalog.credentials) facts.add(id);
  const scales = new Set([...facts].flatMap((fact) => levelOf(fact)?.scale ?? []));
  for (const { language } of catalog.offerings) attributes.add(`speaks:${language}`);
  return { facts, scales, attributes };
}

function collect(requirement: Requirement, facts: Set<string>, attributes: Set<string>): void {
  if ("has" in requirement) facts.add(requirement.has);
  else if ("is" in requirement) attributes.add(requirement.is);
  else if ("not" in requirement) attributes.add(requirement.not.is);
  else for (const part of partsOf(requirement)) collect(part, facts, attributes);
}

function partsOf(
  requirement: Exclude<Requirement, { has: string } | { is: string } | { not: object }>,
): readonly Requirement[] {
  if ("all" in requirement) return requirement.all;
  return "any" in requirement ? requirement.any : requirement.of;
}

export function knowsFact(known: KnownWords, fact: string): boolean {
  const level = levelOf(fact);
  return known.facts.has(fact) || (level !== undefined && known.scales.has(level.scale));
}
