import type { Problem } from "../problem/problem.ts";
import { Landmarks } from "../search/landmarks.ts";
import { Room } from "../search/room.ts";
import { TimeBound } from "../search/time-bound.ts";
import type { Holdings } from "./facts.ts";
import type { Whole } from "./label.ts";

/** The best case of every route that goes on from a label. */
interface BestCase {
  /** Weeks from the query. */
  readonly time: number;
  readonly cost: number;
  readonly risk: number;
  readonly steps: number;
}

/**
 * What a label still lacks at least until the target: as if all that is under way had ended well now, no classes
 * collided and every week paid enough.
 */
export class Remaining {
  readonly #holdings: Holdings;
  readonly #problem: Problem;
  readonly #time: TimeBound;
  readonly #landmarks: Landmarks;
  /** Earliest week by set of facts, each list by the week from which it is asked. */
  readonly #weeks: (Int32Array | undefined)[] = [];

  /** `aims`: the facts of the problem of which any is the target. */
  constructor(problem: Problem, aims: readonly number[], holdings: Holdings) {
    const aimed = { ...problem, targets: aims };
    const { sets } = holdings;
    this.#holdings = holdings;
    this.#problem = problem;
    this.#time = new TimeBound(aimed, sets, new Room(aimed, sets, problem.lens.rules.maxStudy));
    this.#landmarks = new Landmarks(aimed, sets, true);
  }

  bestCase({ set, underway, week, cost, risk, steps }: Whole): BestCase {
    const { sets } = this.#holdings;
    const { offers } = this.#problem;
    const then = underway.reduce((held, { offer }) => sets.add(held, offers[offer]!.action), set);
    return {
      time: this.#earliest(then, week),
      cost: cost + this.#landmarks.cost(then),
      risk: risk + this.#landmarks.risk(then),
      steps: steps + this.#landmarks.steps(then),
    };
  }

  #earliest(set: number, week: number): number {
    const weeks = (this.#weeks[set] ??= new Int32Array(this.#problem.horizon + 1).fill(unseen));
    if (weeks[week] === unseen) weeks[week] = this.#time.weekFrom(set, week);
    return weeks[week]!;
  }
}

const unseen = -1;
