import { never } from "../network/snapshot.ts";
import type { FactSets } from "./fact-sets.ts";
import type { Problem } from "../problem/problem.ts";
import type { Room } from "./room.ts";
import type { Timeline } from "./timeline.ts";

/** The earliest week in which a target can hold: a forward pass over the problem alone, as if classes never collided. */
export class TimeBound {
  readonly #problem: Problem;
  readonly #sets: FactSets;
  readonly #room: Room;
  readonly #first: Int32Array;
  readonly #order: Int32Array;
  readonly #opens: (Int32Array | undefined)[] = [];
  /** Per action its clauses, per clause its facts, per action its effects; one after the other. */
  readonly #clauses: Int32Array;
  readonly #clauseFacts: Int32Array;
  readonly #facts: Int32Array;
  readonly #effectStarts: Int32Array;
  readonly #effects: Int32Array;

  constructor(problem: Problem, sets: FactSets, room: Room) {
    this.#problem = problem;
    this.#sets = sets;
    this.#room = room;
    this.#first = new Int32Array(problem.facts);
    const clauses = problem.actions.map((action) =>
      action.clauses.map((clause) => factsOf(clause, problem.facts)),
    );
    const effects = problem.actions.map((action) => factsOf(action.effects, problem.facts));
    this.#clauses = startsOf(clauses);
    this.#clauseFacts = startsOf(clauses.flat());
    this.#facts = Int32Array.from(clauses.flat(2));
    this.#effectStarts = startsOf(effects);
    this.#effects = Int32Array.from(effects.flat());
    this.#order = Int32Array.from(problem.actions.keys());
    this.#sortByReach();
  }

  /** From a label: study and work wait until the running steps leave room for any of it. */
  week(timeline: Timeline): number {
    for (let fact = 0; fact < this.#first.length; fact += 1) {
      let week = never;
      for (let event = 0; event < timeline.count && week === never; event += 1) {
        if (this.#sets.has(timeline.sets[event]!, fact)) week = timeline.weeks[event]!;
      }
      this.#first[fact] = week;
    }
    return this.#passWhenRoom(timeline);
  }

  #passWhenRoom(timeline: Timeline): number {
    const set = timeline.sets[0]!;
    let study = never;
    let work = never;
    for (let event = 0; event < timeline.count && (study === never || work === never); event += 1) {
      const week = timeline.weeks[event]!;
      const load = timeline.loads[event]!;
      if (study === never && this.#room.studyMayStart(load, set)) study = week;
      if (work === never && this.#room.workMayStart(load, set)) work = week;
    }
    return this.#pass(this.#open(set), study, work);
  }

  /** From a set of facts held in a week, nothing running. */
  weekFrom(set: number, week: number): number {
    for (let fact = 0; fact < this.#first.length; fact += 1) {
      this.#first[fact] = this.#sets.has(set, fact) ? week : never;
    }
    return this.#pass(this.#open(set), week, week);
  }

  /** From the end of a step whose facts are needed: the best of what can follow on them. */
  weekAfter(action: number, end: number, after: (action: number, end: number) => number): number {
    const { targets, actions } = this.#problem;
    let best = never;
    for (let at = this.#effectStarts[action]!; at < this.#effectStarts[action + 1]!; at += 1) {
      const fact = this.#effects[at]!;
      if (targets.includes(fact)) return end;
      for (let next = 0; next < actions.length; next += 1) {
        if (next === action || !this.#asks(next, fact)) continue;
        const ends = this.#end(next, end, end, end);
        if (ends < best) best = Math.min(best, after(next, ends));
      }
    }
    return best;
  }

  #asks(action: number, fact: number): boolean {
    const { clauses } = this.#problem.actions[action]!;
    return clauses.some((clause) => ((clause[fact >> 5]! >>> (fact & 31)) & 1) === 1);
  }

  /** The actions that still give something the set lacks. */
  #open(set: number): Int32Array {
    return (this.#opens[set] ??= this.#order.filter((action) => this.#sets.lacksFrom(set, action)));
  }

  #pass(open: Int32Array, study: number, work: number): number {
    for (let changed = true; changed;) {
      changed = false;
      for (let at = 0; at < open.length; at += 1) {
        if (this.#relax(open[at]!, study, work)) changed = true;
      }
    }
    let week = never;
    for (const target of this.#problem.targets) week = Math.min(week, this.#first[target]!);
    return week;
  }

  #relax(action: number, study: number, work: number): boolean {
    const first = this.#first;
    const effects = this.#effects;
    const to = this.#effectStarts[action + 1]!;
    let latest = 0;
    for (let at = this.#effectStarts[action]!; at < to; at += 1)
      latest = Math.max(latest, first[effects[at]!]!);
    const ready = this.#ready(action);
    if (ready >= latest) return false;
    const end = this.#end(action, ready, study, work);
    if (end >= latest) return false;
    let changed = false;
    for (let at = this.#effectStarts[action]!; at < to; at += 1) {
      if (end >= first[effects[at]!]!) continue;
      first[effects[at]!] = end;
      changed = true;
    }
    return changed;
  }

  #ready(action: number): number {
    let ready = never;
    for (let clause = this.#clauses[action]!; clause < this.#clauses[action + 1]!; clause += 1) {
      let week = 0;
      for (let at = this.#clauseFacts[clause]!; at < this.#clauseFacts[clause + 1]!; at += 1) {
        week = Math.max(week, this.#first[this.#facts[at]!]!);
      }
      if (week < ready) ready = week;
    }
    return ready;
  }

  #end(action: number, ready: number, study: number, work: number): number {
    if (this.#problem.actions[action]!.instant) return ready;
    const { width, studyEnd, workWeeks } = this.#problem.timetable;
    const from = Math.max(ready, study);
    const byClass = from < width ? studyEnd[action * width + from]! : never;
    return Math.min(byClass, Math.max(ready, work) + workWeeks[action]!);
  }

  /** Actions in the order in which they can first be ready, so that one round settles nearly everything. */
  #sortByReach(): void {
    this.weekFrom(this.#sets.root, 0);
    const ready = Array.from(this.#order, (action) => this.#ready(action));
    this.#order.sort((a, b) => ready[a]! - ready[b]! || a - b);
    this.#opens.length = 0;
  }
}

const factsOf = (mask: Int32Array, facts: number): readonly number[] =>
  Array.from({ length: facts }, (_, fact) => fact).filter((fact) => (mask[fact >> 5]! >>> (fact & 31)) & 1);

/** Where each list begins when they stand one after the other, and where the last ends. */
function startsOf(lists: readonly (readonly unknown[])[]): Int32Array {
  const starts = new Int32Array(lists.length + 1);
  for (const [index, list] of lists.entries()) starts[index + 1] = starts[index]! + list.length;
  return starts;
}
