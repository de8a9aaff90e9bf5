import { z } from "zod";

const days = z.strictObject({ value: z.int().min(1).max(1000), unit: z.string(), source: z.string() });

/** The file `data/caseload/rules.json`. */
export const caseloadRulesSchema = z.strictObject({
  version: z.literal(1),
  noContact: days,
  startsSoon: days,
  unanswered: days,
  followUps: days.extend({ value: z.tuple([z.literal(90), z.literal(180), z.literal(365)]) }),
  followUpSoon: days,
  followUpOpen: days,
  consentEnds: days,
  stuck: days,
  stepLate: days,
  stepOpen: days,
  referralStill: days,
  exitGap: days,
});

/** After how many days something is due. */
export type CaseloadRules = z.output<typeof caseloadRulesSchema>;
