import type { JourneyProgram } from "@footbridge/core/history/event.ts";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

/** Codes with their words, in the order in which they are offered. */
export type Codes = readonly (readonly [code: string, words: MessageDescriptor])[];

export const programs: readonly (readonly [code: JourneyProgram, words: MessageDescriptor])[] = [
  ["adult", msg`Adult program`],
  ["dw", msg`Dislocated workers`],
  ["youth", msg`Youth program`],
  ["es", msg`Employment service`],
  ["aefla", msg`Adult education`],
  ["vr", msg`Vocational rehabilitation`],
  ["none", msg`Program without federal rules`],
];

/** Kinds of periods of participation, as `data/journey/periods.json` names them. */
export const scopes: Codes = [
  ["wioa", msg`Programs with a common exit`],
  ["aefla", msg`Adult education`],
  ["vr", msg`Vocational rehabilitation`],
  ["none", msg`Programs without federal performance rules`],
];

/** Other reason for exit, PIRL 923. */
export const exitReasons: Codes = [
  ["00", msg`None of these`],
  ["01", msg`In an institution`],
  ["02", msg`Health`],
  ["03", msg`Died`],
  ["04", msg`Called to active duty`],
  ["05", msg`Foster care moved them`],
  ["06", msg`Found not eligible (rehabilitation only)`],
  ["07", msg`In a correctional institution`],
];

/** Type of recognized credential, PIRL 1800. */
export const credentialTypes: Codes = [
  ["1", msg`High school diploma or equivalent`],
  ["2", msg`Associate degree`],
  ["3", msg`Bachelor’s degree`],
  ["4", msg`License`],
  ["5", msg`Certificate for a job`],
  ["6", msg`Certification by an industry`],
  ["7", msg`Another recognized credential`],
];

/** Type of training service, PIRL 1303. */
export const trainings: Codes = [
  ["06", msg`Training for an occupation`],
  ["10", msg`Training for an occupation, youth`],
  ["01", msg`On-the-job training`],
  ["09", msg`Registered apprenticeship`],
  ["02", msg`Skill upgrading`],
  ["03", msg`Training to start a business`],
  ["04", msg`Adult education or English, with training`],
  ["07", msg`Adult education or English, alone (trade adjustment)`],
  ["05", msg`Customized training`],
  ["08", msg`Courses that a training asks first`],
  ["12", msg`Job readiness, with training`],
  ["11", msg`Other training, not for an occupation`],
];

/** To what kind of credential a class leads. */
export const studies: Codes = [
  ["secondary", msg`High school diploma or equivalent`],
  ["postsecondary", msg`College or job credential`],
];

/** How much of a term the college says that the student took. */
export const termStatus: Codes = [
  ["full-time", msg`Full time`],
  ["three-quarter", msg`Three quarters`],
  ["half-time", msg`Half time`],
  ["less-than-half", msg`Less than half`],
  ["withdrawn", msg`Withdrew`],
  ["leave", msg`On leave`],
];

export const firstCourse: Codes = [
  ["enrolled", msg`Enrolled`],
  ["passed", msg`Passed`],
];

/** Types of measurable skill gain, PIRL 1806 to 1810. */
export const gains: Codes = [
  ["level", msg`Level gained, as the test maker reports`],
  ["postsecondary-transcript", msg`College transcript`],
  ["secondary-transcript", msg`School transcript`],
  ["training-milestone", msg`Training milestone`],
  ["skills-progression", msg`Exam passed for a job`],
];

export const yesOrNo: Codes = [
  ["yes", msg`Yes`],
  ["no", msg`No`],
];

export const employed: Codes = [
  ["yes", msg`Still at work`],
  ["no", msg`Not at work`],
  ["unknown", msg`Could not find out`],
];

export const dueDays: Codes = [
  ["90", msg`90 days`],
  ["180", msg`180 days`],
  ["365", msg`365 days`],
];

export const wageSources: Codes = [
  ["ui", msg`State wage record`],
  ["federal", msg`Federal record`],
  ["military", msg`Military record`],
  ["supplemental", msg`Pay stub or the like`],
];

export const ways: Codes = [
  ["phone", msg`By phone`],
  ["visit", msg`In person`],
  ["message", msg`By message`],
  ["letter", msg`By letter`],
];

/** The words of a code; what has none stands for itself. */
export const wordsOf = (codes: Codes, code: unknown): MessageDescriptor | undefined =>
  codes.find(([each]) => each === String(code))?.[1];
