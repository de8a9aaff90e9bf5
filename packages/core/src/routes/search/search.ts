import { never } from "../network/snapshot.ts";
import { Ahead } from "./ahead.ts";
import { Buckets } from "./buckets.ts";
import type { Clock } from "../clock.ts";
import { Dominance } from "./dominance.ts";
import { Expansion } from "./expansion.ts";
import { FactSets } from "./fact-sets.ts";
import { type Front, noSlack, type Slack } from "./front.ts";
import { Heap } from "./heap.ts";
import {
  ALL,
  BOUND,
  COST,
  DEAD,
  FIRST_RUN,
  HELD,
  Labels,
  OFFER,
  PARENT,
  RISK,
  RUNNING,
  STEPS,
  WEEK,
} from "./labels.ts";
import { Landmarks } from "./landmarks.ts";
import { keyOf, type OpenVector, type Parts } from "./parts.ts";
import type { Left } from "./left.ts";
import type { Problem } from "../problem/problem.ts";
import { Room } from "./room.ts";
import type { Techniques } from "../techniques.ts";
import { TimeBound } from "./time-bound.ts";

export interface SearchLimits {
  /** Most study steps at the same time. */
  readonly maxStudy: number;
  readonly maxLabels: number;
  readonly techniques: Techniques;
  /** What found routes cover within this slack waits until all else is done. */
  readonly slack: Slack;
}

/** Why a search ended: with proof, with proof within the slack, or cut by the clock or by the number of labels. */
export type Ending = "proven" | "slack" | "time" | "labels";

/** Exact label search for one problem; adds what it finds to the front, whose routes it also uses to prune. */
export class Search {
  readonly #parts: Parts;
  readonly #limits: SearchLimits;
  readonly #open = new Heap();
  /** Labels with something after them that found routes cover within the slack. */
  readonly #waiting = new Heap();
  readonly #expansion: Expansion;
  #full = false;
  #sparedFrom = never;

  constructor(problem: Problem, front: Front, limits: SearchLimits) {
    const { techniques, maxStudy } = limits;
    const sets = new FactSets(problem, techniques.needSets ? "needed" : "arriving");
    const maxRunning = Math.min(maxStudy, problem.actions.length) + 1;
    const labels = new Labels(maxRunning, problem.funds.length, limits.maxLabels);
    const room = new Room(problem, sets, maxStudy);
    const timeBound = new TimeBound(problem, sets, room);
    this.#limits = limits;
    this.#parts = {
      problem,
      sets,
      labels,
      room,
      buckets: new Buckets(labels, new Dominance(problem, sets, labels, room)),
      landmarks: new Landmarks(problem, sets, techniques.landmarks),
      timeBound,
      ahead: new Ahead(problem, sets, timeBound, techniques.timeBound),
      front,
      techniques,
    };
    this.#expansion = new Expansion(this.#parts, (label) =>
      this.#open.push(keyOf(this.#optimistic(label)), label),
    );
    if (!this.alreadyOpen) this.#plantRoot();
  }

  /** Whether a target holds before any step. */
  get alreadyOpen(): boolean {
    return this.#parts.sets.root === this.#parts.sets.reached;
  }

  /** Labels made so far. */
  get size(): number {
    return this.#parts.labels.count;
  }

  /** Goes on until nothing is open, the clock runs out or the labels are full; `exact` looks behind the slack too. */
  run(clock: Clock, exact: boolean): Ending {
    const slack = exact ? noSlack : this.#limits.slack;
    for (let count = 0; ; count += 1) {
      if (this.#full) return "labels";
      if ((count & 3) === 0 && clock.expired()) return "time";
      let label = this.#open.pop();
      if (label === undefined) {
        if (this.#waiting.size === 0) return "proven";
        if (!exact) return "slack";
        label = this.#waiting.pop()!;
      }
      if (!this.#worthwhile(label, noSlack)) continue;
      const spared = this.#expansion.expand(label, slack);
      if (spared === undefined) this.#stopFull(label);
      else if (spared < never) this.#lookAgain(label, spared);
    }
  }

  /** Part of what follows the label is lost, so that it stays open. */
  #stopFull(label: number): void {
    this.#full = true;
    this.#open.push(keyOf(this.#optimistic(label)), label);
  }

  /** Some of what follows the label is within the slack: it is left for last. */
  #lookAgain(label: number, earliest: number): void {
    this.#waiting.push(keyOf(this.#optimistic(label)), label);
    this.#sparedFrom = Math.min(this.#sparedFrom, earliest);
  }

  /** What is still open and no route covers; undefined where that is nothing. */
  left(): Left | undefined {
    const { labels, front } = this.#parts;
    const spared = this.#waiting.size > 0 && this.#sparedFrom < never;
    let factor = spared ? 1 : 0;
    let earliest = spared ? this.#sparedFrom : never;
    for (const label of this.#open.ids()) {
      if (labels.data[label * labels.width + DEAD] === 1) continue;
      const [time, cost, risk, steps] = this.#optimistic(label);
      const beyond = front.beyond(time, cost, risk, steps, 0);
      if (beyond === 0) continue;
      factor = Math.max(factor, beyond);
      earliest = Math.min(earliest, time);
    }
    return factor === 0 ? undefined : { factor, earliest };
  }

  #optimistic(label: number): OpenVector {
    const { labels, landmarks } = this.#parts;
    const row = label * labels.width;
    const set = labels.data[row + ALL]!;
    return [
      labels.data[row + BOUND]!,
      labels.data[row + COST]! + landmarks.cost(set),
      labels.data[row + RISK]! + landmarks.risk(set),
      labels.data[row + STEPS]! + landmarks.steps(set),
    ];
  }

  #worthwhile(label: number, slack: Slack): boolean {
    const { labels, front } = this.#parts;
    if (labels.data[label * labels.width + DEAD] === 1) return false;
    const [time, cost, risk, steps] = this.#optimistic(label);
    return !front.covers(time, cost, risk, steps, slack);
  }

  #plantRoot(): void {
    const { labels, sets } = this.#parts;
    const row = labels.draft();
    if (row === undefined) return;
    const { data } = labels;
    data.fill(0, row, row + labels.width);
    data[row + WEEK] = 0;
    data[row + HELD] = sets.root;
    data[row + ALL] = sets.root;
    data[row + PARENT] = -1;
    data[row + OFFER] = -1;
    data[row + RUNNING] = 0;
    data[row + FIRST_RUN] = 0;
    const label = labels.keep();
    this.#open.push(keyOf(this.#optimistic(label)), label);
  }
}
