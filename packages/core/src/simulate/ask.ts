import { levelOf, type Requirement } from "../model/requirement.ts";
import { partsOf } from "../rules/leaf.ts";
import type { People } from "./people.ts";

/** Whether a person meets a requirement now; people's columns change as they go on. */
export type Asked = (person: number) => boolean;

/** The facts that people hold, beside their marks: made as they are first named. */
export interface Ground {
  readonly people: People;
  readonly facts: Map<string, Uint8Array>;
  /** By scale; one that the profile does not draw starts below every mark. */
  readonly marks: Map<string, Int16Array>;
}

export const groundOf = (people: People): Ground => ({
  people,
  facts: new Map(people.traits),
  marks: new Map(people.marks),
});

/** The column of a plain fact or attribute. */
export function columnOf(ground: Ground, name: string): Uint8Array {
  const column = ground.facts.get(name) ?? new Uint8Array(ground.people.count);
  ground.facts.set(name, column);
  return column;
}

function marksOf(ground: Ground, scale: string): Int16Array {
  const marks = ground.marks.get(scale) ?? new Int16Array(ground.people.count).fill(-1);
  ground.marks.set(scale, marks);
  return marks;
}

/** A requirement as a function over people's columns. What a profile does not draw, nobody has. */
export function askOf(requirement: Requirement, ground: Ground): Asked {
  if ("has" in requirement) return askFact(requirement.has, ground);
  if ("is" in requirement) return askColumn(columnOf(ground, requirement.is));
  if ("not" in requirement) {
    const column = columnOf(ground, requirement.not.is);
    return (person) => column[person] !== 1;
  }
  const { wanted, parts: of } = partsOf(requirement);
  return askSome(
    of.map((part) => askOf(part, ground)),
    wanted,
  );
}

const askColumn =
  (column: Uint8Array): Asked =>
  (person) =>
    column[person] === 1;

function askFact(fact: string, ground: Ground): Asked {
  const level = levelOf(fact);
  if (level === undefined) return askColumn(columnOf(ground, fact));
  const marks = marksOf(ground, level.scale);
  return (person) => (marks[person] ?? -1) >= level.mark;
}

function askSome(parts: readonly Asked[], wanted: number): Asked {
  if (wanted <= 0) return () => true;
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && wanted === 1) return only;
  return (person) => {
    let met = 0;
    for (const part of parts) if (part(person) && ++met >= wanted) return true;
    return false;
  };
}

/** Gives a person a fact: a mark is raised, never lowered. */
export function giver(fact: string, ground: Ground): (person: number) => void {
  const level = levelOf(fact);
  if (level !== undefined) {
    const marks = marksOf(ground, level.scale);
    return (person) => {
      if ((marks[person] ?? -1) < level.mark) marks[person] = level.mark;
    };
  }
  const column = columnOf(ground, fact);
  return (person) => {
    column[person] = 1;
  };
}
