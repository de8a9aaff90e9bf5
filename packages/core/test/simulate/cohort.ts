import {
  type Pathway,
  pathwaySchema,
  type PathwayStep,
  pathwayStepSchema,
} from "@footbridge/core/model/pathway.ts";
import type { Assumptions } from "@footbridge/core/simulate/assumptions.ts";
import type { Profile } from "@footbridge/core/simulate/profile.ts";
import type { Scenario } from "@footbridge/core/simulate/scenario.ts";

type Loose = Record<string, unknown>;

/** A step that is open to all, at any week, and that everyone finishes, unless the test says otherwise. */
export const step = (id: string, kind: PathwayStep["kind"], more: Loose = {}): PathwayStep =>
  pathwayStepSchema.parse({ id, kind, title: id, completion: { rate: 1 }, ...more });

export const pathway = (steps: readonly PathwayStep[], more: Loose = {}): Pathway =>
  pathwaySchema.parse({ id: "draft", title: "Draft", steps, ...more });

/** Ten weeks of class, then a job at $25. */
export const classThenJob = (more: Loose = {}, job: Loose = {}): Pathway =>
  pathway([
    step("class", "training", { weeks: 10, weeklyHours: 20, ...more }),
    step("job", "job", { after: { has: "done:class" }, wage: { hourly: 2500 }, ...job }),
  ]);

/** Everybody is alike, has all the time there is, and does not work. */
export const alike: Profile = {
  id: "alike",
  title: "All alike",
  source: "made up for a test",
  traits: [],
  scales: [],
  places: [{ id: "here", weight: 1 }],
  busy: [],
  weeklyHours: { least: 60, most: 60 },
  work: { share: 0, hours: { least: 0, most: 0 }, hourly: { least: 0, most: 0 } },
  savings: { least: 0, most: 0 },
};

const stated = <T>(value: T) => ({ value, unit: "test", source: "made up for a test" });

/** Nothing happens by chance, and nobody goes on from a job. */
export const plain: Assumptions = {
  factors: [],
  finishRate: stated(1),
  patienceWeeks: stated(1_000_000),
  tryAgain: stated(0),
  tryAgainAfter: stated(4),
  tries: stated(1),
  lifeEventWeekly: stated(0),
  takeJobFirst: stated(0),
  goOnFromJob: stated(0),
  jobWeeklyHours: stated(40),
};

export const scenario = (of: Pathway, more: Partial<Scenario> = {}): Scenario => ({
  pathway: of,
  profile: alike,
  assumptions: plain,
  people: 1000,
  weeks: 104,
  arriveWeeks: 1,
  replications: 1,
  seed: 1,
  ...more,
});
