import { ForwardPass } from "../forward/pass.ts";
import { emptyReach } from "../forward/reach.ts";
import type { Lens } from "../lens/lens.ts";
import { anyWeek, never } from "../network/snapshot.ts";
import type { OpenVector } from "./parts.ts";
import type { Aim } from "../problem/targets.ts";

/** A way to the target with the best case (time, cost, risk, steps) of any route to it. */
export interface BoundedAim extends Aim {
  readonly bound: OpenVector;
}

/** The aims that can be reached at all, each with its best case: dates by a forward pass, the rest by the dearest part of the cheapest way. */
export function boundAims(lens: Lens, aims: readonly Aim[]): readonly BoundedAim[] {
  const reach = emptyReach(lens.snapshot);
  new ForwardPass(lens.snapshot).run(lens, reach);
  const least = new LeastValues(lens, reach.weeks);
  least.run();
  return aims
    .filter(({ fact }) => reach.weeks[fact] !== never)
    .map((aim) => ({ ...aim, bound: [reach.weeks[aim.fact]!, ...least.of(aim.fact)] as const }));
}

/** Lower bounds on cost, risk and steps until each fact: a step's own plus the largest of what it asks for. */
class LeastValues {
  readonly #lens: Lens;
  readonly #weeks: Int16Array;
  readonly #values: Float64Array;
  readonly #own: (readonly [number, number, number] | undefined)[] = [];

  constructor(lens: Lens, weeks: Int16Array) {
    this.#lens = lens;
    this.#weeks = weeks;
    this.#values = new Float64Array(weeks.length * 3).fill(Infinity);
  }

  of(fact: number): readonly [number, number, number] {
    return [this.#values[fact * 3]!, this.#values[fact * 3 + 1]!, this.#values[fact * 3 + 2]!];
  }

  run(): void {
    const { clauseAction, askedBy, clauseFacts } = this.#lens.snapshot;
    const queue = [...this.#lens.held];
    for (const fact of queue) this.#values.fill(0, fact * 3, fact * 3 + 3);
    for (let clause = 0; clause < clauseAction.length; clause += 1) {
      if (clauseFacts.starts[clause] === clauseFacts.starts[clause + 1]) this.#pass(clause, queue);
    }
    for (let at = 0; at < queue.length; at += 1) {
      const fact = queue[at]!;
      for (let ask = askedBy.starts[fact]!; ask < askedBy.starts[fact + 1]!; ask += 1) {
        this.#pass(askedBy.items[ask]!, queue);
      }
    }
  }

  /** Lowers what the action of a clause gives. */
  #pass(clause: number, queue: number[]): void {
    const { clauseAction, clauseFacts, effects } = this.#lens.snapshot;
    if (!this.#lens.clauseOpen(clause)) return;
    let [cost, risk, steps, ready] = [0, 0, 0, 0];
    for (let at = clauseFacts.starts[clause]!; at < clauseFacts.starts[clause + 1]!; at += 1) {
      const fact = clauseFacts.items[at]!;
      ready = Math.max(ready, this.#weeks[fact]!);
      cost = Math.max(cost, this.#values[fact * 3]!);
      risk = Math.max(risk, this.#values[fact * 3 + 1]!);
      steps = Math.max(steps, this.#values[fact * 3 + 2]!);
    }
    if (ready === never || cost === Infinity) return;
    const action = clauseAction[clause]!;
    const [ownCost, ownRisk, ownSteps] = (this.#own[action] ??= this.#leastOf(action));
    for (let at = effects.starts[action]!; at < effects.starts[action + 1]!; at += 1) {
      this.#lower(effects.items[at]!, cost + ownCost, risk + ownRisk, steps + ownSteps, queue);
    }
  }

  #lower(fact: number, cost: number, risk: number, steps: number, queue: number[]): void {
    const at = fact * 3;
    const [oldCost, oldRisk, oldSteps] = this.of(fact);
    if (cost >= oldCost && risk >= oldRisk && steps >= oldSteps) return;
    this.#values[at] = Math.min(cost, oldCost);
    this.#values[at + 1] = Math.min(risk, oldRisk);
    this.#values[at + 2] = Math.min(steps, oldSteps);
    queue.push(fact);
  }

  /** Least cost, risk and number of one step of the action. */
  #leastOf(action: number): readonly [number, number, number] {
    const { actions, offerings } = this.#lens.snapshot;
    if (action >= actions.openings) return [0, 0, 0];
    if (action >= actions.jobs)
      return this.#lens.jobOpen(action - actions.jobs) ? [0, 0, 1] : [Infinity, Infinity, 1];
    let cost = Infinity;
    let risk = Infinity;
    for (let at = offerings.ofClass[action]!; at < offerings.ofClass[action + 1]!; at += 1) {
      if (offerings.start[at] !== anyWeek && offerings.start[at]! < this.#lens.start) continue;
      const price = this.#lens.price(at);
      if (price < 0) continue;
      cost = Math.min(cost, price);
      risk = Math.min(risk, offerings.risk[at]!);
    }
    return [cost, risk, 1];
  }
}
