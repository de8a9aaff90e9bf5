import { checkFindings } from "./check-words.ts";
import { ctdlFindings } from "./ctdl-words.ts";
import { draftFindings } from "./draft-words.ts";
import type { FindingWords } from "./say-finding.tsx";

/** Words for all that is found in a pathway: by the checks, in a draft, in a file that comes in. */
export const pathwayFindings: FindingWords = { ...checkFindings, ...draftFindings, ...ctdlFindings };
