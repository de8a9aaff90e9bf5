import { graphOf } from "../checks/graph.ts";
import type { Pathway, PathwayStep } from "../model/pathway.ts";
import type { Profile } from "../simulate/profile.ts";
import { type Reach, reachOf } from "./pathway-reach.ts";
import { type WayOut, waysOut } from "./pathway-ways.ts";

/** A job of a pathway and what the quickest way there takes. */
export interface Exit {
  readonly step: string;
  readonly title: string;
  /** The steps of the way, in order, the job last. */
  readonly way: readonly string[];
  /** Weeks to the job's first week, waits left out. */
  readonly weeks: number;
  /** What a person pays on the way, in cents. */
  readonly price: number;
  /** What their seats cost those who run the steps, in cents. */
  readonly cost: number;
  /** Pay of the job, in cents an hour; absent where nobody told. */
  readonly hourly?: number;
}

/** What a drawing comes to, quick enough to be told at each edit. */
export interface PathwayNumbers {
  readonly steps: number;
  readonly waysIn: number;
  readonly exits: readonly Exit[];
  /** People who can start in a year at ways in that have groups; absent where one takes anyone at any time. */
  readonly seatsYear?: number;
  readonly reach: Reach;
}

const weeksOfYear = 52;

/** Cost, weeks, seats, pay and reach of a drawing, before anybody walks it. */
export function pathwayNumbersOf(pathway: Pathway, profile: Profile): PathwayNumbers {
  const graph = graphOf(pathway);
  const waysIn = graph.entries.filter(({ kind }) => kind !== "job");
  const seatsYear = seatsOf(waysIn);
  return {
    steps: pathway.steps.length,
    waysIn: graph.entries.length,
    exits: waysOut(graph).map(exitOf),
    ...(seatsYear === undefined ? {} : { seatsYear }),
    reach: reachOf(pathway, profile),
  };
}

function exitOf({ job, way, weeks }: WayOut): Exit {
  const sum = (of: (step: PathwayStep) => number): number =>
    way.reduce((so, step) => so + (step.kind === "job" ? 0 : of(step)), 0);
  return {
    step: job.id,
    title: job.title,
    way: way.map(({ id }) => id),
    weeks,
    price: sum(({ price }) => price),
    cost: sum(({ cost }) => cost),
    ...(job.wage === undefined ? {} : { hourly: job.wage.hourly }),
  };
}

function seatsOf(waysIn: readonly PathwayStep[]): number | undefined {
  let seats = 0;
  for (const { intake } of waysIn) {
    if (intake === undefined) return undefined;
    seats += Math.round((intake.seats * weeksOfYear) / intake.everyWeeks);
  }
  return waysIn.length === 0 ? undefined : seats;
}
