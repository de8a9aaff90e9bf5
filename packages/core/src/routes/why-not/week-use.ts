import type { Itinerary, Step } from "../answer.ts";
import type { Person } from "../person.ts";
import type { Town } from "../town.ts";

const workHours = 35;

interface WeekUse {
  readonly studyHours: number;
  /** Cents an hour of the work step in that week. */
  readonly workWage: number | undefined;
}

/** What each kind of week of an itinerary asks for, from the query to its last end. */
function weekUses(town: Town, itinerary: Itinerary): readonly WeekUse[] {
  const turns = itinerary.steps.flatMap((step) => [step.startWeek, step.endWeek]);
  const uses = turns.map((week) => {
    const running = itinerary.steps.filter((step) => step.startWeek <= week && week < step.endWeek);
    const work = running.find((step) => step.kind === "work");
    return {
      studyHours: running.reduce((sum, step) => sum + hoursOf(town, step), 0),
      workWage: work === undefined ? undefined : wageOf(town, work.occupation),
    };
  });
  return [{ studyHours: 0, workWage: undefined }, ...uses];
}

function hoursOf(town: Town, step: Step): number {
  if (step.kind === "work") return 0;
  const program = town.programs.find((entry) => entry.id === step.program);
  return program?.offerings.find((entry) => entry.id === step.offering)?.hoursPerWeek ?? 0;
}

const wageOf = (town: Town, occupation: string): number =>
  town.occupations.find((job) => job.id === occupation)?.hourlyWage ?? 0;

/** Weekly hours with which the itinerary is possible: for its steps, and for the pay that the floor asks beside them. */
export function busiestHours(town: Town, person: Person, itinerary: Itinerary): number {
  const { incomeFloor, hourlyWage } = person;
  const beside = incomeFloor > 0 && hourlyWage > 0 ? incomeFloor / hourlyWage : 0;
  return Math.max(
    ...weekUses(town, itinerary).map(({ studyHours, workWage }) =>
      workWage === undefined ? studyHours + beside : studyHours + workHours,
    ),
  );
}

/** The least that is earned in any week of the itinerary, in cents. */
export function leastIncome(town: Town, person: Person, itinerary: Itinerary): number {
  return Math.min(
    ...weekUses(town, itinerary).map(({ studyHours, workWage }) =>
      workWage === undefined ? person.hourlyWage * (person.weeklyHours - studyHours) : workWage * workHours,
    ),
  );
}
