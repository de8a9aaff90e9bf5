import type { Requirement } from "@footbridge/core/model/requirement.ts";
import type { Dice } from "./dice.ts";

/** Four to seven facts in rank order: marks of two scales and single credentials, mixed. */
export function tinyFacts(dice: Dice): readonly string[] {
  const count = dice.between(4, 7);
  const reading = Array.from({ length: dice.below(4) }, (_, mark) => `reading:${String(mark + 1)}`);
  const credits = dice.chance(0.3) ? ["credits:15", "credits:30"].slice(0, dice.between(1, 2)) : [];
  const single = ["a", "b", "c", "d", "e", "f", "g"].slice(
    0,
    Math.max(1, count - reading.length - credits.length),
  );
  const marks = { reading: [...reading], credits: [...credits] };
  return dice.shuffled([...reading, ...credits, ...single]).map((fact) => {
    const [scale] = fact.split(":");
    // Marks keep their order whatever place the shuffle gave them.
    return scale === "reading" || scale === "credits" ? (marks[scale].shift() ?? fact) : fact;
  });
}

export const attributes = ["resident", "veteran", "young"] as const;

/** What a requirement may speak of. */
export interface Matter {
  readonly facts: readonly string[];
  /** Attribute leaves, each in the one polarity it may have. */
  readonly leaves: readonly Requirement[];
}

export function tinyRequirement(dice: Dice, matter: Matter, depth = 3): Requirement {
  const leaf = (): Requirement => {
    if (matter.leaves.length > 0 && (matter.facts.length === 0 || dice.chance(0.1))) {
      return dice.pick(matter.leaves);
    }
    return matter.facts.length === 0 ? { all: [] } : { has: dice.pick(matter.facts) };
  };
  const parts = (): readonly Requirement[] =>
    Array.from({ length: dice.between(1, 3) }, () => tinyRequirement(dice, matter, depth - 1));
  const shape = depth === 0 ? 0 : dice.below(depth === 3 ? 13 : 8);
  if (depth === 3 && shape >= 11) return { all: [] };
  if (shape < 5) return leaf();
  if (shape === 5) return { all: parts() };
  if (shape === 6) return { any: parts() };
  if (shape >= 8) return { any: [leaf(), { all: [leaf(), leaf()] }] };
  const of = parts();
  return { atLeast: dice.between(0, of.length), of };
}
