import { unitSlack } from "./left.ts";

/** A step of a found route; weeks are counted from the query. */
export interface Placed {
  readonly start: number;
  readonly end: number;
  readonly cost: number;
  readonly risk: number;
  readonly work: boolean;
  /** The offering, or for work the job, by its place in the snapshot. */
  readonly source: number;
  /** The once-only stream, by its place in the snapshot; −1 for none. */
  readonly once: number;
}

/** A found route with its time, cost, risk and number of steps. */
export interface Route {
  readonly time: number;
  readonly cost: number;
  readonly risk: number;
  readonly steps: number;
  readonly placed: readonly Placed[];
  /** The occupation reached, by its place in the snapshot. */
  readonly occupation?: number;
}

/** How much worse than a listed route something may be and still count as covered. */
export interface Slack {
  readonly time: number;
  readonly cost: number;
  readonly risk: number;
  readonly steps: number;
}

export const noSlack: Slack = { time: 0, cost: 0, risk: 0, steps: 0 };

/** The non-dominated routes found so far. */
export class Front {
  readonly routes: Route[] = [];
  /** The occupation that the routes added from now on open. */
  occupation: number | undefined;
  /** Time, cost, risk and steps of each route, beside each other for quick comparison. */
  #vectors = new Int32Array(64);

  /** Whether some route is no worse than this vector, or by no more than the slack. */
  covers(time: number, cost: number, risk: number, steps: number, slack: Slack): boolean {
    const vectors = this.#vectors;
    const end = this.routes.length * 4;
    const [latest, dearest, riskiest, most] = [
      time + slack.time,
      cost + slack.cost,
      risk + slack.risk,
      steps + slack.steps,
    ];
    for (let at = 0; at < end; at += 4) {
      if (vectors[at]! > latest || vectors[at + 1]! > dearest) continue;
      if (vectors[at + 2]! <= riskiest && vectors[at + 3]! <= most) return true;
    }
    return false;
  }

  /**
   * Least multiple of the unit by which some route is at most worse than this vector: 0 where one covers it, Infinity
   * where there is none. Answers up to `enough` need not be told apart.
   */
  beyond(time: number, cost: number, risk: number, steps: number, enough: number): number {
    const vectors = this.#vectors;
    const end = this.routes.length * 4;
    let least = Infinity;
    for (let at = 0; at < end && least > enough; at += 4) {
      const worst = Math.max(
        0,
        (vectors[at]! - time) / unitSlack.time,
        (vectors[at + 1]! - cost) / unitSlack.cost,
        (vectors[at + 2]! - risk) / unitSlack.risk,
        (vectors[at + 3]! - steps) / unitSlack.steps,
      );
      if (worst < least) least = worst;
    }
    return least;
  }

  /** Keeps the route unless another is as good; drops those it beats. */
  add(route: Route): void {
    if (this.covers(route.time, route.cost, route.risk, route.steps, noSlack)) return;
    const kept = this.routes.filter((other) => !beats(route, other));
    kept.push(this.occupation === undefined ? route : { ...route, occupation: this.occupation });
    this.routes.splice(0, this.routes.length, ...kept);
    if (kept.length * 4 > this.#vectors.length) this.#vectors = new Int32Array(this.#vectors.length * 2);
    for (const [index, { time, cost, risk, steps }] of kept.entries()) {
      this.#vectors.set([time, cost, risk, steps], index * 4);
    }
  }
}

const beats = (one: Route, other: Route): boolean =>
  one.time <= other.time && one.cost <= other.cost && one.risk <= other.risk && one.steps <= other.steps;
