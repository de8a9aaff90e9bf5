import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

/** What each kind of event is called, beside the code that is sent. */
export const kindWords: Readonly<Record<string, MessageDescriptor>> = {
  intake: msg`facts of the intake`,
  assessment: msg`a test`,
  eligibility: msg`found eligible or not`,
  enrollment: msg`enrolled in a class`,
  waiting: msg`on a waiting list`,
  completion: msg`a class completed or left`,
  attendance: msg`at a session, or missed it`,
  service: msg`a service received`,
  "planned-gap": msg`a planned pause`,
  milestone: msg`a milestone reached`,
  credential: msg`a credential earned`,
  "skill-gain": msg`a skill gain`,
  exit: msg`left a program`,
  employment: msg`a job`,
  wage: msg`wages of a quarter`,
  "follow-up": msg`a follow-up`,
  "college-term": msg`a term at college`,
  referral: msg`a referral and its answers`,
  contact: msg`a contact`,
  correction: msg`a correction of an event`,
};
