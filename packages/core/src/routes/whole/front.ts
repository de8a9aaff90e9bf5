import type { Criterion } from "../answer.ts";
import type { Placed, Route } from "../search/front.ts";

/** A route with the two criteria that look beyond it, where they are asked for. */
export interface WorthyRoute extends Route {
  /** Weeks until a better job. */
  readonly better?: number;
  /** Minus the present value of five years, in cents. */
  readonly earnings?: number;
}

/** What is not known counts as worst. */
export const valueOf = (route: WorthyRoute, criterion: Criterion): number => route[criterion] ?? Infinity;

/** Non-dominated routes over any of the criteria. */
export class WorthFront {
  routes: WorthyRoute[] = [];
  readonly #criteria: readonly Criterion[];

  constructor(criteria: readonly Criterion[]) {
    this.#criteria = criteria;
  }

  /** Whether a route is as good in all of the four that only grow. */
  covers(time: number, cost: number, risk: number, steps: number): boolean {
    const reached = { time, cost, risk, steps, better: Infinity, earnings: Infinity };
    return this.routes.some((route) => this.#criteria.every((each) => valueOf(route, each) <= reached[each]));
  }

  /** Keeps the route unless another is as good; `placed` is asked for only then. */
  add(route: WorthyRoute, placed: () => readonly Placed[]): void {
    if (this.routes.some((other) => this.#noWorse(other, route))) return;
    this.routes = this.routes.filter((other) => !this.#noWorse(route, other));
    this.routes.push({ ...route, placed: placed() });
  }

  #noWorse(one: WorthyRoute, other: WorthyRoute): boolean {
    return this.#criteria.every((criterion) => valueOf(one, criterion) <= valueOf(other, criterion));
  }
}
