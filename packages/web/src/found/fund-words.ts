import { msg } from "@lingui/core/macro";
import type { FindingWords } from "./say-finding.tsx";

/** Whether funds last long enough for what they pay and count. */
export const fundFindings: FindingWords = {
  "pathway.funds.none": [
    msg`No fund is named.`,
    msg`Name who pays, for how long, and what must be shown by then.`,
  ],
  "pathway.fund.nothing-to-show": [
    msg({
      message:
        "{what, select, employed {No job can be reached that “{name}” could count.} other {No credential can be reached that “{name}” could count.}}",
    }),
    msg({
      message:
        "{what, select, employed {Add the job, and the way to it.} other {Add the credential, and the way to it.}}",
    }),
  ],
  "pathway.fund.too-short": [
    msg({
      message:
        "{what, select, employed {“{name}” ends after {period} weeks, and the first job can be reached after {weeks}.} other {“{name}” ends after {period} weeks, and the first credential can be reached after {weeks}.}}",
    }),
    msg`Ask for a longer period, or let the fund count a milestone that comes earlier.`,
  ],
  "pathway.fund.pays-after": [
    msg({
      message:
        "“{name}” ends after {period} weeks, but “{title}”, which it pays for, takes until week {weeks} at the soonest.",
    }),
    msg`Ask for a longer period, or name another fund for that step.`,
  ],
  "pathway.fund.length-untold": [
    msg({
      message:
        "Whether “{name}” lasts long enough cannot be said: some class on the way does not say its weeks.",
    }),
    msg`Give the weeks of each class.`,
  ],
};
