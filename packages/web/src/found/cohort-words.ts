import { msg } from "@lingui/core/macro";
import type { FindingWords } from "./say-finding.tsx";

/** What is wrong with the file of a cohort's result. */
export const cohortFindings: FindingWords = {
  "simulate.file": [
    msg({
      message:
        "“{place}” is not as it should be: {wrong, select, words {words belong here} number {a number belongs here} whole {a whole number belongs here} list {a list belongs here} parts {fields with their values belong here} truth {true or false belongs here} empty {it is empty} short {it has fewer than {what} signs} long {it has more than {what} signs} few {there are fewer than {what}} many {there are more than {what}} low {it must be {what} or more} above {it must be more than {what}} high {it must be {what} or less} choice {it must be one of: {what}} field {it has a field that is not known: {what}} other {it is written in another form}}.",
    }),
    msg`Take a file that was taken along from a cohort.`,
  ],
};
