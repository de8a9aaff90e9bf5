import { aimsOpen, factsBy, lastEnd, studyHoursIn, workIn } from "./diary.ts";
import type { Diary } from "./diary.ts";
import { holds } from "./holds.ts";

const earningWeeks = 260;

/** Wages of the jobs open in a week that were closed at the outset. */
function newlyOpen(diary: Diary, week: number): readonly number[] {
  const facts = factsBy(diary, week);
  return diary.town.occupations
    .filter(
      (job) =>
        !holds(job.requires, diary.person.facts, diary.known) && holds(job.requires, facts, diary.known),
    )
    .map((job) => job.hourlyWage);
}

/** Weeks until the first newly open job at least a tenth better paid than today's; one past the horizon if none. */
export function betterBy(diary: Diary): number {
  const enough = (wage: number): boolean => wage * 10 >= diary.person.hourlyWage * 11;
  for (let week = diary.begin; week <= lastEnd(diary); week += 1) {
    if (newlyOpen(diary, week).some(enough)) return week - diary.begin;
  }
  return diary.person.horizonWeeks + 1;
}

/** Present value of five years from the query, in whole cents, 3 % a year discounted by the week. */
export function earningsBy(diary: Diary, arrivalWeeks: number): number {
  let value = 0;
  for (let week = 0; week < earningWeeks; week += 1) {
    const at = diary.begin + week;
    const starting = diary.itinerary.steps.filter((step) => step.startWeek === at);
    const paid = starting.reduce((sum, step) => sum + step.cost, 0);
    value += (incomeIn(diary, at, week >= arrivalWeeks) - paid) * 1.03 ** (-week / 52);
  }
  return Math.round(value);
}

function incomeIn(diary: Diary, week: number, arrived: boolean): number {
  const { person, target } = diary;
  const interim = Math.max(person.hourlyWage, ...newlyOpen(diary, week));
  if (arrived) {
    const wages = aimsOpen(diary, factsBy(diary, week)).map((job) => job.hourlyWage);
    return (target.kind === "fact" ? interim : Math.max(0, ...wages)) * person.weeklyHours;
  }
  const job = workIn(diary, week);
  if (job !== undefined) return job.hourlyWage * 35;
  return interim * Math.max(0, person.weeklyHours - studyHoursIn(diary, week));
}
