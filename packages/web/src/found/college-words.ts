import { msg } from "@lingui/core/macro";
import { eventFindings } from "./event-words.ts";
import type { FindingWords } from "./say-finding.tsx";

/** What cannot be of a row of a college's list; and all that cannot be of an event. */
export const collegeFindings: FindingWords = {
  ...eventFindings,
  "college.no-day": [
    msg({ message: "{given, select, none {The day is missing.} other {“{said}” is no day.}}" }),
    msg`Write the day as 2024-08-26 or 20240826.`,
  ],
  "college.no-college": [msg`The college is missing.`, msg`Write the college's name.`],
  "college.ends-before-start": [
    msg({ message: "The term ends ({end}) before it begins ({begin})." }),
    msg`Correct one of the two days.`,
  ],
  "college.unknown-degree": [
    msg({
      message:
        "{given, select, none {The degree's title is missing, so its kind cannot be told.} other {“{said}” may be more than one kind of credential.}}",
    }),
    msg`Write certificate, associate, bachelor or master in the title.`,
  ],
  "college.no-person": [
    msg`The row does not say whose it is.`,
    msg`Send your own number of the person with the request, so that it comes back.`,
  ],
  "college.unknown-status": [
    msg({ message: "“{said}” is no enrollment status." }),
    msg({ message: "Use one of {words}." }),
  ],
  "college.status-blocked": [
    msg`The college does not say how much the student studied; the term counts as enrolled.`,
    msg`Ask the college, or the student, where it matters.`,
  ],
  "college.no-credits": [
    msg({ message: "“{said}” is no number of credits." }),
    msg`Write credit hours from 0 to 60, or leave it blank.`,
  ],
  "college.unknown-word": [
    msg({ message: "“{said}” is not known here." }),
    msg({ message: "Write {words}, or leave it blank." }),
  ],
  "college.more-earned-than-tried": [
    msg`More credits were earned than tried.`,
    msg`Correct one of the two; credit for prior learning is a credential of its own.`,
  ],
};
