import type { Clock } from "../clock.ts";
import type { Lens } from "../lens/lens.ts";
import { anyWeek, never } from "../network/snapshot.ts";

/** Above every cost, risk and number of steps. */
const unreachable = 2 ** 30;

const unseen = -1;

/** Lower bounds on cost, risk and steps until each fact: a step's own plus the largest of what it asks for. */
export class LeastValues {
  readonly cost: Int32Array;
  readonly risk: Int32Array;
  readonly steps: Int32Array;
  readonly #lens: Lens;
  readonly #weeks: Int16Array;
  readonly #ownCost: Int32Array;
  readonly #ownRisk: Int32Array;
  readonly #queue: number[] = [];

  /** `weeks`: earliest week of every fact. */
  constructor(lens: Lens, weeks: Int16Array) {
    this.#lens = lens;
    this.#weeks = weeks;
    this.cost = new Int32Array(weeks.length).fill(unreachable);
    this.risk = new Int32Array(weeks.length).fill(unreachable);
    this.steps = new Int32Array(weeks.length).fill(unreachable);
    this.#ownCost = new Int32Array(lens.snapshot.actions.end).fill(unseen);
    this.#ownRisk = new Int32Array(lens.snapshot.actions.end).fill(unseen);
  }

  /** False when the clock ran out. */
  run(clock: Clock): boolean {
    const { clauseAction, askedBy, clauseFacts } = this.#lens.snapshot;
    for (const fact of this.#lens.held) this.#lower(fact, 0, 0, 0);
    for (let clause = 0; clause < clauseAction.length; clause += 1) {
      if (clauseFacts.starts[clause] === clauseFacts.starts[clause + 1]) this.#pass(clause);
    }
    for (let at = 0; at < this.#queue.length; at += 1) {
      if ((at & 63) === 0 && clock.expired()) return false;
      const fact = this.#queue[at]!;
      const last = askedBy.starts[fact + 1]!;
      for (let ask = askedBy.starts[fact]!; ask < last; ask += 1) this.#pass(askedBy.items[ask]!);
    }
    return true;
  }

  /** Lowers what the action of a clause gives. */
  #pass(clause: number): void {
    const { clauseAction, clauseFacts, effects } = this.#lens.snapshot;
    let cost = 0;
    let risk = 0;
    let steps = 0;
    const last = clauseFacts.starts[clause + 1]!;
    for (let at = clauseFacts.starts[clause]!; at < last; at += 1) {
      const fact = clauseFacts.items[at]!;
      if (this.#weeks[fact] === never || this.steps[fact] === unreachable) return;
      if (this.cost[fact]! > cost) cost = this.cost[fact]!;
      if (this.risk[fact]! > risk) risk = this.risk[fact]!;
      if (this.steps[fact]! > steps) steps = this.steps[fact]!;
    }
    if (!this.#lens.clauseOpen(clause)) return;
    const action = clauseAction[clause]!;
    if (this.#ownCost[action] === unseen) this.#priceOut(action);
    if (this.#ownCost[action] === unreachable) return;
    cost += this.#ownCost[action]!;
    risk += this.#ownRisk[action]!;
    if (action < this.#lens.snapshot.actions.openings) steps += 1;
    const end = effects.starts[action + 1]!;
    for (let at = effects.starts[action]!; at < end; at += 1)
      this.#lower(effects.items[at]!, cost, risk, steps);
  }

  #lower(fact: number, cost: number, risk: number, steps: number): void {
    if (cost >= this.cost[fact]! && risk >= this.risk[fact]! && steps >= this.steps[fact]!) return;
    if (cost < this.cost[fact]!) this.cost[fact] = cost;
    if (risk < this.risk[fact]!) this.risk[fact] = risk;
    if (steps < this.steps[fact]!) this.steps[fact] = steps;
    this.#queue.push(fact);
  }

  /** Least cost and risk of one step of the action. */
  #priceOut(action: number): void {
    const { actions } = this.#lens.snapshot;
    const closed =
      action >= actions.jobs && action < actions.openings && !this.#lens.jobOpen(action - actions.jobs);
    this.#ownCost[action] = closed ? unreachable : 0;
    this.#ownRisk[action] = 0;
    if (action < actions.jobs) this.#priceClass(action);
  }

  #priceClass(action: number): void {
    const { offerings } = this.#lens.snapshot;
    let cost = unreachable;
    let risk = unreachable;
    const last = offerings.ofClass[action + 1]!;
    for (let at = offerings.ofClass[action]!; at < last; at += 1) {
      if (offerings.start[at] !== anyWeek && offerings.start[at]! < this.#lens.start) continue;
      const price = this.#lens.price(at);
      if (price < 0) continue;
      cost = Math.min(cost, price);
      risk = Math.min(risk, offerings.risk[at]!);
    }
    this.#ownCost[action] = cost;
    this.#ownRisk[action] = risk;
  }
}
