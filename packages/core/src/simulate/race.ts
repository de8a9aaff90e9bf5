import type { Pathway } from "../model/pathway.ts";
import type { Figures } from "./figures.ts";
import type { Group } from "./groups.ts";
import type { Scenario } from "./scenario.ts";
import { type Progress, simulate } from "./simulate.ts";
import { type Spread, spreadOf, spreadOfSome, summarize, type Summary } from "./summary.ts";

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
  /** The same of one person; none unless every replication of both designs has it. */
  readonly perPerson: {
    /** Cents. */
    readonly costPerReady: Spread | undefined;
    readonly costPerEmployed: Spread | undefined;
    /** Cents an hour. */
    readonly wageGain: Spread | undefined;
  };
  /** The same of each group's people. */
  readonly groups: readonly { readonly group: Group; readonly ready: Spread; readonly employed: Spread }[];
}

/** Races the scenario's pathway against another. Undefined where `progress` stopped it. */
export function race(scenario: Scenario, other: Pathway, progress: Progress = () => true): Race | undefined {
  const first = simulate(scenario, (share) => progress(share / 2));
  const second =
    first === undefined
      ? undefined
      : simulate({ ...scenario, pathway: other }, (share) => progress(0.5 + share / 2));
  if (first === undefined || second === undefined) return undefined;
  return { one: summarize(first), other: summarize(second), ...differencesOf(first, second) };
}

function differencesOf(first: readonly Figures[], second: readonly Figures[]): Omit<Race, "one" | "other"> {
  const pairs = first.flatMap((one, place) => {
    const other = second[place];
    return other === undefined ? [] : [{ one, other }];
  });
  const difference = (figure: (run: Figures) => number): Spread =>
    spreadOf(pairs.map(({ one, other }) => figure(other) - figure(one)));
  const some = (figure: (run: Figures) => number | undefined): Spread | undefined =>
    spreadOfSome(
      pairs.map((pair) => {
        const [one, other] = [figure(pair.one), figure(pair.other)];
        return one === undefined || other === undefined ? undefined : other - one;
      }),
    );
  return {
    differences: {
      started: difference(({ started }) => started),
      ready: difference(({ ready }) => ready),
      employed: difference(({ employed }) => employed),
      living: difference(({ living }) => living),
      spent: difference(({ spent }) => spent),
    },
    perPerson: {
      costPerReady: some(({ costPerReady }) => costPerReady),
      costPerEmployed: some(({ costPerEmployed }) => costPerEmployed),
      wageGain: some(({ wageGain }) => wageGain),
    },
    groups: (first[0]?.groups ?? []).map(({ group }, place) => ({
      group,
      ready: difference(({ groups }) => groups[place]?.ready ?? 0),
      employed: difference(({ groups }) => groups[place]?.employed ?? 0),
    })),
  };
}
