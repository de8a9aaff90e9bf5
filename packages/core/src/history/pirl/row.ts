import type { Day } from "../../units/day.ts";
import type { StandingEvent } from "../event.ts";
import type { JourneyKnowledge } from "../journey-knowledge.ts";
import type { ScopedPeriod } from "../participation.ts";

/** One record's values by element id in canonical writing: days `2027-03-01`, dollars with two places; absent is blank. */
export type PirlRow = Readonly<Record<string, string | undefined>>;

/** A period of one person's journey, seen from a day: what each part of the row is made of. */
export interface PeriodSeen {
  readonly person: string;
  /** All standing events of the person up to the day, in order. */
  readonly events: readonly StandingEvent[];
  readonly period: ScopedPeriod;
  /** First day of the person's next period in the same programs, before which what happens belongs to this one. */
  readonly next: Day | undefined;
  readonly knowledge: JourneyKnowledge;
  readonly asOf: Day;
}

export const within = (day: Day, from: Day, to: Day | undefined): boolean =>
  day >= from && (to === undefined || day <= to);
