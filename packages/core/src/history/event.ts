import { z } from "zod";
import { type Day, parseDay } from "../units/day.ts";

const day = z.string().transform((text, context): Day => {
  const read = parseDay(text);
  if (read !== undefined) return read;
  context.addIssue({ code: "custom", message: "a day from 1900 to 2199 that exists, as 2027-03-01" });
  return z.NEVER;
});
const words = z.string().trim().min(1).max(500);
const id = z.string().min(1).max(60);
/** A class, a credential or a service of the catalog: their ids may be as long as the catalog allows. */
const listed = z.string().min(1).max(200);
const cents = z.int().min(0).max(100_000_000);
const quarter = z.string().regex(/^(19|20|21)\d\dQ[1-4]$/, "a calendar quarter, as 2027Q1");

/** Programs with their own rules of participation; `none` for those without federal ones. */
export const journeyPrograms = ["adult", "dw", "youth", "es", "aefla", "vr", "none"] as const;
export type JourneyProgram = (typeof journeyPrograms)[number];
const program = z.enum(journeyPrograms);

/** What an employer, a wage record or a navigator says of one job. Wages in cents an hour. */
const job = z.strictObject({
  kind: z.literal("employment"),
  employer: words,
  /** Federal or state tax number of the employer, which tells that two jobs are with the same one. */
  employerNumber: id.optional(),
  /** SOC code of six digits. */
  occupation: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  /** NAICS code of six digits. */
  industry: z
    .string()
    .regex(/^\d{2,6}$/)
    .optional(),
  hoursPerWeek: z.number().min(0).max(112).optional(),
  centsPerHour: cents.optional(),
  end: day.optional(),
  subsidized: z.boolean(),
  relatedToTraining: z.boolean().optional(),
  nonTraditional: z.boolean().optional(),
  /** By the employer, a pay stub or a wage record; what nobody has checked is not. */
  verified: z.boolean(),
});

/** A course of one term. Credits in credit hours; a grade as the college writes it, absent while there is none. */
const course = z.strictObject({
  code: id,
  title: words.optional(),
  credits: z.number().min(0).max(20),
  level: z.enum(["non-credit", "developmental", "credit"]),
  grade: z.string().trim().min(1).max(10).optional(),
});

/** What happened, by kind. The day it happened stands in the event itself. */
export const happeningSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("intake"),
    /** The person's facts by PIRL or project element, in the element's own writing (`201`: `2`, `borough`: `Queens`); empty: not so any more. */
    facts: z.record(z.string().max(20), z.string().max(100)),
  }),
  z.strictObject({
    kind: z.literal("assessment"),
    test: words,
    form: z.string().max(10).optional(),
    subject: words,
    score: z.int().min(0).max(2000),
  }),
  z.strictObject({
    kind: z.literal("eligibility"),
    program,
    /** The code of 903 to 905, 910, 917 or 918 that says how the program pays; 1 if left out. */
    code: z
      .string()
      .regex(/^[1-4]$/)
      .optional(),
    eligible: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal("enrollment"),
    program,
    /** The class of the catalog, where it is one; one seat is taken once. */
    offering: listed.optional(),
    seat: id.optional(),
    title: words,
    pathway: words.optional(),
    /** Type of training service (1303) where it is training. */
    training: z
      .string()
      .regex(/^(0[1-9]|1[0-2])$/)
      .optional(),
    /** Leads to a secondary or a postsecondary credential. */
    study: z.enum(["secondary", "postsecondary"]).optional(),
    cip: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
    occupation: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
    provider: words.optional(),
    account: z.boolean().optional(),
    pell: z.boolean().optional(),
    /** First day of the class, where it is after the enrollment: until then nothing has begun. */
    starts: day.optional(),
    plannedEnd: day.optional(),
  }),
  /** Put on the waiting list of a class, or taken off it without a seat. */
  z.strictObject({ kind: z.literal("waiting"), offering: listed, title: words, left: z.boolean() }),
  z.strictObject({ kind: z.literal("completion"), enrollment: id, completed: z.boolean() }),
  z.strictObject({
    kind: z.literal("attendance"),
    enrollment: id,
    present: z.boolean(),
    hours: z.number().min(0).max(24),
  }),
  z.strictObject({
    kind: z.literal("service"),
    program,
    /** One of `data/journey/services.json`. */
    service: id,
    end: day.optional(),
    hours: z.number().min(0).max(2000).optional(),
  }),
  z.strictObject({ kind: z.literal("planned-gap"), program, until: day, reason: words }),
  z.strictObject({ kind: z.literal("milestone"), milestone: words, enrollment: id.optional() }),
  z.strictObject({
    kind: z.literal("credential"),
    /** Type of recognized credential (1800). */
    type: z.string().regex(/^[1-7]$/),
    name: words,
    /** The credential of the catalog, where it is one. */
    code: listed.optional(),
    graduate: z.boolean().optional(),
  }),
  z.strictObject({
    kind: z.literal("skill-gain"),
    /** The types of measurable skill gain, 1806 to 1810; a level gain by test follows from assessments by itself. */
    gain: z.enum([
      "level",
      "postsecondary-transcript",
      "secondary-transcript",
      "training-milestone",
      "skills-progression",
    ]),
  }),
  z.strictObject({
    kind: z.literal("exit"),
    program,
    /** Other reason for exit (923); 00 for none of them. */
    reason: z.string().regex(/^0[0-7]$/),
    /** School status at exit (1812), which youth programs report. */
    school: z
      .string()
      .regex(/^[1-6]$/)
      .optional(),
  }),
  job,
  z.strictObject({
    kind: z.literal("wage"),
    quarter,
    /** Paid in the quarter by one employer; 0 where the source was asked and has none. */
    cents,
    source: z.enum(["ui", "federal", "military", "supplemental"]),
    employerNumber: id.optional(),
    industry: z
      .string()
      .regex(/^\d{2,6}$/)
      .optional(),
    /** What kind of work it paid: unsubsidized if left out, and military where the source is. */
    as: z.enum(["unsubsidized", "apprentice", "military"]).optional(),
  }),
  z.strictObject({
    kind: z.literal("follow-up"),
    /** Days after the job began. */
    due: z.union([z.literal(90), z.literal(180), z.literal(365)]),
    employed: z.enum(["yes", "no", "unknown"]),
  }),
  z.strictObject({
    kind: z.literal("college-term"),
    college: words,
    fourYear: z.boolean().optional(),
    end: day,
    /** As the college says it; W and A are no enrollment (StudentTracker: F, Q, H, L, W, A, D). */
    status: z
      .enum(["full-time", "three-quarter", "half-time", "less-than-half", "withdrawn", "leave", "deceased"])
      .optional(),
    major: words.optional(),
    cip: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
    /** Absent where the college does not say; nobody is taken to have tried none. */
    creditsTried: z.number().min(0).max(60).optional(),
    creditsEarned: z.number().min(0).max(60).optional(),
    developmental: z.boolean().optional(),
    firstMath: z.enum(["enrolled", "passed"]).optional(),
    firstEnglish: z.enum(["enrolled", "passed"]).optional(),
    degreeTrack: z.boolean().optional(),
    /** Each course, where the college tells them. */
    courses: z.array(course).max(40).optional(),
    /** Over all terms so far, on the scale of four, as the college states it. */
    gradePoints: z.number().min(0).max(4.3).optional(),
    /** The degree aimed at, by its id in the list of degrees. */
    degree: id.optional(),
    /** First day on which the student may register for the next term, and whether that was done. */
    registerFrom: day.optional(),
    registered: z.boolean().optional(),
  }),
  z.strictObject({
    kind: z.literal("referral"),
    /** The referral, and the record of the directory to which it sends. */
    referral: id,
    service: listed,
    need: id,
    step: z.enum(["sent", "answered", "started", "finished", "lapsed", "withdrawn"]),
    answer: z.enum(["accepted", "full", "not-eligible", "wrong-area", "could-not-reach"]).optional(),
  }),
  z.strictObject({ kind: z.literal("contact"), way: words, note: z.string().max(4000).optional() }),
]);
export type Happening = z.output<typeof happeningSchema>;
export type HappeningKind = Happening["kind"];

/** Takes back what an earlier event said, or says it anew; the earlier event stays readable. */
const correctionSchema = z.strictObject({
  kind: z.literal("correction"),
  of: id,
  reason: words,
  /** What is right: a happening with its day. Without it the event never happened. */
  instead: z.strictObject({ happened: day, body: happeningSchema }).optional(),
});

/** One entry of a person's journey. It is written once and never changed: a correction is another event. */
export const journeyEventSchema = z.strictObject({
  id,
  person: id,
  happened: day,
  /** When it was written down, ISO 8601 with zone; the store's clock, in order of arrival. */
  recordedAt: z.iso.datetime({ offset: true }),
  by: id,
  org: id,
  source: z.enum(["typed", "import", "link", "rule"]),
  /** What proves it: kinds of document and where they lie. */
  evidence: z
    .array(z.strictObject({ kind: words, reference: words.optional() }))
    .max(20)
    .optional(),
  body: z.discriminatedUnion("kind", [...happeningSchema.options, correctionSchema]),
});
/** Every kind of event, as it is written. */
export const journeyKinds: readonly string[] = journeyEventSchema.shape.body.options.map(
  ({ shape }) => shape.kind.value,
);
export type JourneyEvent = z.output<typeof journeyEventSchema>;

/** An event as it stands after all corrections. */
export interface StandingEvent<B extends Happening = Happening> {
  /** The id of the event that was corrected, if it was; others refer to it by this. */
  readonly id: string;
  readonly person: string;
  readonly happened: Day;
  readonly recordedAt: string;
  readonly org: string;
  readonly body: B;
}

export type CollegeTerm = Extract<Happening, { readonly kind: "college-term" }>;
export type Course = NonNullable<CollegeTerm["courses"]>[number];

/** College terms in which the person was enrolled: not those withdrawn from, or on leave. */
export const termsOf = (events: readonly StandingEvent[]) =>
  ofKind(events, "college-term").filter(
    ({ body: { status } }) => status !== "withdrawn" && status !== "leave" && status !== "deceased",
  );

/** The first term that begins once the first of all has ended: two colleges, or two sessions, side by side are one term. */
export const followingTerm = (
  terms: readonly StandingEvent<CollegeTerm>[],
): StandingEvent<CollegeTerm> | undefined => {
  const [first] = terms;
  return first === undefined ? undefined : terms.find(({ happened }) => happened > first.body.end);
};

/** Those of one kind. */
export const ofKind = <K extends HappeningKind>(
  events: readonly StandingEvent[],
  kind: K,
): readonly StandingEvent<Extract<Happening, { kind: K }>>[] =>
  events.filter((event): event is StandingEvent<Extract<Happening, { kind: K }>> => event.body.kind === kind);
