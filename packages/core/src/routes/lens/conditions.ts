import type { Requirement } from "../../model/requirement.ts";
import type { Person } from "../person.ts";

/** Decides an attribute as it stands in a condition; the second argument is false where `not` stands before it. */
export type AttributeTest = (attribute: string, positive: boolean) => boolean;

/** What is certain: an unknown attribute is neither met nor unmet. */
export function certainly(person: Person): AttributeTest {
  const held = new Set(person.attributes);
  const unknown = new Set(person.unknown);
  return (attribute, positive) =>
    held.has(attribute) === positive && (held.has(attribute) || !unknown.has(attribute));
}

/** What may be: an unknown attribute is taken as it suits. */
export function possibly(person: Person): AttributeTest {
  const held = new Set(person.attributes);
  const unknown = new Set(person.unknown);
  return (attribute, positive) =>
    held.has(attribute) === positive || (unknown.has(attribute) && !held.has(attribute));
}

/** Evaluates a requirement over attributes alone. */
export function conditionHolds(condition: Requirement, test: AttributeTest): boolean {
  if ("is" in condition) return test(condition.is, true);
  if ("not" in condition) return test(condition.not.is, false);
  if ("all" in condition) return condition.all.every((part) => conditionHolds(part, test));
  if ("any" in condition) return condition.any.some((part) => conditionHolds(part, test));
  if ("of" in condition) {
    return condition.of.filter((part) => conditionHolds(part, test)).length >= condition.atLeast;
  }
  return false;
}
