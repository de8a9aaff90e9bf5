import type { Requirement } from "../model/requirement.ts";

/** The kinds of class a city offers; what each costs, lasts and how often it starts stands in `course-terms.ts`. */
export const courseKinds = [
  "level",
  "equivalency",
  "bridge",
  "training",
  "college-term",
  "degree",
  "short",
] as const;
export type CourseKind = (typeof courseKinds)[number];

/** A program before it has dates. */
export interface Course {
  readonly kind: CourseKind;
  readonly name: string;
  readonly requires: Requirement;
  readonly gives: readonly string[];
  /** 1 to 5 for training, which grows longer and dearer with it; 1 for all else. */
  readonly layer: number;
}

/** The share of each kind among a city's programs, in hundredths. */
export const courseShares: Readonly<Record<CourseKind, number>> = {
  level: 25,
  equivalency: 6,
  bridge: 8,
  training: 40,
  "college-term": 8,
  degree: 5,
  short: 8,
};
