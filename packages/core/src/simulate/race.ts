import type { Pathway } from "../model/pathway.ts";
import type { Figures } from "./figures.ts";
import type { Scenario } from "./scenario.ts";
import { type Progress, simulate } from "./simulate.ts";
import { type Spread, spreadOf, summarize, type Summary } from "./summary.ts";

/** Two designs on the same people and the same luck. */
export interface Race {
  readonly one: Summary;
  readonly other: Summary;
  /** The other less the one, replication by replication: what the design did. */
  readonly differences: {
    readonly started: Spread;
    readonly ready: Spread;
    readonly employed: Spread;
    readonly living: Spread;
    /** Cents. */
    readonly spent: Spread;
  };
}

/** Races the scenario's pathway against another. Undefined where `progress` stopped it. */
export function race(scenario: Scenario, other: Pathway, progress: Progress = () => true): Race | undefined {
  const first = simulate(scenario, (share) => progress(share / 2));
  const second =
    first === undefined
      ? undefined
      : simulate({ ...scenario, pathway: other }, (share) => progress(0.5 + share / 2));
  if (first === undefined || second === undefined) return undefined;
  const difference = (figure: (run: Figures) => number): Spread =>
    spreadOf(
      first.map((run, place) => {
        const against = second[place];
        return against === undefined ? 0 : figure(against) - figure(run);
      }),
    );
  return {
    one: summarize(first),
    other: summarize(second),
    differences: {
      started: difference(({ started }) => started),
      ready: difference(({ ready }) => ready),
      employed: difference(({ employed }) => employed),
      living: difference(({ living }) => living),
      spent: difference(({ spent }) => spent),
    },
  };
}
