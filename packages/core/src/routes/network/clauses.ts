import type { Requirement } from "../../model/requirement.ts";
import type { FactTable } from "./facts.ts";
import { Interner } from "./interner.ts";

/** One way to meet a requirement: all its facts and all its attribute conditions; both lists sorted. */
export interface Clause {
  readonly facts: readonly number[];
  readonly conditions: readonly number[];
}

/** Above so many ways a part of a requirement becomes a fact of its own, so that size stays linear. */
const mostWays = 24;

/** Turns requirements into clauses; parts too wide to multiply out become derived facts, so that nothing is lost. */
export class ClauseBuilder {
  readonly conditions = new Interner<Requirement>();
  readonly derived = new Interner<{ readonly fact: number; readonly ways: readonly Clause[] }>();
  readonly #facts: FactTable;

  constructor(facts: FactTable) {
    this.#facts = facts;
  }

  /** The minimal ways to meet the requirement; none means never, one without content means always. */
  ways(requirement: Requirement): readonly Clause[] {
    if ("has" in requirement) return [{ facts: [this.#facts.id(requirement.has)], conditions: [] }];
    if (isStatic(requirement)) return this.#static(requirement);
    if ("all" in requirement) return this.#product(requirement.all.map((part) => this.ways(part)));
    if ("any" in requirement) return minimal(requirement.any.flatMap((part) => this.ways(part)));
    if ("of" in requirement) return this.#atLeast(requirement.atLeast, requirement.of);
    throw new Error("a requirement without facts is static");
  }

  #static(requirement: Requirement): readonly Clause[] {
    if ("all" in requirement && requirement.all.length === 0) return [always];
    if ("any" in requirement && requirement.any.length === 0) return [];
    if ("of" in requirement && requirement.atLeast <= 0) return [always];
    const id = this.conditions.id(JSON.stringify(requirement), () => requirement);
    return [{ facts: [], conditions: [id] }];
  }

  #product(parts: readonly (readonly Clause[])[]): readonly Clause[] {
    let result: readonly Clause[] = [always];
    for (const part of parts.toSorted((a, b) => a.length - b.length)) {
      const factor = result.length * part.length > mostWays ? [this.#derive(part)] : part;
      result = minimal(result.flatMap((left) => factor.map((right) => join(left, right))));
    }
    return result;
  }

  #atLeast(count: number, of: readonly Requirement[]): readonly Clause[] {
    if (count <= 0) return [always];
    const parts = of.map((part) => this.ways(part)).filter((ways) => ways.length > 0);
    const met = parts.filter((ways) => ways.some(isAlways)).length;
    const open = parts.filter((ways) => !ways.some(isAlways));
    return this.#counted(open, 0, count - met, new Map());
  }

  /** At least `count` of the parts from `index` on. */
  #counted(
    parts: readonly (readonly Clause[])[],
    index: number,
    count: number,
    known: Map<number, readonly Clause[]>,
  ): readonly Clause[] {
    if (count <= 0) return [always];
    if (count > parts.length - index) return [];
    const key = index * (parts.length + 1) + count;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const taken = this.#product([parts[index]!, this.#counted(parts, index + 1, count - 1, known)]);
    const left = this.#counted(parts, index + 1, count, known);
    const both = minimal([...taken, ...left]);
    const result = both.length > mostWays ? [this.#derive(both)] : both;
    known.set(key, result);
    return result;
  }

  /** One clause that holds exactly when one of the ways does. */
  #derive(ways: readonly Clause[]): Clause {
    if (ways.length === 1) return ways[0]!;
    const id = this.derived.id(JSON.stringify(ways), () => ({
      fact: this.#facts.derive(`part ${this.derived.values.length}`),
      ways,
    }));
    return { facts: [this.derived.values[id]!.fact], conditions: [] };
  }
}

const always: Clause = { facts: [], conditions: [] };

const isAlways = (clause: Clause): boolean => clause.facts.length === 0 && clause.conditions.length === 0;

function isStatic(requirement: Requirement): boolean {
  if ("has" in requirement) return false;
  if ("all" in requirement) return requirement.all.every(isStatic);
  if ("any" in requirement) return requirement.any.every(isStatic);
  if ("of" in requirement) return requirement.of.every(isStatic);
  return true;
}

const union = (a: readonly number[], b: readonly number[]): readonly number[] =>
  [...new Set([...a, ...b])].sort((x, y) => x - y);

const join = (a: Clause, b: Clause): Clause => ({
  facts: union(a.facts, b.facts),
  conditions: union(a.conditions, b.conditions),
});

const within = (a: readonly number[], b: readonly number[]): boolean => a.every((each) => b.includes(each));

/** The clauses that contain no other; of equal ones the first. Wide lists are only freed of equal ones. */
function minimal(clauses: readonly Clause[]): readonly Clause[] {
  const distinct = [...new Map(clauses.map((clause) => [JSON.stringify(clause), clause])).values()];
  if (distinct.length > 256) return distinct;
  return distinct.filter(
    (clause) =>
      !distinct.some(
        (other) =>
          other !== clause &&
          within(other.facts, clause.facts) &&
          within(other.conditions, clause.conditions),
      ),
  );
}
