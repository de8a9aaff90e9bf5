import type { Requirement } from "@footbridge/core/model/requirement.ts";

/**
 * What the city's files write as a list of words, all of which must hold: `reading:4` (a fact held), `is age:18+` and
 * `not foreign-degree` (what a person is), `diploma:hs | diploma:hse` (either), `cert:cna & math:3` (both, within an
 * either).
 */
export function requirementOfWords(words: readonly string[]): Requirement {
  return joined(words.map(eitherOf), "all");
}

const eitherOf = (text: string): Requirement => joined(text.split(" | ").map(bothOf), "any");

const bothOf = (text: string): Requirement => joined(text.split(" & ").map(termOf), "all");

function termOf(text: string): Requirement {
  const word = text.trim();
  if (word.startsWith("is ")) return { is: word.slice(3).trim() };
  if (word.startsWith("not ")) return { not: { is: word.slice(4).trim() } };
  return { has: word };
}

function joined(parts: readonly Requirement[], how: "all" | "any"): Requirement {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  return how === "all" ? { all: parts } : { any: parts };
}
