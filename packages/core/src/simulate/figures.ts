import type { Span } from "./design.ts";
import { groupsOf, type GroupFigures } from "./groups.ts";
import { type Outcome, outcomes, type Walk } from "./state.ts";

/** People who fell out at a step (none: before the first), and why. */
export interface Fall {
  readonly step: string | undefined;
  readonly outcome: Outcome;
  readonly people: number;
}

export interface StepFigures {
  readonly step: string;
  /** Starts, tries counted each. */
  readonly began: number;
  readonly finished: number;
  /** Weeks that people waited for it, all together. */
  readonly waitedWeeks: number;
  /** People who fell out waiting for it or in it. */
  readonly fell: number;
}

export interface FundFigures {
  readonly fund: string;
  /** Of those who had started by the end of the period, the share that reached the outcome by then; none where nobody had. */
  readonly share: number | undefined;
  readonly met: boolean | undefined;
}

/** What one walk of a cohort came to. Money in cents. */
export interface Figures {
  readonly people: number;
  readonly started: number;
  /** Finished a step that opens a job of the pathway. */
  readonly ready: number;
  readonly employed: number;
  /** Employed at the area's living wage or more; 0 where none is stated. */
  readonly living: number;
  readonly out: number;
  /** People so far, by week. */
  readonly startedBy: Int32Array;
  readonly readyBy: Int32Array;
  readonly employedBy: Int32Array;
  readonly outBy: Int32Array;
  readonly falls: readonly Fall[];
  readonly steps: readonly StepFigures[];
  readonly hardest: ReadonlyMap<string, number>;
  readonly paid: number;
  readonly spent: number;
  readonly costPerReady: number | undefined;
  readonly costPerEmployed: number | undefined;
  /** Median of pay in the last job of the pathway less pay before (0 without work), cents an hour. */
  readonly wageGain: number | undefined;
  readonly groups: readonly GroupFigures[];
  readonly funds: readonly FundFigures[];
}

export function figuresOf(walk: Walk): Figures {
  const { tally, people } = walk;
  const cost = sum(tally.spent);
  const [started, ready, employed, living] = [
    walk.startedAt,
    walk.readyAt,
    walk.employedAt,
    walk.livingAt,
  ].map(reached);
  return {
    people: people.count,
    started: started ?? 0,
    ready: ready ?? 0,
    employed: employed ?? 0,
    living: living ?? 0,
    out: sum(tally.falls),
    startedBy: byWeek(walk.startedAt, walk.scenario.weeks),
    readyBy: byWeek(walk.readyAt, walk.scenario.weeks),
    employedBy: byWeek(walk.employedAt, walk.scenario.weeks),
    outBy: byWeek(walk.outAt, walk.scenario.weeks),
    falls: fallsOf(walk),
    steps: stepsOf(walk),
    hardest: tally.hardest,
    paid: sum(tally.paid),
    spent: cost,
    costPerReady: per(cost, ready),
    costPerEmployed: per(cost, employed),
    wageGain: wageGainOf(walk),
    groups: groupsOf(walk),
    funds: fundsOf(walk),
  };
}

const sum = (column: Int32Array | Float64Array): number => {
  let total = 0;
  for (const value of column) total += value;
  return total;
};

const per = (cost: number, people: number | undefined): number | undefined =>
  people === undefined || people === 0 ? undefined : cost / people;

function reached(column: Int16Array): number {
  let count = 0;
  for (const week of column) if (week !== -1) count += 1;
  return count;
}

function byWeek(column: Int16Array, weeks: number): Int32Array {
  const so = new Int32Array(weeks + 1);
  for (const week of column) if (week !== -1) so[week] = (so[week] ?? 0) + 1;
  for (let week = 1; week <= weeks; week += 1) so[week] = (so[week] ?? 0) + (so[week - 1] ?? 0);
  return so;
}

function fallsOf(walk: Walk): readonly Fall[] {
  const names = [...walk.design.spans.map(({ step }) => step.id), undefined];
  return names.flatMap((step, row) =>
    outcomes.flatMap((outcome, column) => {
      const people = walk.tally.falls[row * outcomes.length + column] ?? 0;
      return people === 0 ? [] : [{ step, outcome, people }];
    }),
  );
}

function stepsOf(walk: Walk): readonly StepFigures[] {
  const { tally } = walk;
  const drawn = new Map(walk.scenario.pathway.steps.map(({ id }, place) => [id, place]));
  const placeOf = ({ step }: Span): number => drawn.get(step.id) ?? 0;
  const spans = walk.design.spans.toSorted((a, b) => placeOf(a) - placeOf(b));
  return spans.map(({ step, index }) => ({
    step: step.id,
    began: tally.began[index] ?? 0,
    finished: tally.finished[index] ?? 0,
    waitedWeeks: tally.waited[index] ?? 0,
    fell: sum(tally.falls.subarray(index * outcomes.length, (index + 1) * outcomes.length)),
  }));
}

function wageGainOf(walk: Walk): number | undefined {
  const gains: number[] = [];
  for (const [person, week] of walk.employedAt.entries())
    if (week !== -1) gains.push((walk.wage[person] ?? 0) - (walk.before[person] ?? 0));
  if (gains.length === 0) return undefined;
  const ordered = Float64Array.from(gains).sort();
  const middle = ordered.length >> 1;
  const upper = ordered[middle] ?? 0;
  return ordered.length % 2 === 1 ? upper : (upper + (ordered[middle - 1] ?? 0)) / 2;
}

function fundsOf(walk: Walk): readonly FundFigures[] {
  const { pathway, weeks } = walk.scenario;
  return pathway.funds.map(({ id, periodWeeks, outcome }) => {
    if (outcome === undefined || periodWeeks > weeks) return { fund: id, share: undefined, met: undefined };
    const column = outcome.what === "completed" ? walk.readyAt : walk.employedAt;
    const by = (at: Int16Array): number => byWeek(at, weeks)[periodWeeks] ?? 0;
    const started = by(walk.startedAt);
    if (started === 0) return { fund: id, share: undefined, met: undefined };
    const share = by(column) / started;
    return { fund: id, share, met: share >= outcome.share };
  });
}
