import { creditsEarnedIn, creditsTriedIn } from "../history/course-credits.ts";
import { type CollegeTerm, followingTerm, ofKind, type StandingEvent, termsOf } from "../history/event.ts";
import { passed } from "../history/grades.ts";
import type { Day } from "../units/day.ts";

/** One term at a college. Credits are credit hours, and absent where the college does not say. */
export interface TermStanding {
  readonly id: string;
  readonly college: string;
  readonly begin: Day;
  readonly end: Day;
  readonly status: CollegeTerm["status"];
  readonly tried: number | undefined;
  readonly earned: number | undefined;
  readonly courses: CollegeTerm["courses"];
}

/** A day that counts: on which it was reached. */
interface Milestone {
  readonly kind: "twelve-credits" | "first-math" | "first-english" | "next-term" | "transfer" | "degree";
  readonly day: Day;
}

/** Where a student stands at college. */
export interface CollegeStanding {
  /** All terms, earliest first; those left or paused too. */
  readonly terms: readonly TermStanding[];
  readonly college: string | undefined;
  readonly major: string | undefined;
  readonly cip: string | undefined;
  readonly degree: string | undefined;
  /** Credit hours passed, by level; terms of which nothing is said are counted apart. */
  readonly earned: {
    readonly credit: number;
    readonly developmental: number;
    readonly nonCredit: number;
    readonly termsUnknown: number;
  };
  /** Credit hours tried and earned in all terms that are over; absent while any does not say. */
  readonly pace: { readonly tried: number; readonly earned: number } | undefined;
  /** On the scale of four, as last stated. */
  readonly gradePoints: number | undefined;
  /** Developmental classes: begun and not passed, passed, or none that is known of. */
  readonly developmental: "open" | "done" | "none-known";
  readonly registerFrom: Day | undefined;
  readonly registered: boolean | undefined;
  readonly credentials: readonly { readonly name: string; readonly day: Day }[];
  readonly milestones: readonly Milestone[];
}

/** Folds college terms and credentials as of a day; undefined for somebody who has neither. */
export function collegeStanding(events: readonly StandingEvent[], asOf: Day): CollegeStanding | undefined {
  const known = events.filter(({ happened }) => happened <= asOf);
  const all = ofKind(known, "college-term");
  const last = all.at(-1);
  if (last === undefined) return undefined;
  const said = <K extends keyof CollegeTerm>(key: K): CollegeTerm[K] | undefined =>
    all.findLast(({ body }) => body[key] !== undefined)?.body[key];
  const credentials = ofKind(known, "credential").map(({ happened, body }) => ({
    name: body.name,
    day: happened,
  }));
  return {
    terms: all.map(termOf),
    college: last.body.college,
    major: said("major"),
    cip: said("cip"),
    degree: said("degree"),
    earned: earnedIn(known),
    pace: paceOf(known, asOf),
    gradePoints: said("gradePoints"),
    developmental: developmentalOf(known),
    registerFrom: last.body.registerFrom,
    registered: last.body.registered,
    credentials,
    milestones: milestonesOf(known),
  };
}

const termOf = ({ id, happened, body }: StandingEvent<CollegeTerm>): TermStanding => ({
  id,
  college: body.college,
  begin: happened,
  end: body.end,
  status: body.status,
  tried: creditsTriedIn(body),
  earned: creditsEarnedIn(body),
  courses: body.courses,
});

function earnedIn(events: readonly StandingEvent[]): CollegeStanding["earned"] {
  const terms = termsOf(events);
  const passedAt = (level: "developmental" | "non-credit"): number =>
    terms
      .flatMap(({ body }) => body.courses ?? [])
      .filter((course) => course.level === level && passed(course.grade) === "yes")
      .reduce((sum, { credits }) => sum + credits, 0);
  return {
    credit: terms.reduce((sum, { body }) => sum + (creditsEarnedIn(body) ?? 0), 0),
    developmental: passedAt("developmental"),
    nonCredit: passedAt("non-credit"),
    termsUnknown: terms.filter(({ body }) => creditsEarnedIn(body) === undefined).length,
  };
}

/** A term that was left counts as tried. */
function paceOf(events: readonly StandingEvent[], asOf: Day): CollegeStanding["pace"] {
  const over = ofKind(events, "college-term").filter(({ body }) => body.end <= asOf);
  const sums = over.map(({ body }) => ({ tried: creditsTriedIn(body), earned: creditsEarnedIn(body) }));
  let tried = 0;
  let earned = 0;
  for (const term of sums) {
    if (term.tried === undefined || term.earned === undefined) return undefined;
    tried += term.tried;
    earned += term.earned;
  }
  return over.length === 0 ? undefined : { tried, earned };
}

function developmentalOf(events: readonly StandingEvent[]): CollegeStanding["developmental"] {
  const terms = termsOf(events);
  const courses = terms
    .flatMap(({ body }) => body.courses ?? [])
    .filter(({ level }) => level === "developmental");
  const open = courses.some(
    ({ code, grade }) =>
      passed(grade) !== "yes" &&
      !courses.some((other) => other.code === code && passed(other.grade) === "yes"),
  );
  if (open) return "open";
  if (courses.length > 0) return "done";
  const begun = terms.some(({ body }) => body.developmental === true);
  const beyond = terms.some(({ body }) => body.firstMath === "passed" || body.firstEnglish === "passed");
  return !begun ? "none-known" : beyond ? "done" : "open";
}

function milestonesOf(events: readonly StandingEvent[]): readonly Milestone[] {
  const terms = termsOf(events);
  const reached: (readonly [Milestone["kind"], Day | undefined])[] = [
    ["twelve-credits", creditsReached(terms, 12)],
    ["first-math", terms.find(({ body }) => body.firstMath === "passed")?.body.end],
    ["first-english", terms.find(({ body }) => body.firstEnglish === "passed")?.body.end],
    ["next-term", followingTerm(terms)?.happened],
    ["transfer", transferOf(terms)],
    ["degree", ofKind(events, "credential").find(({ body }) => /^[237]$/.test(body.type))?.happened],
  ];
  return reached.flatMap(([kind, day]) => (day === undefined ? [] : [{ kind, day }]));
}

type Terms = ReturnType<typeof termsOf>;

function creditsReached(terms: Terms, credits: number): Day | undefined {
  let sum = 0;
  return terms.find(({ body }) => (sum += creditsEarnedIn(body) ?? 0) >= credits)?.body.end;
}

/** The first term at a college of four years after one of two. */
function transferOf(terms: Terms): Day | undefined {
  const two = terms.findIndex(({ body }) => body.fourYear === false);
  return two < 0
    ? undefined
    : terms.find(({ body }, place) => place > two && body.fourYear === true)?.happened;
}
