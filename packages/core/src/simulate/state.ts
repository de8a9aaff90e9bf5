import type { Assumptions } from "./assumptions.ts";
import type { Ground } from "./ask.ts";
import type { Design } from "./design.ts";
import type { People } from "./people.ts";
import type { Scenario } from "./scenario.ts";

/** Why somebody's walk ended without a job of the pathway. */
export const outcomes = [
  "no-way-in",
  "no-way-on",
  "no-class-when-free",
  "could-not-pay",
  "waited-too-long",
  "dropped-out",
  "money-ran-out",
  "life-event",
  "not-hired",
] as const;
export type Outcome = (typeof outcomes)[number];

/** Where a person is. */
export const stage = { coming: 0, waiting: 1, inside: 2, employed: 3, out: 4 } as const;

/** One walk of a cohort under way: columns over people, and what is to happen in which week. */
export interface Walk {
  readonly scenario: Scenario;
  readonly assumptions: Assumptions;
  readonly people: People;
  readonly ground: Ground;
  readonly design: Design;
  readonly seed: number;
  readonly stage: Uint8Array;
  /** The step somebody waits for, is in or ended at; -1 before the first. */
  readonly at: Int16Array;
  /** Since which week they wait, or when they began. */
  readonly since: Int16Array;
  /** The week in which who waits gives up. */
  readonly until: Int16Array;
  /** Tries so far: place `step * people + person`. */
  readonly tries: Uint8Array;
  /** How the step that somebody is in will end: 0 finished, else place of the outcome + 1. */
  readonly fate: Uint8Array;
  /** The last setback, as place of the outcome + 1; 0 where there was none. */
  readonly why: Uint8Array;
  /** Marks before the pathway, by scale. */
  readonly marksAtFirst: ReadonlyMap<string, Int16Array>;
  /** What people had before the pathway, by trait. */
  readonly traitsAtFirst: ReadonlyMap<string, Uint8Array>;
  /** Pay before the pathway, cents an hour. */
  readonly before: Int32Array;
  readonly startedAt: Int16Array;
  readonly readyAt: Int16Array;
  readonly employedAt: Int16Array;
  readonly livingAt: Int16Array;
  readonly outAt: Int16Array;
  readonly wage: Int32Array;
  /** Who has a place in a support: 1 at place `support * people + person`. */
  readonly served: Uint8Array;
  readonly places: number[];
  /** People who decide in a week, end a step in a week, give up waiting in a week. */
  readonly decide: number[][];
  readonly end: number[][];
  readonly giveUp: number[][];
  /** By step: who waits, in the order of coming. */
  readonly queues: Queue[];
  readonly tally: Tally;
}

/** A line before a step; those who left it are skipped. */
export interface Queue {
  readonly line: number[];
  head: number;
  waiting: number;
  /** Seats left of the group that starts in week `leftOf`. */
  left: number;
  leftOf: number;
}

/** What is counted on the way, by step. */
export interface Tally {
  readonly began: Int32Array;
  readonly finished: Int32Array;
  /** Weeks waited by all who waited for it. */
  readonly waited: Float64Array;
  /** By step and outcome: place `step * outcomes + outcome`; the last row is before any step. */
  readonly falls: Int32Array;
  /** By step and factor that weighed most on those who dropped out. */
  readonly hardest: Map<string, number>;
  /** Cents that people paid, and that seats cost: by step, then by support. */
  readonly paid: Float64Array;
  readonly spent: Float64Array;
}

const neverYet = (count: number): Int16Array => new Int16Array(count).fill(-1);
const weeklyLists = (weeks: number): number[][] => Array.from({ length: weeks + 1 }, () => []);

export function newWalk(scenario: Scenario, seed: number, ground: Ground, design: Design): Walk {
  const { people } = ground;
  const { count } = people;
  const steps = design.spans.length;
  return {
    scenario,
    assumptions: scenario.assumptions,
    people,
    ground,
    design,
    seed,
    stage: new Uint8Array(count),
    at: neverYet(count),
    since: new Int16Array(count),
    until: new Int16Array(count),
    tries: new Uint8Array(count * steps),
    fate: new Uint8Array(count),
    why: new Uint8Array(count),
    marksAtFirst: new Map([...people.marks].map(([scale, marks]) => [scale, marks.slice()])),
    traitsAtFirst: new Map([...people.traits].map(([name, has]) => [name, has.slice()])),
    before: people.hourly.slice(),
    startedAt: neverYet(count),
    readyAt: neverYet(count),
    employedAt: neverYet(count),
    livingAt: neverYet(count),
    outAt: neverYet(count),
    wage: new Int32Array(count),
    served: new Uint8Array(count * design.supports.length),
    places: design.supports.map(({ seats }) => seats),
    decide: weeklyLists(scenario.weeks),
    end: weeklyLists(scenario.weeks),
    giveUp: weeklyLists(scenario.weeks),
    queues: design.spans.map(() => ({ line: [], head: 0, waiting: 0, left: 0, leftOf: -1 })),
    tally: {
      began: new Int32Array(steps),
      finished: new Int32Array(steps),
      waited: new Float64Array(steps),
      falls: new Int32Array((steps + 1) * outcomes.length),
      hardest: new Map(),
      paid: new Float64Array(steps + design.supports.length),
      spent: new Float64Array(steps + design.supports.length),
    },
  };
}
