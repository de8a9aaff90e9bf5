import type { Finding } from "../finding.ts";
import { error } from "../finding.ts";
import type { Condition } from "./condition.ts";
import { inner } from "./parts.ts";

/** Named conditions that definitions and rules share. */
export type Terms = ReadonlyMap<string, Condition>;

/** What is wrong with the names of terms in a condition: unknown ones, and ones that lead back to themselves. */
export function checkTerms(
  condition: Condition,
  terms: Terms,
  at: string,
  above: readonly string[] = [],
): Finding[] {
  if (!("term" in condition)) return inner(condition).flatMap((part) => checkTerms(part, terms, at, above));
  const { term } = condition;
  const meaning = terms.get(term);
  if (meaning === undefined) {
    const known = [...terms.keys()].join(", ");
    return [error("condition.term.unknown", at, `There is no term “${term}”.`, `Name one of: ${known}.`)];
  }
  if (above.includes(term)) {
    const circle = [...above, term].join(" → ");
    return [
      error(
        "condition.term.circle",
        at,
        `The term leads back to itself: ${circle}.`,
        "Write one of them out.",
      ),
    ];
  }
  return checkTerms(meaning, terms, at, [...above, term]);
}

/** The condition with every term written out. Terms must have passed `checkTerms`. */
export function expand(condition: Condition, terms: Terms): Condition {
  if ("term" in condition) {
    const meaning = terms.get(condition.term);
    if (meaning === undefined) throw new TypeError(`unknown term ${condition.term}`);
    return expand(meaning, terms);
  }
  const all = (parts: readonly Condition[]): readonly Condition[] => parts.map((part) => expand(part, terms));
  if ("all" in condition) return { all: all(condition.all) };
  if ("any" in condition) return { any: all(condition.any) };
  if ("not" in condition) return { not: expand(condition.not, terms) };
  if ("of" in condition) return { ...condition, of: all(condition.of) };
  return condition;
}
