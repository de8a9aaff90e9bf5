import type { Certificate } from "../answer.ts";
import type { Route } from "./front.ts";
import type { OpenVector } from "./parts.ts";

/** The unit in which a certificate measures: 4 weeks, $100, odds by a factor 0.95, one step. */
export const unitSlack = { time: 4, cost: 10_000, risk: 513, steps: 1 } as const;

/** What a cut search proves: how far the best case of anything not searched lies beyond the routes found. */
export function certificateOf(outcome: {
  readonly routes: readonly Route[];
  readonly open: readonly OpenVector[];
  readonly sparedFrom?: number;
}): Certificate {
  const { routes, open, sparedFrom } = outcome;
  const spared = sparedFrom === undefined ? [] : [sparedFrom];
  const times = [...open.map((vector) => vector[0]), ...routes.map((route) => route.time), ...spared];
  const least = spared.length === 0 ? 0 : 1;
  return {
    factor:
      routes.length === 0
        ? undefined
        : open.reduce((most, vector) => Math.max(most, gap(routes, vector)), least),
    slack: unitSlack,
    noneFasterThan: times.reduce((least, time) => Math.min(least, time), times[0] ?? 0),
  };
}

/** Least multiple of the unit within which some route covers the vector. */
function gap(routes: readonly Route[], [time, cost, risk, steps]: OpenVector): number {
  let least = Infinity;
  for (const route of routes) {
    const beyond = Math.max(
      0,
      (route.time - time) / unitSlack.time,
      (route.cost - cost) / unitSlack.cost,
      (route.risk - risk) / unitSlack.risk,
      (route.steps - steps) / unitSlack.steps,
    );
    least = Math.min(least, beyond);
  }
  return least;
}
