import { error, type Finding } from "@footbridge/core/finding.ts";
import type { Offering } from "@footbridge/core/model/offering.ts";

/** What a schema cannot see in an offering: dates and seats that contradict each other. */
export function offeringSense(record: object, at: string): readonly Finding[] {
  const { start, end, weeks, seatsLeft, seatsTotal } = record as Offering;
  const findings: Finding[] = [];
  if (start !== undefined && end !== undefined && end <= start) {
    findings.push(
      error(
        "catalog.offerings.ends-before-start",
        `${at}.end`,
        `This class starts on ${start} and is over on ${end}, before its first day.`,
        "Correct one of the two dates; the end is the first day after the last week.",
      ),
    );
  }
  if ((start === undefined) !== (end === undefined)) {
    findings.push(
      error(
        "catalog.offerings.half-dated",
        `${at}.${start === undefined ? "start" : "end"}`,
        `This class has ${start === undefined ? "an end but no start" : "a start but no end"}.`,
        "Give both dates, or neither and its length in weeks.",
      ),
    );
  }
  if (start === undefined && end === undefined && weeks === undefined) {
    findings.push(
      error(
        "catalog.offerings.no-length",
        `${at}.weeks`,
        "This class has no dates and no length.",
        "Give its start and end, or its length in weeks where people may begin at any time.",
      ),
    );
  }
  if (seatsLeft !== undefined && seatsTotal !== undefined && seatsLeft > seatsTotal) {
    findings.push(
      error(
        "catalog.offerings.more-seats-left-than-there-are",
        `${at}.seatsLeft`,
        `${seatsLeft} seats are left of ${seatsTotal}.`,
        "Correct one of the two numbers.",
      ),
    );
  }
  return findings;
}
