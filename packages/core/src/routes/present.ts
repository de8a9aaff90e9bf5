import { addWeeks } from "../units/day.ts";
import type { Day } from "../units/day.ts";
import type { Cents } from "../units/money.ts";
import type { Answer, Certificate, Criterion, Itinerary, Step } from "./answer.ts";
import type { Town } from "./town.ts";

/** The answer as `footbridge routes --json` prints it: weeks as dates, keys only where they say something. */
export interface PresentedAnswer {
  readonly status: Answer["status"];
  readonly criteria: readonly Criterion[];
  readonly front: readonly PresentedItinerary[];
  /** What is proven of a bounded answer; the date before which nobody arrives stands beside the weeks. */
  readonly certificate?: Certificate & { readonly noneBefore: Day };
}

export interface PresentedItinerary {
  readonly vector: readonly number[];
  readonly steps: readonly PresentedStep[];
  /** The occupation reached, where the target leaves it open or names it. */
  readonly occupation?: string;
  readonly assumes?: Itinerary["assumes"];
}

export interface PresentedStep {
  readonly kind: "study" | "work";
  readonly program?: string;
  readonly offering?: string;
  readonly occupation?: string;
  /** The experience that a work step gives. */
  readonly gives?: string;
  readonly start: Day;
  /** The first Monday after the last week. */
  readonly end: Day;
  readonly cost: Cents;
  readonly stream?: string;
  readonly waitlist?: true;
  readonly openEntry?: true;
}

/** Turns an answer into its printed form; `start` is the Monday of the query. */
export function presentAnswer(town: Pick<Town, "start">, start: Day, answer: Answer): PresentedAnswer {
  const { status, criteria, front, certificate } = answer;
  return {
    status,
    criteria,
    front: front.map((itinerary) => presentItinerary(town, itinerary)),
    ...(certificate === undefined
      ? {}
      : { certificate: { ...certificate, noneBefore: addWeeks(start, certificate.noneFasterThan) } }),
  };
}

export function presentItinerary(town: Pick<Town, "start">, itinerary: Itinerary): PresentedItinerary {
  const { vector, steps, occupation, assumes } = itinerary;
  return {
    vector,
    steps: steps.map((step) => presentStep(town, step)),
    ...(occupation === undefined ? {} : { occupation }),
    ...(assumes === undefined || assumes.length === 0 ? {} : { assumes }),
  };
}

function presentStep(town: Pick<Town, "start">, step: Step): PresentedStep {
  const when = { start: addWeeks(town.start, step.startWeek), end: addWeeks(town.start, step.endWeek) };
  if (step.kind === "work") {
    const { kind, occupation, gives, cost } = step;
    return { kind, occupation, gives, ...when, cost };
  }
  const { kind, program, offering, cost, stream, waitlist, openEntry } = step;
  return {
    kind,
    program,
    offering,
    ...when,
    cost,
    ...(stream === undefined ? {} : { stream }),
    ...(waitlist === undefined ? {} : { waitlist }),
    ...(openEntry === undefined ? {} : { openEntry }),
  };
}
