import type { Itinerary, Step, StudyStep, WorkStep } from "@footbridge/core/routes/answer.ts";
import type { Person, Target } from "@footbridge/core/routes/person.ts";
import type { Town, TownOccupation, TownOffering, TownProgram } from "@footbridge/core/routes/town.ts";
import { weeksBetween } from "@footbridge/core/units/day.ts";
import { holds, holdsFact, knownOf } from "./holds.ts";

/** An itinerary laid out beside its town, to be read week by week. */
export interface Diary {
  readonly town: Town;
  readonly person: Person;
  readonly target: Target;
  readonly itinerary: Itinerary;
  /** Week of the query, counted from the town's start. */
  readonly begin: number;
  readonly known: (attribute: string) => boolean | undefined;
}

export const diaryOf = (town: Town, person: Person, target: Target, itinerary: Itinerary): Diary => ({
  town,
  person,
  target,
  itinerary,
  begin: weeksBetween(town.start, person.start),
  known: knownOf(person, itinerary.assumes),
});

export interface Class {
  readonly program: TownProgram;
  readonly offering: TownOffering;
}

export function classOf(diary: Diary, step: StudyStep): Class | undefined {
  const program = diary.town.programs.find((entry) => entry.id === step.program);
  const offering = program?.offerings.find((entry) => entry.id === step.offering);
  return program === undefined || offering === undefined ? undefined : { program, offering };
}

export const jobOf = (diary: Diary, step: WorkStep): TownOccupation | undefined =>
  diary.town.occupations.find((job) => job.id === step.occupation);

export const givesOf = (diary: Diary, step: Step): readonly string[] =>
  step.kind === "work" ? [step.gives] : (classOf(diary, step)?.program.gives ?? []);

/** Facts held in a week: those of the outset and of steps that have ended by then. */
export const factsBy = (diary: Diary, week: number): readonly string[] => [
  ...diary.person.facts,
  ...diary.itinerary.steps.filter((step) => step.endWeek <= week).flatMap((step) => givesOf(diary, step)),
];

export const runningIn = (diary: Diary, week: number): readonly Step[] =>
  diary.itinerary.steps.filter((step) => step.startWeek <= week && week < step.endWeek);

export const studyHoursIn = (diary: Diary, week: number): number =>
  runningIn(diary, week).reduce(
    (sum, step) => (step.kind === "study" ? sum + (classOf(diary, step)?.offering.hoursPerWeek ?? 0) : sum),
    0,
  );

export const workIn = (diary: Diary, week: number): TownOccupation | undefined => {
  const step = runningIn(diary, week).find((running) => running.kind === "work");
  return step === undefined ? undefined : jobOf(diary, step);
};

export const lastEnd = (diary: Diary): number =>
  Math.max(diary.begin, ...diary.itinerary.steps.map((step) => step.endWeek));

export const isAimOf = (job: TownOccupation, target: Target): boolean => {
  if (target.kind === "occupation") return job.id === target.id;
  if (target.kind === "sector") return job.sector === target.id;
  return target.kind === "wage" && job.hourlyWage >= target.atLeast;
};

export const aimsOpen = (diary: Diary, facts: readonly string[]): readonly TownOccupation[] =>
  diary.town.occupations.filter(
    (job) => isAimOf(job, diary.target) && holds(job.requires, facts, diary.known),
  );

export const targetHolds = (diary: Diary, facts: readonly string[]): boolean =>
  diary.target.kind === "fact" ? holdsFact(facts, diary.target.fact) : aimsOpen(diary, facts).length > 0;

/** The first week from the query in which the target holds, counted from the query. */
export function arrival(diary: Diary): number | undefined {
  for (let week = diary.begin; week <= lastEnd(diary); week += 1) {
    if (targetHolds(diary, factsBy(diary, week))) return week - diary.begin;
  }
  return undefined;
}
