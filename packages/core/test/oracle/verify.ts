import type { Criterion, Itinerary } from "@footbridge/core/routes/answer.ts";
import { defaultCriteria } from "@footbridge/core/routes/answer.ts";
import type { Person, Target } from "@footbridge/core/routes/person.ts";
import type { Town } from "@footbridge/core/routes/town.ts";
import {
  aimsOpen,
  arrival,
  classOf,
  diaryOf,
  factsBy,
  lastEnd,
  runningIn,
  studyHoursIn,
  workIn,
} from "./diary.ts";
import type { Diary } from "./diary.ts";
import { betterBy, earningsBy } from "./pay.ts";
import { stepComplaints } from "./verify-steps.ts";

/** Reads an itinerary against every rule of its meaning; the answer is what it breaks (nothing, when it is right). */
export function verifyItinerary(
  town: Town,
  person: Person,
  target: Target,
  itinerary: Itinerary,
  criteria: readonly Criterion[] = defaultCriteria,
): readonly string[] {
  const diary = diaryOf(town, person, target, itinerary);
  return [
    ...stepComplaints(diary),
    ...togetherComplaints(diary),
    ...weekComplaints(diary),
    ...vectorComplaints(diary, criteria),
  ];
}

/** Rule 7 over the whole itinerary, and the order of its steps. */
function togetherComplaints(diary: Diary): readonly string[] {
  const { steps } = diary.itinerary;
  const complaints: string[] = [];
  if (steps.reduce((sum, step) => sum + step.cost, 0) > diary.person.budget)
    complaints.push("rule 7: budget");
  const streams = steps.flatMap((step) =>
    step.kind === "study" && step.stream !== undefined ? [step.stream] : [],
  );
  if (new Set(streams).size !== streams.length) complaints.push("rule 7: a once-only stream twice");
  const ordered = steps.every((step, place) => {
    const before = steps[place - 1];
    if (before === undefined || before.startWeek < step.startWeek) return true;
    return before.startWeek === step.startWeek && before.endWeek <= step.endWeek;
  });
  return ordered ? complaints : [...complaints, "steps not in order"];
}

/** Rules 5 and 6 in every week from the query to the last end. */
function weekComplaints(diary: Diary): readonly string[] {
  const complaints: string[] = [];
  for (let week = diary.begin; week < lastEnd(diary); week += 1) {
    for (const complaint of oneWeek(diary, week)) complaints.push(`${complaint} in week ${String(week)}`);
  }
  return complaints;
}

function oneWeek(diary: Diary, week: number): readonly string[] {
  const { person } = diary;
  const running = runningIn(diary, week);
  const works = running.filter((step) => step.kind === "work");
  const study = studyHoursIn(diary, week);
  const used = running.flatMap((step) => {
    if (step.kind === "work") return ["weekday-morning", "weekday-afternoon"];
    const offering = classOf(diary, step)?.offering;
    if (offering === undefined || offering.place === "online") return [];
    return offering.mode === "online" || offering.mode === "self-paced" ? [] : [...new Set(offering.blocks)];
  });
  const job = workIn(diary, week);
  const income = job === undefined ? person.hourlyWage * (person.weeklyHours - study) : job.hourlyWage * 35;
  return [
    ...(study + 35 * works.length > person.weeklyHours ? ["rule 5: hours"] : []),
    ...(works.length > 1 ? ["rule 5: two jobs"] : []),
    ...(running.length - works.length > person.maxParallelStudy ? ["rule 5: too many classes"] : []),
    ...(new Set(used).size === used.length ? [] : ["rule 5: blocks overlap"]),
    ...(income < person.incomeFloor ? ["rule 6: income floor"] : []),
  ];
}

function vectorComplaints(diary: Diary, criteria: readonly Criterion[]): readonly string[] {
  const time = arrival(diary);
  if (time === undefined) return ["the target is not reached"];
  const { steps, vector, occupation } = diary.itinerary;
  const risk = steps.reduce((sum, step) => {
    const completion = step.kind === "study" ? (classOf(diary, step)?.offering.completion ?? 1) : 1;
    return sum + Math.round(-10_000 * Math.log(completion));
  }, 0);
  const values: Readonly<Record<Criterion, () => number>> = {
    time: () => time,
    cost: () => steps.reduce((sum, step) => sum + step.cost, 0),
    risk: () => risk,
    steps: () => steps.length,
    better: () => betterBy(diary),
    earnings: () => -earningsBy(diary, time),
  };
  const right = criteria.map((criterion) => values[criterion]() + 0);
  const open = aimsOpen(diary, factsBy(diary, time + diary.begin)).map((job) => job.id);
  return [
    ...(right.length === vector.length && right.every((value, place) => Object.is(value, vector[place]))
      ? []
      : [`vector ${vector.join()} should be ${right.join()}`]),
    ...(diary.target.kind !== "fact" && (occupation === undefined || !open.includes(occupation))
      ? [`occupation ${String(occupation)} is not what is reached`]
      : []),
  ];
}
