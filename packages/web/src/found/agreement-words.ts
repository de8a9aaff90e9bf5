import { msg } from "@lingui/core/macro";
import type { FindingWords } from "./say-finding.tsx";

/** What a registrar must settle in degrees and articulation rules. */
export const agreementFindings: FindingWords = {
  "college.id-twice": [msg({ message: "“{id}” is there twice." }), msg`Give each its own id.`],
  "college.asks-too-many": [
    msg({ message: "It asks for {least} of {parts}." }),
    msg`Ask for no more than there are.`,
  ],
  "college.rule.ends-before-start": [
    msg({ message: "It ends ({until}) before it begins ({from})." }),
    msg`Correct one of the two days by the agreement.`,
  ],
  "college.rule.no-such-degree": [
    msg({ message: "The degree “{degree}” of this college is not in the list." }),
    msg`Add the degree, or correct its id; until then the rule counts for nothing.`,
  ],
  "college.rule.no-such-slot": [
    msg({ message: "There is no slot “{slot}” in the degree it names." }),
    msg`Ask the registrar which slot is meant, and write its id.`,
  ],
  "college.rule.more-than-slot": [
    msg({ message: "It gives {gives} credits into slot “{slot}”, which holds {holds}." }),
    msg`Ask the registrar whether the rest is lost or counts elsewhere, and write it so.`,
  ],
  "college.rules.twice": [
    msg({ message: "Both say the same of {code}, and hold on the same days." }),
    msg`Keep one of them, or end the older on the day before the newer begins.`,
  ],
  "college.rules.differ": [
    msg({ message: "On the same days they give different credit for {code} at {institution}." }),
    msg`Ask the registrar which holds; then end or correct the other. Until then neither is counted.`,
  ],
  "college.rules.circle-changes": [
    msg`Each counts as the next and the last as the first again, with other credits than before.`,
    msg`Ask the registrar what the course is worth; until then none of these rules is counted.`,
  ],
  "college.rules.circle": [
    msg`Each counts as the next and the last as the first again.`,
    msg`Nothing to do where the colleges take each other's course; credit is given one step only.`,
  ],
};
