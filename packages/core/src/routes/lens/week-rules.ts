import { milliHours, workHours } from "../network/snapshot.ts";
import type { Person } from "../person.ts";

/** What one person's week and income allow (R7 and R8), in thousandths of an hour. */
export interface WeekRules {
  readonly hours: number;
  /** Most study hours in a week without a work step; negative where such a week breaks the income floor by itself. */
  readonly studyHoursWithoutWork: number;
  readonly mayWork: boolean;
  /** Work steps can be needed for their pay alone, so that leaving one out may break the income floor. */
  readonly paidWorkMatters: boolean;
  readonly maxStudy: number;
}

/** A work step keeps 35 h; when today's wage over 35 h meets the floor, no week is saved by working elsewhere. */
export function weekRules(person: Person): WeekRules {
  const hours = milliHours(person.weeklyHours);
  const mayWork = hours >= workHours * 1000;
  const { hourlyWage, incomeFloor } = person;
  return {
    hours,
    studyHoursWithoutWork: studyHours(hours, hourlyWage, incomeFloor),
    mayWork,
    paidWorkMatters: mayWork && hourlyWage * workHours < incomeFloor,
    maxStudy: person.maxParallelStudy,
  };
}

function studyHours(hours: number, wage: number, floor: number): number {
  if (floor <= 0) return hours;
  if (wage <= 0) return -1;
  return hours - Math.ceil((floor * 1000) / wage);
}
