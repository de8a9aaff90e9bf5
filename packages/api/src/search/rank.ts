import type { SearchKind } from "@footbridge/contract/search.ts";
import type { Name } from "./name.ts";

/** Where several kinds of things share a word, most people mean the job. */
const weight: Readonly<Record<SearchKind, number>> = {
  occupation: 1.5,
  sector: 1.6,
  credential: 1.15,
  program: 1,
  organization: 1.2,
  support: 1,
  place: 0.8,
};

/**
 * How well a name fits what was asked: the index's score (BM25+), more for a thing's own name, for one that begins with
 * or is exactly what was typed, and for jobs that somebody can get into.
 */
export function rankOf(name: Name, asked: readonly string[], score: number): number {
  const told = name.words;
  const typed = asked.join(" ");
  const fits = told === typed ? 2.2 : told.startsWith(typed) ? 1.5 : 1;
  const { kind, hasWayIn } = name.thing;
  return score * weight[kind] * fits * (name.own ? 1.25 : 1) * (hasWayIn ? 1.4 : 1);
}
