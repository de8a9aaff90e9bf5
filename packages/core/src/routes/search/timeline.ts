import type { FactSets } from "./fact-sets.ts";
import { FIRST_RUN, HELD, type Labels, RUNNING, WEEK } from "./labels.ts";
import { Load } from "./load.ts";
import type { Problem } from "../problem/problem.ts";

/** The coming events of one label: its own week, then the ends of its running steps, each with the facts held from then on. */
export class Timeline {
  count = 0;
  readonly weeks: Int32Array;
  readonly sets: Int32Array;
  /** Offers running in the week; the step with place `i` ends at event `i + 1`. */
  readonly offers: Int32Array;
  /** What runs from each event on. */
  readonly loads: readonly Load[];
  readonly #problem: Problem;
  readonly #sets: FactSets;

  constructor(problem: Problem, sets: FactSets, maxRunning: number) {
    this.#problem = problem;
    this.#sets = sets;
    this.weeks = new Int32Array(maxRunning + 2);
    this.sets = new Int32Array(maxRunning + 2);
    this.offers = new Int32Array(maxRunning + 2);
    this.loads = Array.from({ length: maxRunning + 2 }, () => new Load());
  }

  /** Reads the row of a label that begins at `row`. */
  load(labels: Labels, row: number): void {
    const { data } = labels;
    const running = data[row + RUNNING]!;
    let set = data[row + HELD]!;
    this.weeks[0] = data[row + WEEK]!;
    this.sets[0] = set;
    for (let at = 0; at < running; at += 1) {
      const offer = data[row + FIRST_RUN + 2 * at + 1]!;
      set = this.#sets.add(set, this.#problem.offers[offer]!.action);
      this.offers[at] = offer;
      this.weeks[at + 1] = data[row + FIRST_RUN + 2 * at]!;
      this.sets[at + 1] = set;
    }
    this.count = running + 1;
    this.loads[running]!.clear();
    for (let at = running - 1; at >= 0; at -= 1) {
      this.loads[at]!.copy(this.loads[at + 1]!);
      this.loads[at]!.add(this.#problem.offers[this.offers[at]!]!);
    }
  }

  /** The last event that is not after the week. */
  eventAt(week: number): number {
    let event = this.count - 1;
    while (event > 0 && this.weeks[event]! > week) event -= 1;
    return event;
  }
}
