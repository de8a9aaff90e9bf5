import { levelOf } from "../model/requirement.ts";

/** What a person has, ready to be asked: facts (a mark holds all lower ones), attributes, and what is not known. */
export interface Held {
  readonly has: (fact: string) => boolean;
  /** Undefined where the person has not told. */
  readonly is: (attribute: string) => boolean | undefined;
}

export function hold(
  facts: Iterable<string>,
  attributes: Iterable<string>,
  unknown: Iterable<string> = [],
): Held {
  const plain = new Set<string>();
  const marks = new Map<string, number>();
  for (const fact of facts) {
    const level = levelOf(fact);
    if (level === undefined) plain.add(fact);
    else marks.set(level.scale, Math.max(level.mark, marks.get(level.scale) ?? 0));
  }
  const told = new Set(attributes);
  const untold = new Set(unknown);
  return {
    has: (fact) => {
      const level = levelOf(fact);
      return level === undefined ? plain.has(fact) : (marks.get(level.scale) ?? -1) >= level.mark;
    },
    is: (attribute) => told.has(attribute) || (untold.has(attribute) ? undefined : false),
  };
}
