import { addDays, type Day } from "../../units/day.ts";
import { creditsEarnedIn } from "../course-credits.ts";
import { followingTerm, ofKind, type StandingEvent, termsOf } from "../event.ts";
import { type PeriodSeen, type PirlRow, within } from "./row.ts";
import { enrolledWithin } from "./training.ts";

/** This project's own columns: program, pathway, the first job and how it lasted, subsidized work, college. */
export const projectColumns = (seen: PeriodSeen): PirlRow => ({
  ...programAndPathway(seen),
  ...firstJob(seen),
  ...subsidizedWork(seen),
  ...college(seen),
});

function programAndPathway(seen: PeriodSeen): PirlRow {
  const enrolled = enrolledWithin(seen);
  const last = enrolled.at(-1)?.event.body;
  const pathway = enrolled.findLast(({ event }) => event.body.pathway !== undefined)?.event.body.pathway;
  return { "program-name": last?.title, pathway };
}

type Job = ReturnType<typeof jobsOf>[number];
const jobsOf = (events: readonly StandingEvent[]) => ofKind(events, "employment");

/** The first unsubsidized job after services: after the last class of the period that is over, or after entry without one. */
function firstJob(seen: PeriodSeen): PirlRow {
  const { events, period, next, asOf } = seen;
  const trainedTo = enrolledWithin(seen)
    .flatMap(({ end }) => end ?? [])
    .toSorted()
    .at(-1);
  const from = trainedTo ?? period.entry;
  const job = jobsOf(events).find(
    ({ happened, body }) =>
      !body.subsidized && happened <= asOf && happened >= from && (next === undefined || happened < next),
  );
  if (job === undefined) return {};
  const { body } = job;
  return {
    "job-start": job.happened,
    "job-hours": body.hoursPerWeek === undefined ? undefined : body.hoursPerWeek.toFixed(2),
    "job-wage": body.centsPerHour === undefined ? undefined : (body.centsPerHour / 100).toFixed(2),
    "job-related": body.relatedToTraining === undefined ? undefined : body.relatedToTraining ? "1" : "0",
    "job-verified": body.verified ? "1" : "0",
    ...retention(seen, job),
  };
}

/** Employed so many days after the job began: as a follow-up found, or as verified jobs tell; blank before the day. */
function retention({ events, knowledge, asOf }: PeriodSeen, first: Job): PirlRow {
  return Object.fromEntries(
    knowledge.periods.followUpDays.value.map((days) => {
      const day = addDays(first.happened, days);
      return [
        `retained-${days}`,
        day > asOf ? undefined : (said(events, first, days) ?? worked(events, day)),
      ];
    }),
  );
}

const codeOf = { yes: "1", no: "0", unknown: "9" } as const;

function said(events: readonly StandingEvent[], first: Job, days: number): string | undefined {
  const answer = ofKind(events, "follow-up").findLast(
    ({ happened, body }) => body.due === days && happened >= first.happened,
  )?.body.employed;
  return answer === undefined || answer === "unknown" ? undefined : codeOf[answer];
}

function worked(events: readonly StandingEvent[], day: Day): string {
  const verified = jobsOf(events).filter(({ body }) => body.verified && !body.subsidized);
  const held = verified.some(
    ({ happened, body }) => happened <= day && (body.end === undefined ? false : body.end >= day),
  );
  return held ? codeOf.yes : codeOf.unknown;
}

function subsidizedWork({ events, period, asOf }: PeriodSeen): PirlRow {
  const job = jobsOf(events).find(
    ({ happened, body }) =>
      body.subsidized && happened <= asOf && within(happened, period.entry, period.exit),
  );
  if (job === undefined) return {};
  const ended = job.body.end !== undefined && job.body.end <= asOf;
  return { "subsidized-start": job.happened, "subsidized-completed": ended ? "1" : undefined };
}

/** Credit courses, sequences, persistence and transfer, from entry on. */
function college({ events, period, next, asOf }: PeriodSeen): PirlRow {
  const terms = termsOf(events).filter(
    ({ happened }) => happened <= asOf && happened >= period.entry && (next === undefined || happened < next),
  );
  const [first] = terms;
  if (first === undefined) return {};
  // An associate or bachelor's degree in between is the better end of a term.
  const completed = ofKind(events, "credential").some(
    ({ happened, body }) =>
      /^[23]$/.test(body.type) &&
      happened >= first.happened &&
      happened <= asOf &&
      (next === undefined || happened < next),
  );
  const goesOn = completed || followingTerm(terms) !== undefined;
  const credits = terms.reduce((sum, { body }) => sum + (creditsEarnedIn(body) ?? 0), 0);
  const sequence = terms.find(
    ({ body }) =>
      body.firstMath !== undefined || body.firstEnglish !== undefined || body.developmental === true,
  );
  const passed = terms.find(({ body }) => body.firstMath === "passed" || body.firstEnglish === "passed");
  return {
    "credit-enrolled": first.happened,
    "college-credits": credits.toFixed(2),
    "college-next-term": goesOn ? "1" : addDays(first.body.end, termWait) <= asOf ? "0" : "9",
    "degree-track": terms.some(({ body }) => body.degreeTrack === true) ? "1" : "0",
    "four-year-enrolled": terms.find(({ body }) => body.fourYear === true)?.happened,
    "sequence-enrolled": sequence?.happened,
    "sequence-completed": passed === undefined || passed.body.end > asOf ? undefined : passed.body.end,
  };
}

/** Days after a term within which the following one begins: a summer apart, at most. */
const termWait = 150;
