import { never } from "../network/snapshot.ts";
import type { FactSets } from "./fact-sets.ts";
import type { Problem } from "../problem/problem.ts";
import type { TimeBound } from "./time-bound.ts";

const unseen = -1;

/** What the calendar holds from a week on: answers that depend on a set or an action and a week alone, each worked out once. */
export class Ahead {
  readonly #problem: Problem;
  readonly #sets: FactSets;
  readonly #width: number;
  readonly #bound: TimeBound;
  readonly #starts: (Int16Array | undefined)[] = [];
  readonly #arrivals: (Int16Array | undefined)[] = [];
  readonly #after: Int16Array;
  readonly #useBound: boolean;

  constructor(problem: Problem, sets: FactSets, bound: TimeBound, useBound: boolean) {
    this.#problem = problem;
    this.#sets = sets;
    this.#bound = bound;
    this.#useBound = useBound;
    this.#width = problem.timetable.width;
    this.#after = new Int16Array(problem.actions.length * this.#width).fill(unseen);
  }

  /** The first week from this one in which something useful can start with just the facts of the set; `never` for none. */
  nextStart(set: number, week: number): number {
    if (week >= this.#width) return never;
    return (this.#starts[set] ??= this.#listStarts(set))[week]!;
  }

  /** No target holds before this week when the facts of the set are held in the given one and nothing runs. */
  arrival(set: number, week: number): number {
    if (set === this.#sets.reached || !this.#useBound) return week;
    if (week >= this.#width) return never;
    const row = (this.#arrivals[set] ??= new Int16Array(this.#width).fill(unseen));
    if (row[week] === unseen) row[week] = this.#bound.weekFrom(set, week);
    return row[week]!;
  }

  /** No target holds before this week when it needs what the action gives and that comes in the given one. */
  after(action: number, end: number): number {
    if (end >= this.#width) return end;
    const at = action * this.#width + end;
    if (this.#after[at] === unseen) {
      this.#after[at] = never;
      this.#after[at] = this.#useBound
        ? this.#bound.weekAfter(action, end, (next, week) => this.after(next, week))
        : end;
    }
    return this.#after[at]!;
  }

  #listStarts(set: number): Int16Array {
    const { actions, offers, timetable } = this.#problem;
    const row = new Int16Array(this.#width).fill(never);
    for (const item of this.#sets.useful(set)) {
      if ((item & 1) === 0) continue;
      const action = actions[item >> 1]!;
      for (let week = 0; week < this.#width; week += 1) {
        if (action.any < action.dated) row[week] = week;
        const first = timetable.next[(item >> 1) * this.#width + week]!;
        if (first < action.end) row[week] = Math.min(row[week]!, offers[first]!.start);
      }
    }
    return row;
  }
}
