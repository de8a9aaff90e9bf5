import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import * as codes from "./codes.ts";
import { factFields } from "./facts.ts";
import type { Field } from "./field.ts";

export interface Kind {
  readonly kind: string;
  readonly title: MessageDescriptor;
  /** What the day of the event is the day of. */
  readonly day: MessageDescriptor;
  readonly fields: readonly Field[];
  /** The fields are facts by element, which stand together in the body. */
  readonly within?: "facts";
}

const field = (
  name: string,
  label: MessageDescriptor,
  type: Field["type"],
  more: Partial<Field> = {},
): Field => ({ name, label, type, required: true, ...more });
const choice = (name: string, label: MessageDescriptor, choices: NonNullable<Field["choices"]>): Field =>
  field(name, label, "choice", { choices });
const optional = { required: false } as const;

const day = msg`Day`;
const program = choice("program", msg`Program`, codes.programs);
const enrollment = choice("enrollment", msg`Class`, "enrollments");

/** The usual kinds of event in the order in which they are offered, each with its short form. */
export const kinds: readonly Kind[] = [
  {
    kind: "contact",
    title: msg`Contact`,
    day,
    fields: [choice("way", msg`How`, codes.ways), field("note", msg`What was said`, "text", optional)],
  },
  {
    kind: "attendance",
    title: msg`Attendance`,
    day,
    fields: [enrollment, field("present", msg`Was there`, "yes-no"), field("hours", msg`Hours`, "number")],
  },
  {
    kind: "service",
    title: msg`Service`,
    day: msg`First day`,
    fields: [
      program,
      choice("service", msg`Kind of service`, "services"),
      field("end", msg`Last day, if it was longer`, "day", optional),
      field("hours", msg`Hours, if counted`, "number", optional),
    ],
  },
  {
    kind: "milestone",
    title: msg`Milestone`,
    day,
    fields: [
      field("milestone", msg`What was reached`, "text"),
      { ...enrollment, required: false, label: msg`Class, if it was in one` },
    ],
  },
  {
    kind: "assessment",
    title: msg`Test result`,
    day: msg`Day of the test`,
    fields: [
      choice("test", msg`Test`, "tests"),
      choice("subject", msg`Subject`, "subjects"),
      { ...choice("form", msg`Form`, "forms"), required: false },
      field("score", msg`Scale score`, "whole"),
    ],
  },
  {
    kind: "credential",
    title: msg`Credential`,
    day: msg`Day it was earned`,
    fields: [choice("type", msg`Type`, codes.credentialTypes), field("name", msg`Its name`, "text")],
  },
  {
    kind: "skill-gain",
    title: msg`Skill gain`,
    day,
    fields: [choice("gain", msg`Shown by`, codes.gains)],
  },
  {
    kind: "enrollment",
    title: msg`Enrollment`,
    day: msg`First day`,
    fields: [
      program,
      field("title", msg`Class or training`, "text"),
      { ...choice("training", msg`Kind of training, if it is one`, codes.trainings), required: false },
      { ...choice("study", msg`Leads to`, codes.studies), required: false },
      field("offering", msg`Its number in the catalog, if it has one`, "text", optional),
      field("plannedEnd", msg`Planned last day`, "day", optional),
    ],
  },
  {
    kind: "completion",
    title: msg`End of a class`,
    day: msg`Last day`,
    fields: [enrollment, field("completed", msg`Completed`, "yes-no")],
  },
  {
    kind: "eligibility",
    title: msg`Eligibility`,
    day,
    fields: [program, field("eligible", msg`Eligible`, "yes-no")],
  },
  {
    kind: "planned-gap",
    title: msg`Planned pause`,
    day: msg`First day`,
    fields: [program, field("until", msg`Service goes on by`, "day"), field("reason", msg`Reason`, "text")],
  },
  {
    kind: "employment",
    title: msg`Job`,
    day: msg`First day at work`,
    fields: [
      field("employer", msg`Employer`, "text"),
      field("hoursPerWeek", msg`Hours a week`, "number", optional),
      field("centsPerHour", msg`Pay an hour, in dollars`, "dollars", optional),
      field("subsidized", msg`Paid by a program`, "yes-no"),
      field("verified", msg`Checked by the employer, a pay stub or a wage record`, "yes-no"),
      field("relatedToTraining", msg`In the field of the training`, "yes-no", optional),
      field("end", msg`Last day, if it has ended`, "day", optional),
    ],
  },
  {
    kind: "wage",
    title: msg`Wage`,
    day: msg`Day it was looked up`,
    fields: [
      field("quarter", msg`Quarter`, "text", { hint: msg`As 2027Q1.` }),
      field("cents", msg`Pay in the quarter, in dollars`, "dollars", {
        hint: msg`0 where the source was asked and has none.`,
      }),
      choice("source", msg`Source`, codes.wageSources),
    ],
  },
  {
    kind: "follow-up",
    title: msg`Follow-up`,
    day: msg`Day you asked`,
    fields: [
      { ...choice("due", msg`After the job began`, codes.dueDays), type: "choice" },
      choice("employed", msg`What you found`, codes.employed),
    ],
  },
  {
    kind: "college-term",
    title: msg`College term`,
    day: msg`First day of the term`,
    fields: [
      field("college", msg`College`, "text"),
      field("end", msg`Last day of the term`, "day"),
      { ...choice("status", msg`How much`, codes.termStatus), required: false },
      field("creditsTried", msg`Credits tried`, "number", optional),
      field("creditsEarned", msg`Credits earned`, "number", optional),
      { ...choice("firstMath", msg`First college math`, codes.firstCourse), required: false },
      { ...choice("firstEnglish", msg`First college English`, codes.firstCourse), required: false },
      field("developmental", msg`In courses before college level`, "yes-no", optional),
      field("degreeTrack", msg`Works toward a degree`, "yes-no", optional),
      field("fourYear", msg`College of four years`, "yes-no", optional),
      field("major", msg`Major`, "text", optional),
    ],
  },
  {
    kind: "intake",
    title: msg`Facts about them`,
    day: msg`Day they told it`,
    within: "facts",
    fields: factFields,
  },
  {
    kind: "exit",
    title: msg`Exit`,
    day: msg`Last day`,
    fields: [program, choice("reason", msg`Special reason, if any`, codes.exitReasons)],
  },
];

/** The form of a kind; absent for those that come from elsewhere, such as referrals. */
export const kindOf = (kind: unknown): Kind | undefined => kinds.find((each) => each.kind === kind);
