import type { CaseloadRules } from "../../src/caseload/rules.ts";

const days = <N extends number>(value: N) => ({ value, unit: "days", source: "a test" });

/** Rules of a test: round numbers of their own. */
export const testRules: CaseloadRules = {
  version: 1,
  noContact: days(30),
  startsSoon: days(14),
  unanswered: days(5),
  followUps: { value: [90, 180, 365], unit: "days", source: "a test" },
  followUpSoon: days(14),
  followUpOpen: days(60),
  consentEnds: days(30),
  stuck: days(45),
  stepLate: days(7),
  stepOpen: days(180),
  referralStill: days(6),
  exitGap: days(90),
};
