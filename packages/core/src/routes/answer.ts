import type { Cents, Weeks } from "../units/money.ts";

/** The exact front is over the first four; the last two only where asked for. All are minimised. */
export const criteria = ["time", "cost", "risk", "steps", "better", "earnings"] as const;
export type Criterion = (typeof criteria)[number];
export const defaultCriteria: readonly Criterion[] = ["time", "cost", "risk", "steps"];

/** One step of an itinerary; weeks are counted from the town's start, the end is the first week after the step. */
export type Step = StudyStep | WorkStep;

export interface StudyStep {
  readonly kind: "study";
  readonly program: string;
  readonly offering: string;
  readonly startWeek: Weeks;
  readonly endWeek: Weeks;
  /** Out of pocket. */
  readonly cost: Cents;
  /** The once-only stream used here, if any. */
  readonly stream?: string;
  /** The place is on a wait-list: no seat is free now. */
  readonly waitlist?: true;
  /** The list gives no dates: counted as open entry. */
  readonly openEntry?: true;
}

export interface WorkStep {
  readonly kind: "work";
  readonly occupation: string;
  /** The experience fact this work gives. */
  readonly gives: string;
  readonly startWeek: Weeks;
  readonly endWeek: Weeks;
  readonly cost: 0;
}

export interface Itinerary {
  /** In the order of the criteria asked for. */
  readonly vector: readonly number[];
  /** In order of start, end, then ids. */
  readonly steps: readonly Step[];
  /** The occupation reached (for occupation, sector and wage targets). */
  readonly occupation?: string;
  /** Attributes that are unknown and on which it rests, each with the value it needs. */
  readonly assumes?: readonly { readonly attribute: string; readonly value: boolean }[];
}

export interface Answer {
  readonly status: "exact" | "bounded" | "already-open" | "closed";
  readonly criteria: readonly Criterion[];
  /** Sorted by vector; each vector once. */
  readonly front: readonly Itinerary[];
  /** For `bounded`: what is proven although the search was cut. */
  readonly certificate?: Certificate;
}

export interface Certificate {
  /**
   * No itinerary beats the front by more than `factor` × `slack` in every criterion at once; undefined when nothing but
   * the lower bounds is known.
   */
  readonly factor: number | undefined;
  readonly slack: {
    readonly time: Weeks;
    readonly cost: Cents;
    readonly risk: number;
    readonly steps: number;
  };
  /** No itinerary arrives before this week (counted from the query). */
  readonly noneFasterThan: Weeks;
}
