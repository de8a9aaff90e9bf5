import { never } from "../network/snapshot.ts";
import type { FactSets } from "./fact-sets.ts";
import type { LocalAction, Problem } from "./problem.ts";
import type { Timeline } from "./timeline.ts";

/** The earliest week in which a target can hold, from a label on: a forward pass over the problem alone. */
export class TimeBound {
  readonly #problem: Problem;
  readonly #sets: FactSets;
  readonly #maxStudy: number;
  readonly #first: Int32Array;
  readonly #clauses: readonly (readonly (readonly number[])[])[];
  readonly #effects: readonly (readonly number[])[];

  constructor(problem: Problem, sets: FactSets, maxStudy: number) {
    this.#problem = problem;
    this.#sets = sets;
    this.#maxStudy = maxStudy;
    this.#first = new Int32Array(problem.facts);
    this.#clauses = problem.actions.map((action) =>
      action.clauses.map((clause) => factsOf(clause, problem.facts)),
    );
    this.#effects = problem.actions.map((action) => factsOf(action.effects, problem.facts));
  }

  /** Study waits until a place among the parallel classes is free, work until the running job ends. */
  week(timeline: Timeline): number {
    this.#start(timeline);
    const study = this.#studyFrom(timeline);
    const work = this.#workFrom(timeline);
    for (let changed = true; changed;) {
      changed = false;
      for (let action = 0; action < this.#clauses.length; action += 1) {
        changed = this.#relax(action, study, work) || changed;
      }
    }
    return this.#problem.targets.reduce((week, target) => Math.min(week, this.#first[target]!), never);
  }

  #start(timeline: Timeline): void {
    for (let fact = 0; fact < this.#first.length; fact += 1) {
      let week = never;
      for (let event = 0; event < timeline.count && week === never; event += 1) {
        if (this.#sets.has(timeline.sets[event]!, fact)) week = timeline.weeks[event]!;
      }
      this.#first[fact] = week;
    }
  }

  #studyFrom(timeline: Timeline): number {
    let running = 0;
    let firstEnd = 0;
    for (let at = timeline.count - 2; at >= 0; at -= 1) {
      if (this.#problem.offers[timeline.offers[at]!]!.work) continue;
      running += 1;
      firstEnd = timeline.weeks[at + 1]!;
    }
    return running >= this.#maxStudy ? firstEnd : timeline.weeks[0]!;
  }

  #workFrom(timeline: Timeline): number {
    for (let at = 0; at < timeline.count - 1; at += 1) {
      if (this.#problem.offers[timeline.offers[at]!]!.work) return timeline.weeks[at + 1]!;
    }
    return timeline.weeks[0]!;
  }

  #relax(action: number, study: number, work: number): boolean {
    let ready = never;
    for (const clause of this.#clauses[action]!) {
      let week = 0;
      for (const fact of clause) week = Math.max(week, this.#first[fact]!);
      ready = Math.min(ready, week);
    }
    if (ready === never) return false;
    const end = this.#end(this.#problem.actions[action]!, action, ready, study, work);
    let changed = false;
    for (const fact of this.#effects[action]!) {
      if (end >= this.#first[fact]!) continue;
      this.#first[fact] = end;
      changed = true;
    }
    return changed;
  }

  #end(action: LocalAction, index: number, ready: number, study: number, work: number): number {
    if (action.instant) return ready;
    const { width, studyEnd, workWeeks } = this.#problem.timetable;
    const from = Math.max(ready, study);
    const byClass = from < width ? studyEnd[index * width + from]! : never;
    return Math.min(byClass, Math.max(ready, work) + workWeeks[index]!);
  }
}

function factsOf(mask: Int32Array, facts: number): readonly number[] {
  return Array.from({ length: facts }, (_, fact) => fact).filter(
    (fact) => (mask[fact >> 5]! >>> (fact & 31)) & 1,
  );
}
