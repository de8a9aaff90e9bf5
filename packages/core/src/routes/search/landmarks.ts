import type { Problem } from "../problem/problem.ts";
import type { FactSets } from "./fact-sets.ts";

/** A fact that every way to a target passes, with the least share of a step's cost, risk and number it takes. */
interface Landmark {
  readonly fact: number;
  readonly cost: number;
  readonly risk: number;
  readonly steps: number;
}

/** What is still to be paid, risked and done at least, from sets of facts. Each answer is worked out once. */
export class Landmarks {
  readonly #perTarget: readonly (readonly Landmark[])[];
  readonly #sets: FactSets;
  #cost = new Int32Array(64).fill(-1);
  #risk = new Int32Array(64);
  #steps = new Int32Array(64);

  /** Without landmarks (`use` false) every bound is 0. */
  constructor(problem: Problem, sets: FactSets, use: boolean) {
    this.#sets = sets;
    this.#perTarget = use ? findLandmarks(problem) : [[]];
  }

  cost(set: number): number {
    this.#fill(set);
    return this.#cost[set]!;
  }

  risk(set: number): number {
    this.#fill(set);
    return this.#risk[set]!;
  }

  steps(set: number): number {
    this.#fill(set);
    return this.#steps[set]!;
  }

  #fill(set: number): void {
    if (set >= this.#cost.length) this.#grow(set);
    if (this.#cost[set] !== -1) return;
    const sums = this.#perTarget.map((landmarks) =>
      landmarks.filter(({ fact }) => !this.#sets.has(set, fact)),
    );
    const least = (pick: (landmark: Landmark) => number): number =>
      Math.min(
        ...sums.map((missing) => Math.ceil(missing.reduce((sum, each) => sum + pick(each), 0) - 1e-6)),
      );
    this.#cost[set] = least((landmark) => landmark.cost);
    this.#risk[set] = least((landmark) => landmark.risk);
    this.#steps[set] = least((landmark) => landmark.steps);
  }

  #grow(set: number): void {
    const length = Math.max(set + 1, this.#cost.length * 2);
    const longer = (from: Int32Array) => {
      const to = new Int32Array(length).fill(-1);
      to.set(from);
      return to;
    };
    this.#cost = longer(this.#cost);
    this.#risk = longer(this.#risk);
    this.#steps = longer(this.#steps);
  }
}

/** Sets of facts as one bit each, wide enough for all facts of the problem. */
type Bits = Int32Array;

function findLandmarks(problem: Problem): readonly (readonly Landmark[])[] {
  const before = fixpoint(problem);
  return problem.targets.map((target) => {
    const all = listBits(before.facts[target]!);
    return all.map((fact) => share(problem, fact, before, before.facts[target]!));
  });
}

interface Before {
  /** Facts that are held no later than each fact. */
  readonly facts: readonly Bits[];
  /** Facts that are held before each action starts. */
  readonly actions: readonly Bits[];
}

/** Largest solution of: before(fact) = fact and what is before all its givers; before(action) = what all its ways ask. */
function fixpoint(problem: Problem): Before {
  const full = (): Bits => new Int32Array(problem.words).fill(-1);
  const facts = Array.from({ length: problem.facts }, full);
  const actions = problem.actions.map(full);
  for (let changed = true; changed;) {
    changed = false;
    for (const [index, action] of problem.actions.entries()) {
      const ways = action.clauses.map((clause) =>
        unionOf(
          listBits(clause).map((fact) => facts[fact]!),
          problem.words,
        ),
      );
      changed = shrink(actions[index]!, ways) || changed;
    }
    for (let fact = 0; fact < problem.facts; fact += 1) {
      const own = 1 << (fact & 31);
      const ways = problem.givers[fact]!.map((giver) => {
        const bits = actions[giver]!.slice();
        bits[fact >> 5]! |= own;
        return bits;
      });
      changed = shrink(facts[fact]!, ways) || changed;
    }
  }
  return { facts, actions };
}

/** Replaces the set by the intersection of the ways; true where that made it smaller. */
function shrink(set: Bits, ways: readonly Bits[]): boolean {
  let changed = false;
  for (let word = 0; word < set.length; word += 1) {
    const common = ways.reduce((bits, way) => bits & way[word]!, -1);
    changed ||= common !== set[word];
    set[word] = common;
  }
  return changed;
}

function unionOf(sets: readonly Bits[], words: number): Bits {
  const result = new Int32Array(words);
  for (const set of sets) for (let word = 0; word < words; word += 1) result[word]! |= set[word]!;
  return result;
}

function listBits(bits: Bits): number[] {
  const found: number[] = [];
  for (let word = 0; word < bits.length; word += 1) {
    for (let rest = bits[word]!; rest !== 0; rest &= rest - 1) {
      found.push(word * 32 + 31 - Math.clz32(rest & -rest));
    }
  }
  return found;
}

/** A step's cost is shared equally by the landmarks it can be the first to give, so that no cent counts twice. */
function share(problem: Problem, fact: number, before: Before, landmarks: Bits): Landmark {
  let cost = Infinity;
  let risk = Infinity;
  let steps = Infinity;
  for (const giver of problem.givers[fact]!) {
    const known = before.actions[giver]!;
    if (((known[fact >> 5]! >>> (fact & 31)) & 1) === 1) continue;
    const action = problem.actions[giver]!;
    const fresh = action.effects.map((word, index) => word & landmarks[index]! & ~known[index]!);
    const parts = listBits(fresh).length;
    const offers = problem.offers.slice(action.any, action.end);
    cost = Math.min(cost, action.instant ? 0 : Math.min(...offers.map((offer) => offer.cost)) / parts);
    risk = Math.min(risk, action.instant ? 0 : Math.min(...offers.map((offer) => offer.risk)) / parts);
    steps = Math.min(steps, action.instant ? 0 : 1 / parts);
  }
  const finite = (value: number): number => (value === Infinity ? 0 : value);
  return { fact, cost: finite(cost), risk: finite(risk), steps: finite(steps) };
}
