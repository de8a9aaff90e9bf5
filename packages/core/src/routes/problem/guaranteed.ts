import type { Rows } from "../network/snapshot.ts";
import type { DraftAction } from "./draft.ts";

/** Takes out what goes without saying: clause parts that another part brings along, effects that every way in asks for. */
export function plainly(draft: DraftAction, lowerMarks: Rows): DraftAction {
  const clauses = draft.clauses.map((clause) => {
    const implied = new Set(clause.flatMap((fact) => lowerOf(lowerMarks, fact)));
    return implied.size === 0 ? clause : clause.filter((fact) => !implied.has(fact));
  });
  const sure = clauses.map(
    (clause) => new Set(clause.flatMap((fact) => [fact, ...lowerOf(lowerMarks, fact)])),
  );
  const effects = draft.effects.filter((fact) => !sure.every((facts) => facts.has(fact)));
  return { ...draft, clauses, effects };
}

const lowerOf = ({ starts, items }: Rows, fact: number): readonly number[] => [
  ...items.subarray(starts[fact], starts[fact + 1]),
];
