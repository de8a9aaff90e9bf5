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
  routes: Route[] = [];
  /** The occupation that the routes added from now on open. */
  occupation: number | undefined;

  /** Whether some route is no worse than this vector, or by no more than the slack. */
  covers(time: number, cost: number, risk: number, steps: number, slack: Slack): boolean {
    for (const route of this.routes) {
      if (
        route.time <= time + slack.time &&
        route.cost <= cost + slack.cost &&
        route.risk <= risk + slack.risk &&
        route.steps <= steps + slack.steps
      ) {
        return true;
      }
    }
    return false;
  }

  /** Keeps the route unless another is as good; drops those it beats. */
  add(route: Route): void {
    if (this.covers(route.time, route.cost, route.risk, route.steps, noSlack)) return;
    this.routes = this.routes.filter((other) => !beats(route, other));
    this.routes.push(this.occupation === undefined ? route : { ...route, occupation: this.occupation });
  }
}

const beats = (one: Route, other: Route): boolean =>
  one.time <= other.time && one.cost <= other.cost && one.risk <= other.risk && one.steps <= other.steps;
