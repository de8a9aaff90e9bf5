import type { Standing } from "../model/persona.ts";
import type { Person } from "../routes/person.ts";
import { type Day, mondayFrom } from "../units/day.ts";

/** A person's standing as the engine asks for it, from the first Monday on or after `day`. */
export function personOfStanding(standing: Standing, day: Day): Person {
  const attributes = [...new Set([...standing.attributes, ...attributesOfFacts(standing.facts)])];
  return { format: "footbridge-person/1", start: mondayFrom(day), ...standing, attributes };
}

/**
 * Some classes are only for people who lack something today. A requirement may not negate a fact, so what the person
 * holds at the outset is told as an attribute, too, and stays as it is for the whole query.
 */
const attributesOfFacts = (facts: readonly string[]): readonly string[] =>
  facts.some((fact) => fact.startsWith("diploma:")) ? ["has-diploma"] : [];
