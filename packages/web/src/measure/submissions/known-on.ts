import type { SubmissionTold } from "@footbridge/contract/measure/submissions.ts";
import type { Day } from "@footbridge/core/units/day.ts";

/** The submissions that stood certified at the end of a day: what reports knew then. */
export const knownOn = (
  submissions: readonly SubmissionTold[],
  day: Day | string,
): readonly SubmissionTold[] =>
  submissions.filter(
    ({ certified, superseded }) =>
      certified !== undefined &&
      certified.at.slice(0, 10) <= day &&
      (superseded === undefined || superseded.at.slice(0, 10) > day),
  );
