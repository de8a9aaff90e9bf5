import { levelOf } from "@footbridge/core/model/requirement.ts";
import type { Town, TownOccupation, TownOffering, TownProgram } from "@footbridge/core/routes/town.ts";
import { plainClauses } from "./clauses.ts";
import type { PlainClause } from "./clauses.ts";

/** Something that a person can do or become: a program, a job held for some weeks, or being qualified for a job. */
export interface PlainAction {
  readonly id: string;
  readonly clauses: readonly PlainClause[];
  readonly gives: readonly string[];
  readonly way:
    | { readonly kind: "study"; readonly program: TownProgram; readonly offerings: readonly TownOffering[] }
    | { readonly kind: "work"; readonly occupation: TownOccupation; readonly weeks: number }
    | { readonly kind: "qualify" };
}

/** A town in the plainest form that all baselines read: strings, lists and maps. */
export interface PlainNetwork {
  readonly town: Town;
  readonly actions: readonly PlainAction[];
  /** For each fact all facts that it holds, itself included: `reading:3` holds the lower marks that the town names. */
  readonly holds: ReadonlyMap<string, readonly string[]>;
}

/** The fact of being qualified for a job. */
export const qualified = (occupation: string): string => `qualified ${occupation}`;

export function plainNetwork(town: Town): PlainNetwork {
  const actions = [...town.programs.map(study), ...town.occupations.flatMap(jobs)];
  return { town, actions, holds: holdsOf(actions) };
}

const study = (program: TownProgram): PlainAction => ({
  id: program.id,
  clauses: plainClauses(program.requires),
  gives: program.gives,
  way: { kind: "study", program, offerings: program.offerings },
});

function jobs(occupation: TownOccupation): readonly PlainAction[] {
  const clauses = plainClauses(occupation.requires);
  const qualify: PlainAction = {
    id: qualified(occupation.id),
    clauses,
    gives: [qualified(occupation.id)],
    way: { kind: "qualify" },
  };
  const work = occupation.experience.map(({ gives, weeks }) => ({
    id: `work ${gives}`,
    clauses,
    gives: [gives],
    way: { kind: "work", occupation, weeks } as const,
  }));
  return [qualify, ...work];
}

function holdsOf(actions: readonly PlainAction[]): ReadonlyMap<string, readonly string[]> {
  const named = new Set(
    actions.flatMap(({ clauses, gives }) => [...gives, ...clauses.flatMap(({ facts }) => facts)]),
  );
  const scales = Map.groupBy(named, (fact) => levelOf(fact)?.scale);
  return new Map([...named].map((fact) => [fact, lowerMarks(fact, scales)]));
}

function lowerMarks(
  fact: string,
  scales: ReadonlyMap<string | undefined, readonly string[]>,
): readonly string[] {
  const level = levelOf(fact);
  if (level === undefined) return [fact];
  return (scales.get(level.scale) ?? []).filter((other) => (levelOf(other)?.mark ?? 0) <= level.mark);
}

/** All that these facts hold in the network; marks that the town does not name count as the named ones below them. */
export function closure(network: PlainNetwork, facts: Iterable<string>): ReadonlySet<string> {
  const held = new Set<string>();
  for (const fact of facts) {
    held.add(fact);
    for (const lower of network.holds.get(fact) ?? namedBelow(network, fact)) held.add(lower);
  }
  return held;
}

function namedBelow(network: PlainNetwork, fact: string): readonly string[] {
  const level = levelOf(fact);
  if (level === undefined) return [];
  return [...network.holds.keys()].filter((other) => {
    const below = levelOf(other);
    return below !== undefined && below.scale === level.scale && below.mark <= level.mark;
  });
}
