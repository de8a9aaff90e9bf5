import type { Pathway, PathwayStep } from "../model/pathway.ts";
import { doneFact, factsAsked } from "../model/pathway.ts";
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
  /** A job asks for it, or for what it gives: who finished it is ready for work. */
  readonly readies: boolean;
}

/** A step among the others: whether it gets a person on. */
export interface Way extends Span {
  readonly worth: Asked;
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

/** Makes a pathway ready for these people. Supports stand beside the steps: nobody has to finish one. */
export function designOf(pathway: Pathway, ground: Ground, assumptions: Assumptions): Design {
  const walked = pathway.steps.filter(({ kind }) => kind !== "support");
  const wanted = new Set(walked.filter(({ kind }) => kind === "job").flatMap(factsAsked));
  const spans = walked.map((step, index) => spanOf(step, index, ground, assumptions, wanted));
  return {
    spans: spans.map((span) => ({ ...span, worth: worthOf(span.step, spans, ground) })),
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

function spanOf(
  step: PathwayStep,
  index: number,
  ground: Ground,
  assumptions: Assumptions,
  wanted: ReadonlySet<string>,
): Span {
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
    readies: !isJob && [doneFact(step.id), ...step.gives].some((fact) => wanted.has(fact)),
  };
}

/** The first week from `week` on in which a group of the step starts. */
export function nextIntake(span: Span, week: number): number {
  const { intake } = span.step;
  if (intake === undefined) return week;
  const passed = Math.max(0, week - intake.firstWeek);
  return intake.firstWeek + Math.ceil(passed / intake.everyWeeks) * intake.everyWeeks;
}
