import type { Figures, FundFigures } from "./figures.ts";
import type { Group } from "./groups.ts";
import type { Outcome } from "./state.ts";

/** A figure over the replications: its mean, and what 8 of 10 lie between (10th and 90th of a hundred, nearest rank). */
export interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Where most is lost: weeks of waiting for seats, or people who fall out. */
export interface Bottleneck {
  readonly step: string;
  readonly by: "waiting" | "falling-out";
  readonly size: Spread;
}

export interface Summary {
  readonly replications: number;
  readonly people: number;
  readonly started: Spread;
  readonly ready: Spread;
  readonly employed: Spread;
  readonly living: Spread;
  readonly costPerReady: Spread | undefined;
  readonly costPerEmployed: Spread | undefined;
  /** Cents an hour. */
  readonly wageGain: Spread | undefined;
  /** What all people paid, and what all seats cost, in cents. */
  readonly paid: Spread;
  readonly spent: Spread;
  /** Every fourth week and the last. */
  readonly timeline: readonly {
    readonly week: number;
    readonly started: Spread;
    readonly ready: Spread;
    readonly employed: Spread;
    /** Fell out so far: with the employed and those still on the way, all people. */
    readonly out: Spread;
  }[];
  readonly falls: readonly {
    readonly step: string | undefined;
    readonly outcome: Outcome;
    readonly people: Spread;
  }[];
  readonly hardest: readonly { readonly step: string; readonly factor: string; readonly people: Spread }[];
  readonly steps: readonly {
    readonly step: string;
    readonly began: Spread;
    readonly finished: Spread;
    readonly waitedWeeks: Spread;
    readonly fell: Spread;
  }[];
  readonly bottleneck: Bottleneck | undefined;
  readonly groups: readonly {
    readonly group: Group;
    readonly people: Spread;
    /** Shares of the group's people, from 0 to 1; none where a cohort had none of them. */
    readonly ready: Spread | undefined;
    readonly employed: Spread | undefined;
  }[];
  /** In how many of the replications a fund's outcome was met in time; none where it could not be told. */
  readonly funds: readonly {
    readonly fund: string;
    readonly share: Spread | undefined;
    readonly metIn: number | undefined;
  }[];
}

export function summarize(runs: readonly Figures[]): Summary {
  const of = (figure: (run: Figures) => number): Spread => spreadOf(runs.map(figure));
  const some = (figure: (run: Figures) => number | undefined): Spread | undefined =>
    spreadOfSome(runs.map(figure));
  const steps = stepSpreads(runs);
  return {
    replications: runs.length,
    people: runs[0]?.people ?? 0,
    started: of(({ started }) => started),
    ready: of(({ ready }) => ready),
    employed: of(({ employed }) => employed),
    living: of(({ living }) => living),
    costPerReady: some(({ costPerReady }) => costPerReady),
    costPerEmployed: some(({ costPerEmployed }) => costPerEmployed),
    wageGain: some(({ wageGain }) => wageGain),
    paid: of(({ paid }) => paid),
    spent: of(({ spent }) => spent),
    timeline: timelineOf(runs),
    falls: fallSpreads(runs),
    hardest: hardestSpreads(runs),
    steps,
    bottleneck: bottleneckOf(steps),
    groups: groupSpreads(runs),
    funds: fundSpreads(runs),
  };
}

/** The spread of at least one value. */
export function spreadOf(values: readonly number[]): Spread {
  const ordered = values.toSorted((a, b) => a - b);
  const rank = (share: number): number => ordered[Math.max(0, Math.ceil(share * ordered.length) - 1)] ?? 0;
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    low: rank(0.1),
    high: rank(0.9),
  };
}

/** Undefined unless every replication has it: a mean over those that have would flatter. */
export function spreadOfSome(values: readonly (number | undefined)[]): Spread | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length && known.length > 0 ? spreadOf(known) : undefined;
}

function timelineOf(runs: readonly Figures[]): Summary["timeline"] {
  const last = (runs[0]?.startedBy.length ?? 1) - 1;
  const weeks = Array.from({ length: Math.floor(last / 4) + 1 }, (_, place) => place * 4);
  if (weeks.at(-1) !== last) weeks.push(last);
  return weeks.map((week) => ({
    week,
    started: spreadOf(runs.map(({ startedBy }) => startedBy[week] ?? 0)),
    ready: spreadOf(runs.map(({ readyBy }) => readyBy[week] ?? 0)),
    employed: spreadOf(runs.map(({ employedBy }) => employedBy[week] ?? 0)),
    out: spreadOf(runs.map(({ outBy }) => outBy[week] ?? 0)),
  }));
}

function stepSpreads(runs: readonly Figures[]): Summary["steps"] {
  return (runs[0]?.steps ?? []).map(({ step }, place) => {
    const of = (figure: "began" | "finished" | "waitedWeeks" | "fell"): Spread =>
      spreadOf(runs.map((run) => run.steps[place]?.[figure] ?? 0));
    return {
      step,
      began: of("began"),
      finished: of("finished"),
      waitedWeeks: of("waitedWeeks"),
      fell: of("fell"),
    };
  });
}

function bottleneckOf(steps: Summary["steps"]): Bottleneck | undefined {
  const worst = (figure: "waitedWeeks" | "fell") =>
    steps.toSorted((a, b) => b[figure].mean - a[figure].mean)[0];
  const [waits, falls] = [worst("waitedWeeks"), worst("fell")];
  if (waits !== undefined && waits.waitedWeeks.mean > 0)
    return { step: waits.step, by: "waiting", size: waits.waitedWeeks };
  if (falls === undefined || falls.fell.mean === 0) return undefined;
  return { step: falls.step, by: "falling-out", size: falls.fell };
}

function fallSpreads(runs: readonly Figures[]): Summary["falls"] {
  const kinds = new Map(runs.flatMap(({ falls }) => falls.map((fall) => [keyOf(fall), fall] as const)));
  return [...kinds]
    .map(([key, { step, outcome }]) => ({
      step,
      outcome,
      people: spreadOf(runs.map(({ falls }) => falls.find((fall) => keyOf(fall) === key)?.people ?? 0)),
    }))
    .toSorted((a, b) => b.people.mean - a.people.mean);
}

const keyOf = ({ step, outcome }: { readonly step: string | undefined; readonly outcome: string }): string =>
  `${step ?? ""} ${outcome}`;

function hardestSpreads(runs: readonly Figures[]): Summary["hardest"] {
  return [...new Set(runs.flatMap(({ hardest }) => [...hardest.keys()]))]
    .map((key) => {
      const [step = "", factor = ""] = key.split(" ");
      return { step, factor, people: spreadOf(runs.map(({ hardest }) => hardest.get(key) ?? 0)) };
    })
    .toSorted((a, b) => b.people.mean - a.people.mean);
}

function groupSpreads(runs: readonly Figures[]): Summary["groups"] {
  return (runs[0]?.groups ?? []).map(({ group }, place) => {
    const share = (figure: "ready" | "employed"): Spread | undefined =>
      spreadOfSome(
        runs.map(({ groups }) => {
          const found = groups[place];
          return found === undefined || found.people === 0 ? undefined : found[figure] / found.people;
        }),
      );
    const people = spreadOf(runs.map(({ groups }) => groups[place]?.people ?? 0));
    return { group, people, ready: share("ready"), employed: share("employed") };
  });
}

function fundSpreads(runs: readonly Figures[]): Summary["funds"] {
  return (runs[0]?.funds ?? []).map(({ fund }, place) => {
    const found = runs.map(({ funds }): FundFigures | undefined => funds[place]);
    const told = found.filter((it) => it?.met !== undefined);
    const metIn = told.length === runs.length ? told.filter((it) => it?.met === true).length : undefined;
    return { fund, share: spreadOfSome(found.map((it) => it?.share)), metIn };
  });
}
