import { levelOf } from "../../model/requirement.ts";
import type { Requirement } from "../../model/requirement.ts";
import type { Town, TownProgram } from "../town.ts";

/** Who gives a fact: a program, or work for its weeks in an occupation. */
export interface Giver {
  readonly requires: Requirement;
  readonly program?: TownProgram;
  readonly occupation?: string;
}

export interface Givers {
  /** All who give the fact, or a higher mark of its scale, in the town's order. */
  readonly of: (fact: string) => readonly Giver[];
}

/** Looks up who gives what; built once per town. */
export function giversOf(town: Town): Givers {
  const plain = new Map<string, Giver[]>();
  const scales = new Map<string, { readonly mark: number; readonly giver: Giver }[]>();
  const add = (fact: string, giver: Giver): void => {
    const level = levelOf(fact);
    if (level === undefined) listIn(plain, fact).push(giver);
    else listIn(scales, level.scale).push({ mark: level.mark, giver });
  };
  for (const program of town.programs) {
    const giver = { requires: program.requires, program };
    for (const fact of program.gives) add(fact, giver);
  }
  for (const { id, requires, experience } of town.occupations) {
    const giver = { requires, occupation: id };
    for (const { gives } of experience) add(gives, giver);
  }
  return {
    of: (fact) => {
      const level = levelOf(fact);
      if (level === undefined) return plain.get(fact) ?? [];
      const higher = (scales.get(level.scale) ?? []).filter(({ mark }) => mark >= level.mark);
      return [...new Set(higher.map(({ giver }) => giver))];
    },
  };
}

function listIn<T>(map: Map<string, T[]>, key: string): T[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
