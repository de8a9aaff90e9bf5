import type { LocalText, Provenance } from "../model/provenance.ts";
import type { Criterion } from "../routes/answer.ts";
import type { Block } from "../routes/town.ts";
import type { Day } from "../units/day.ts";
import type { Cents, Weeks } from "../units/money.ts";

/** The answer to one question, ready to be read: every step with its facts, and every figure with its source and age. */
export interface RouteAnswer {
  readonly status: "exact" | "bounded" | "already-open" | "closed";
  readonly criteria: readonly Criterion[];
  /** The Monday from which the person asks. */
  readonly start: Day;
  readonly target: TargetLabel;
  readonly catalogVersion: number;
  /** The readable choice: three to five itineraries, the best on each axis among them. */
  readonly choice: readonly Chosen[];
  /** Every non-dominated itinerary, sorted by vector. */
  readonly itineraries: readonly RouteItinerary[];
  readonly proven?: ProvenSoFar;
  readonly sources: readonly SourceLine[];
}

export interface TargetLabel {
  /** `occupation:29-1141`, `sector:healthcare`, `wage:2500`, `fact:licence:rn`. */
  readonly target: string;
  readonly kind: "occupation" | "sector" | "wage" | "fact";
  readonly label: LocalText;
}

/** Why an itinerary is among the few, and which others are nearly the same. */
export interface Chosen {
  /** Its id among `itineraries`. */
  readonly itinerary: string;
  readonly best: readonly ("soonest" | "cheapest" | "surest" | "fewest-steps" | "best-pay")[];
  readonly alike: readonly string[];
}

/** What an unfinished search has proven. */
export interface ProvenSoFar {
  readonly nobodyFasterThan: Day;
  /** No route beats the list by more than this many times four weeks, $100, 5 % and one step at once. */
  readonly factor?: number;
}

export interface SourceLine {
  readonly id: string;
  readonly title: string;
  /** What people call it; absent where only the title is known. */
  readonly name?: LocalText;
  readonly vintage: string;
  readonly fictional: boolean;
}

export interface RouteItinerary {
  /** The same steps have the same id, wherever they are computed. */
  readonly id: string;
  readonly vector: readonly number[];
  readonly arrives: Day;
  readonly weeks: Weeks;
  readonly cost: Cents;
  /** Chance that every class is completed the first time, 0 to 1, as if they were independent. */
  readonly chance: number;
  readonly chanceAssumed: boolean;
  readonly steps: readonly RouteStep[];
  readonly job?: JobFacts;
  /** First job at least 10 % better paid than today's; absent where none comes before the horizon. */
  readonly betterJob?: { readonly day: Day; readonly weeks: Weeks };
  /** Net earnings over five years from the query, at 3 % a year, in cents of today. */
  readonly fiveYearEarnings: Cents;
  /** It holds only if these are so: the person has not told. */
  readonly assumes: readonly {
    readonly attribute: string;
    readonly value: boolean;
    readonly label: LocalText;
  }[];
}

export interface JobFacts {
  readonly occupation: string;
  readonly title: LocalText;
  readonly sector?: string;
  readonly pay?: PayRange;
  readonly demand?: { readonly annualOpenings?: number; readonly provenance: Provenance };
  /** The way in was derived from the job zone, not stated by anyone. */
  readonly entryAssumed: boolean;
}

/** Hourly pay in cents. */
export interface PayRange {
  readonly entry?: Cents;
  readonly median?: Cents;
  readonly experienced?: Cents;
  readonly provenance: Provenance;
}

export type RouteStep = StudyRouteStep | WorkRouteStep;

interface StepFacts {
  readonly start: Day;
  /** The first day after the last week. */
  readonly end: Day;
  readonly weeks: Weeks;
  readonly weeklyHours: number;
  readonly gives: readonly FactLabel[];
  readonly cost: Cents;
  /** What the person earns in a week of this step, in cents. */
  readonly payDuring: { readonly weekly: Cents; readonly from: "present-job" | "this-job" | "none" };
  /** Best open job after this step, if it pays better than today's. */
  readonly payAfter?: JobFacts;
  readonly ifYouStop: OffRamp;
}

export interface FactLabel {
  readonly fact: string;
  readonly label: LocalText;
}

/** What is kept when a person stops after a step, and the way back in. */
export interface OffRamp {
  readonly keeps: readonly FactLabel[];
  readonly jobs: readonly JobFacts[];
  /** Next starts of the step that would follow, later than planned. */
  readonly nextStarts: readonly Day[];
}

export interface StudyRouteStep extends StepFacts {
  readonly kind: "study";
  readonly program: string;
  readonly programName: LocalText;
  readonly programKind: string;
  readonly organization: {
    readonly id: string;
    readonly name: string;
    readonly phone?: string;
    readonly website?: string;
  };
  readonly offering: string;
  readonly mode: string;
  readonly blocks: readonly Block[];
  readonly language: string;
  readonly place: string;
  readonly site?: { readonly name: string; readonly address?: string; readonly neighborhood?: string };
  /** Hours of work and study left in the person's week beside this and the steps at the same time. */
  readonly hoursLeft: number;
  readonly price: {
    readonly tuition: Cents;
    readonly other: Cents;
    readonly paidBy: readonly { readonly stream: string; readonly name: LocalText; readonly amount: Cents }[];
    readonly supports: readonly { readonly need: string; readonly amount: Cents; readonly onSite: boolean }[];
  };
  /** Streams that might also pay if an unknown attribute holds. */
  readonly mayAlsoPay: readonly { readonly stream: string; readonly name: LocalText }[];
  readonly completion: { readonly rate: number; readonly provenance: Provenance };
  readonly seats: { readonly left?: number; readonly total?: number; readonly waitlist: boolean };
  readonly openEntry: boolean;
  /** Dates expected from last year's pattern, not yet published. */
  readonly expected: boolean;
  readonly provenance: Provenance;
  readonly elsewhere: readonly Elsewhere[];
}

/** The same step at another place or time, the rest of the itinerary unchanged. */
export interface Elsewhere {
  readonly program: string;
  readonly programName: LocalText;
  readonly organization: string;
  readonly offering: string;
  readonly start: Day;
  readonly end: Day;
  readonly place: string;
  readonly mode: string;
  readonly blocks: readonly Block[];
  readonly cost: Cents;
}

export interface WorkRouteStep extends StepFacts {
  readonly kind: "work";
  readonly job: JobFacts;
}
