import type { Course, CourseKind } from "./course.ts";

/** What a kind of class lasts, costs and how often it starts. */
export interface CourseTerms {
  /** Weeks between starts: classes for grown people start more often than college. */
  readonly every: readonly [number, number];
  /** At the usual pace; a schedule stretches or shortens it. */
  readonly weeks: readonly [number, number];
  /** Dollars. */
  readonly tuition: readonly [number, number];
  /** The share of programs that ask no tuition. */
  readonly free: number;
  /** Completion in points of five: 11 is 55 %. */
  readonly odds: readonly [number, number];
}

const byKind: Readonly<Record<Exclude<CourseKind, "training">, CourseTerms>> = {
  level: { every: [14, 24], weeks: [10, 18], tuition: [50, 600], free: 0.85, odds: [12, 18] },
  equivalency: { every: [16, 26], weeks: [12, 26], tuition: [50, 500], free: 0.85, odds: [11, 16] },
  bridge: { every: [16, 26], weeks: [10, 16], tuition: [100, 900], free: 0.8, odds: [13, 18] },
  "college-term": { every: [18, 26], weeks: [15, 16], tuition: [900, 3600], free: 0.05, odds: [13, 18] },
  degree: { every: [22, 30], weeks: [15, 18], tuition: [900, 3800], free: 0.02, odds: [13, 18] },
  short: { every: [12, 24], weeks: [1, 6], tuition: [20, 500], free: 0.3, odds: [16, 19] },
};

/** Training by layer, 1 to 5: longer, dearer and rarer as it goes up. */
const trainingByLayer: readonly CourseTerms[] = [
  { every: [18, 28], weeks: [6, 14], tuition: [400, 3500], free: 0.25, odds: [13, 19] },
  { every: [20, 32], weeks: [8, 20], tuition: [800, 6000], free: 0.2, odds: [13, 18] },
  { every: [24, 36], weeks: [12, 28], tuition: [1500, 9000], free: 0.15, odds: [12, 18] },
  { every: [26, 40], weeks: [18, 40], tuition: [2500, 12_000], free: 0.05, odds: [12, 17] },
  { every: [26, 52], weeks: [24, 52], tuition: [3000, 16_000], free: 0.02, odds: [12, 17] },
];

/** The terms of a course; training goes by its layer. */
export function termsOf(course: Course): CourseTerms {
  if (course.kind !== "training") return byKind[course.kind];
  const terms = trainingByLayer[course.layer - 1];
  if (terms === undefined) throw new RangeError(`no terms for layer ${course.layer}`);
  return terms;
}
