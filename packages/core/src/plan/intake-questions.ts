import type { Standing } from "../model/persona.ts";
import type { LocalText } from "../model/provenance.ts";
import type { Requirement } from "../model/requirement.ts";
import { evaluate } from "../rules/evaluate.ts";
import { leavesOf } from "../rules/leaf.ts";
import { inOrder } from "../units/order.ts";

/** A class of a route, or money that could pay for it, with what it asks of people. */
export interface Asker {
  readonly kind: "class" | "fund";
  readonly id: string;
  readonly name: LocalText;
  readonly asks: Requirement;
}

/** Something that nobody has told yet and that decides: who asks, and nothing else is asked. */
export interface IntakeQuestion {
  readonly word: string;
  readonly askedBy: readonly Pick<Asker, "kind" | "id" | "name">[];
}

export interface IntakeQuestions {
  /** What the route's classes or funds would go by, those that most ask for first. */
  readonly asked: readonly IntakeQuestion[];
  /** Not known, and of no weight for this route. */
  readonly offered: readonly string[];
  /** How many askers go by something private, which is the person's own to share. */
  readonly privately: number;
}

/**
 * Words about health, courts and papers. Nobody is asked for them when taken in: they have consents of their own, and the
 * person tells them, or not, on their page.
 */
const sensitiveWords: ReadonlySet<string> = new Set([
  "disability",
  "court-involved",
  "record-clear",
  "work-authorized",
  "federal-aid",
  "newcomer",
]);

/** What follows from a birth date is not asked beside it; what is spoken is told by the language of letters. */
const follows = (word: string): boolean => word.startsWith("age:") || word.startsWith("speaks:");

/** What to ask somebody with this standing for a route: what is unknown and decides for one of its askers. */
export function questionsFor(
  { facts, attributes, unknown }: Standing,
  askers: readonly Asker[],
  words: readonly string[],
): IntakeQuestions {
  const open = askers.map((asker) => ({ asker, words: openIn(asker.asks, { facts, attributes, unknown }) }));
  const asked = [...new Set(open.flatMap((each) => each.words))]
    .filter((word) => !sensitiveWords.has(word) && !follows(word))
    .map((word) => ({
      word,
      askedBy: open
        .filter((each) => each.words.includes(word))
        .map(({ asker: { kind, id, name } }) => ({ kind, id, name })),
    }))
    .toSorted((a, b) => b.askedBy.length - a.askedBy.length || inOrder(a.word, b.word));
  const told = new Set([...attributes, ...asked.map(({ word }) => word)]);
  return {
    asked,
    offered: words.filter((word) => !told.has(word) && !sensitiveWords.has(word) && !follows(word)),
    privately: open.filter((each) => each.words.some((word) => sensitiveWords.has(word))).length,
  };
}

/** Attributes that nobody told and that decide whether the requirement is met. */
function openIn(asks: Requirement, known: Parameters<typeof evaluate>[1]): readonly string[] {
  const { verdict, reasons } = evaluate(asks, known);
  if (verdict !== "unknown") return [];
  const untold = new Set(known.unknown);
  return reasons.flatMap(({ leaf, verdict: one }) => {
    if (one !== "unknown" || "has" in leaf) return [];
    const word = "is" in leaf ? leaf.is : leaf.not.is;
    return untold.has(word) ? [word] : [];
  });
}

/** Words that requirements name of people, each once. */
export const attributesIn = (asks: Requirement): readonly string[] => [
  ...new Set(
    leavesOf(asks).flatMap((leaf) => ("has" in leaf ? [] : "is" in leaf ? [leaf.is] : [leaf.not.is])),
  ),
];
