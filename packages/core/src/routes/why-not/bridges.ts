import { earliestEnd } from "../forward/earliest.ts";
import { never } from "../network/snapshot.ts";
import type { Snapshot } from "../network/snapshot.ts";
import type { Person } from "../person.ts";
import { applyAll } from "./change.ts";
import { rowOf } from "./near.ts";
import type { Near } from "./near.ts";
import type { Trial } from "./trial.ts";
import type { Wishes } from "./wishes.ts";

type FactSet = ReadonlySet<number>;

/**
 * Facts that nobody in the town gives and without which nobody, whatever they changed about themselves, reaches the
 * target: of all alternatives the one that lacks fewest. None where some change of the person would do.
 */
export function missingBridges(trial: Trial, person: Person, near: Near, wishes: Wishes): readonly string[] {
  const lens = trial.lensOf(withEverything(person, wishes));
  const weeks = trial.weeks(lens);
  const isReached = (fact: number): boolean => weeks[fact] !== never;
  if (near.targets.some(isReached)) return [];
  const ahead = { end: never, offering: -1 };
  const runs = (action: number): boolean => {
    earliestEnd(lens, action, 0, ahead);
    return ahead.end < never;
  };
  const lacking = fewestLacking(trial.snapshot, near, isReached, runs);
  const sets = near.targets.flatMap((fact) => lacking.get(fact) ?? []);
  const [fewest] = sets.toSorted((one, other) => one.size - other.size);
  return [...(fewest ?? [])].toSorted((one, other) => one - other).map((fact) => trial.snapshot.facts[fact]!);
}

/** The person with all that can be different at once; attributes are taken as they suit. */
function withEverything(person: Person, { doable, fixed }: Wishes): Person {
  const free = applyAll(
    person,
    doable
      .map((wish) => wish.most)
      .filter((change) => change.kind !== "attribute" && change.kind !== "level"),
  );
  const asked = [...doable, ...fixed].flatMap(({ most }) =>
    most.kind === "attribute" ? [most.attribute] : [],
  );
  const unknown = [...new Set([...person.attributes, ...(person.unknown ?? []), ...asked])];
  return { ...free, attributes: [], unknown };
}

/** For each fact out of reach the smallest set of facts without a giver that would bring it into reach, as far as found. */
function fewestLacking(
  snapshot: Snapshot,
  near: Near,
  isReached: (fact: number) => boolean,
  runs: (action: number) => boolean,
): ReadonlyMap<number, FactSet> {
  const { clauseAction, clauseFacts, effects, givenBy } = snapshot;
  const lacking = new Map<number, FactSet>();
  for (const fact of near.facts) {
    if (!isReached(fact) && !rowOf(givenBy, fact).some(runs)) lacking.set(fact, new Set([fact]));
  }
  const clauses = near.clauses.filter((clause) => runs(clauseAction[clause]!));
  for (let grows = true; grows;) {
    grows = false;
    for (const clause of clauses) {
      const sets = [...rowOf(clauseFacts, clause)]
        .filter((fact) => !isReached(fact))
        .map((fact) => lacking.get(fact));
      const every = union(sets);
      if (every === undefined) continue;
      for (const fact of rowOf(effects, clauseAction[clause]!)) {
        if (isReached(fact) || every.size >= (lacking.get(fact)?.size ?? Infinity)) continue;
        lacking.set(fact, every);
        grows = true;
      }
    }
  }
  return lacking;
}

/** Undefined where one of them is not known. */
function union(sets: readonly (FactSet | undefined)[]): FactSet | undefined {
  const every = new Set<number>();
  for (const set of sets) {
    if (set === undefined) return undefined;
    for (const fact of set) every.add(fact);
  }
  return every;
}
