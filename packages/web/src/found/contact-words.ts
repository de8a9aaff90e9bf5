import { msg } from "@lingui/core/macro";
import type { FindingWords } from "./say-finding.tsx";

/** What cannot be of how a person is reached. */
export const contactFindings: FindingWords = {
  "request.wrong-form": [
    msg`Something here is in another form than asked for.`,
    msg`Write the e-mail as ana@example.org.`,
  ],
};
