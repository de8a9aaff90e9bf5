import type { Block } from "../routes/town.ts";
import type { CourseKind } from "./course.ts";

/** When in the week a class meets; `pace` stretches its weeks (a full-day class is over sooner). */
export interface Schedule {
  /** What people say they can do: `day`, `evening`, `weekend`, `online`. */
  readonly mode: "day" | "evening" | "weekend" | "online";
  readonly blocks: readonly Block[];
  readonly hours: readonly [number, number];
  readonly pace: number;
}

/** The nine schedules of classes for grown people. */
export const schedules: readonly Schedule[] = [
  { mode: "day", blocks: ["weekday-morning", "weekday-afternoon"], hours: [25, 35], pace: 0.6 },
  { mode: "day", blocks: ["weekday-morning"], hours: [12, 20], pace: 0.9 },
  { mode: "day", blocks: ["weekday-afternoon"], hours: [12, 20], pace: 0.9 },
  { mode: "evening", blocks: ["weekday-evening-1"], hours: [5, 8], pace: 1.3 },
  { mode: "evening", blocks: ["weekday-evening-2"], hours: [5, 8], pace: 1.3 },
  { mode: "evening", blocks: ["weekday-evening-1", "weekday-evening-2"], hours: [10, 14], pace: 1 },
  { mode: "weekend", blocks: ["saturday"], hours: [4, 8], pace: 1.4 },
  { mode: "weekend", blocks: ["sunday"], hours: [4, 8], pace: 1.4 },
  { mode: "online", blocks: [], hours: [4, 16], pace: 1.1 },
];

/** How often each kind of class chooses each schedule, in the order of `schedules`. */
export const scheduleWeights: Readonly<Record<CourseKind, readonly number[]>> = {
  level: [1, 3, 2, 2, 2, 3, 2, 0.5, 2],
  equivalency: [1, 3, 2, 2, 2, 3, 2, 0.5, 2],
  bridge: [2, 3, 2, 1, 1, 2, 1, 0.3, 1],
  training: [4, 2, 2, 1, 1, 3, 1, 0.5, 2],
  "college-term": [4, 1, 1, 0.5, 0.5, 3, 0.5, 0.2, 2],
  degree: [4, 1, 1, 0.5, 0.5, 3, 0.5, 0.2, 2],
  short: [2, 1, 1, 1, 1, 1, 3, 1.5, 3],
};
