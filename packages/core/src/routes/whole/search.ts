import type { Criterion } from "../answer.ts";
import type { Clock } from "../clock.ts";
import type { Problem } from "../problem/problem.ts";
import { beginnings, nextBeginning } from "./begin.ts";
import { Holdings } from "./facts.ts";
import { futureOf, placedOf, type Whole } from "./label.ts";
import { Life } from "./live.ts";
import type { Outlook } from "./outlook.ts";
import { Remaining } from "./remaining.ts";
import type { WorthFront, WorthyRoute } from "./front.ts";

export interface WholeOptions {
  readonly criteria: readonly Criterion[];
  readonly clock: Clock;
  readonly maxLabels: number;
}

/**
 * Exact search over all legal itineraries, week by week, for questions where a step may be worth taking although the
 * target does not need it: pay that keeps the income floor, a better job soon, earnings. Labels meet only when exactly
 * the same can follow.
 */
export class WholeSearch {
  readonly #problem: Problem;
  readonly #holdings: Holdings;
  readonly #life: Life;
  readonly #options: WholeOptions;
  readonly #front: WorthFront;
  /** Whether going on after the target can pay. */
  readonly #goOn: boolean;
  readonly #remaining: Remaining;
  readonly #layers: Map<string, Whole[]>[];
  #kept = 0;
  #looks = 0;

  constructor(problem: Problem, outlook: Outlook, front: WorthFront, options: WholeOptions) {
    this.#problem = problem;
    this.#holdings = new Holdings(problem, outlook);
    this.#life = new Life(problem, this.#holdings);
    this.#options = options;
    this.#front = front;
    this.#goOn = options.criteria.some((criterion) => criterion === "better" || criterion === "earnings");
    this.#remaining = new Remaining(problem, outlook.aimsIn(problem.factIds), this.#holdings);
    this.#layers = Array.from({ length: problem.horizon + 1 }, () => new Map<string, Whole[]>());
  }

  /** True when every itinerary was looked at; false when the clock or the bound on labels cut the search. */
  run(): boolean {
    this.#keep(rootOf(this.#holdings.sets.root));
    for (const layer of this.#layers) {
      for (const labels of layer.values()) {
        for (const label of labels) if (!this.#follow(label)) return false;
      }
      layer.clear();
    }
    return true;
  }

  /** Everything that begins in the label's week, and each such beginning lived through to the next event. */
  #follow(label: Whole): boolean {
    const stack = [label];
    for (let current = stack.pop(); current !== undefined; current = stack.pop()) {
      this.#looks += 1;
      if (this.#kept > this.#options.maxLabels * 4) return false;
      if ((this.#looks & 31) === 0 && this.#options.clock.expired()) return false;
      const mayEnd = current.time !== undefined && current.underway.length === 0;
      if (mayEnd && current.last === -1) this.#record(current);
      if (current.time === undefined || this.#goOn)
        stack.push(...beginnings(this.#problem, this.#holdings, current));
      else if (mayEnd) continue;
      this.#liveOn(current);
    }
    return true;
  }

  #liveOn(label: Whole): void {
    const ends = label.underway.reduce((week, each) => Math.min(week, each.end), Infinity);
    const week = Math.min(ends, nextBeginning(this.#problem, this.#holdings, label) ?? Infinity);
    if (week > this.#problem.horizon) return;
    const next = this.#life.until(label, week);
    if (next !== undefined && !this.#hopeless(next)) this.#keep(next);
  }

  /** Without the later criteria nothing gets better any more, and what cannot arrive need not go on. */
  #hopeless(label: Whole): boolean {
    if (this.#goOn) return false;
    if (label.time !== undefined) return this.#front.covers(label.time, label.cost, label.risk, label.steps);
    const { time, cost, risk, steps } = this.#remaining.bestCase(label);
    const { horizon, lens } = this.#problem;
    return time > horizon || cost > lens.person.budget || this.#front.covers(time, cost, risk, steps);
  }

  #keep(label: Whole): void {
    const layer = this.#layers[label.week]!;
    const future = futureOf(label);
    const others = layer.get(future) ?? [];
    if (others.some((other) => this.#noWorse(other, label))) return;
    this.#kept += 1;
    layer.set(future, [...others.filter((other) => !this.#noWorse(label, other)), label]);
  }

  #noWorse(one: Whole, other: Whole): boolean {
    if (one.cost > other.cost) return false;
    return this.#options.criteria.every((criterion) => soFar(one, criterion) <= soFar(other, criterion));
  }

  #record(label: Whole): void {
    const route: WorthyRoute = {
      time: label.time!,
      cost: label.cost,
      risk: label.risk,
      steps: label.steps,
      better: label.better ?? this.#problem.horizon + 1,
      earnings: 0 - Math.round(this.#life.finalValue(label)),
      placed: [],
    };
    this.#front.add(route, () => placedOf(label));
  }
}

const rootOf = (set: number): Whole => ({
  week: 0,
  set,
  underway: [],
  funds: [],
  time: undefined,
  cost: 0,
  risk: 0,
  steps: 0,
  better: undefined,
  value: 0,
  last: -1,
  placed: undefined,
  before: undefined,
});

function soFar(label: Whole, criterion: Criterion): number {
  if (criterion === "earnings") return -label.value;
  return label[criterion] ?? Infinity;
}
