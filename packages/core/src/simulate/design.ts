import type { Pathway, PathwayStep } from "../model/pathway.ts";
import { doneFact, factsAsked, givesFact } from "../model/pathway.ts";
import { type Asked, askOf, columnOf, giver, type Ground } from "./ask.ts";
import type { Assumptions } from "./assumptions.ts";
import { placeOf } from "./draw.ts";
import { blockBits } from "./people.ts";
import { worthOf } from "./worth.ts";

/** A step made ready to be walked. */
export interface Span {
  readonly index: number;
  readonly step: PathwayStep;
  /** Its place among the draws. */
  readonly luck: number;
  readonly isJob: boolean;
  readonly open: Asked;
  readonly give: (person: number) => void;
  /** People who finished it: 1. */
  readonly done: Uint8Array;
  readonly busy: number;
  readonly rate: number;
  readonly hours: number;
  readonly wage: number;
}

/** A step among the others: whether it gets a person on, and whether finishing it leaves a job open to them that asks for it. */
export interface Way extends Span {
  readonly worth: Asked;
  readonly readies: Asked;
}

/** A support of the pathway: whom it takes, how many at a time, what it meets and when. */
export interface Support {
  readonly needs: readonly string[];
  readonly open: Asked;
  /** Blocks it covers; 0 is at all times. */
  readonly busy: number;
  readonly seats: number;
  readonly step: PathwayStep;
}

export interface Design {
  readonly spans: readonly Way[];
  readonly supports: readonly Support[];
}

/**
 * Makes a pathway ready for these people. Supports stand beside the steps: nobody has to finish one. Steps stand in the
 * order of their ids, so that the order in which cards are drawn decides nothing.
 */
export function designOf(pathway: Pathway, ground: Ground, assumptions: Assumptions): Design {
  const spans = pathway.steps
    .filter(({ kind }) => kind !== "support")
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((step, index) => spanOf(step, index, ground, assumptions));
  return {
    spans: spans.map((span) => ({
      ...span,
      worth: worthOf(span.step, spans, ground),
      readies: readiesOf(span, spans),
    })),
    supports: pathway.steps
      .filter(({ kind }) => kind === "support")
      .map((step) => ({
        needs: step.supports,
        open: askOf(step.requires, ground),
        busy: blockBits(step.blocks),
        seats: step.intake?.seats ?? Number.POSITIVE_INFINITY,
        step,
      })),
  };
}

function readiesOf({ isJob, step }: Span, spans: readonly Span[]): Asked {
  if (isJob) return () => false;
  const jobs = spans.filter((job) => job.isJob && factsAsked(job.step).some((fact) => givesFact(step, fact)));
  return (person) => jobs.some(({ open }) => open(person));
}

function spanOf(step: PathwayStep, index: number, ground: Ground, assumptions: Assumptions): Span {
  const done = columnOf(ground, doneFact(step.id));
  const givers = step.gives.map((fact) => giver(fact, ground));
  const isJob = step.kind === "job";
  return {
    index,
    step,
    luck: placeOf(step.id),
    isJob,
    open: askOf({ all: [step.after, step.requires] }, ground),
    give: (person) => {
      done[person] = 1;
      for (const give of givers) give(person);
    },
    done,
    busy: blockBits(step.blocks),
    rate: step.completion?.rate ?? (isJob ? 1 : assumptions.finishRate.value),
    hours: isJob && step.weeklyHours === 0 ? assumptions.jobWeeklyHours.value : step.weeklyHours,
    wage: step.wage?.hourly ?? 0,
  };
}
