import { type Finding, repair, warning } from "@footbridge/core/finding.ts";
import type { Assumptions } from "../reference/assumptions.ts";
import type { AwardKind } from "./listed.ts";
import { isReview } from "./review.ts";

/** Fewest weeks in which a degree can be earned; anything shorter under that name is a course towards one. */
const shortestDegree = 26;

/** What is known of a program when its award is judged. */
export interface AwardFacts {
  readonly name: string;
  readonly award: AwardKind;
  readonly weeks: number;
  /** Total hours of class, where stated. */
  readonly hours: number | undefined;
  readonly at: string;
}

/** The award as far as it can be believed, and whether the program opens nothing by itself. */
export function judgeAward(
  facts: AwardFacts,
  assumptions: Assumptions,
): { readonly award: AwardKind; readonly opensNothing: boolean; readonly findings: readonly Finding[] } {
  const degree = ["associate", "bachelor", "graduate"].includes(facts.award);
  if (degree && facts.weeks < shortestDegree) {
    return { award: "certificate", opensNothing: false, findings: [degreeTooShort(facts)] };
  }
  if (isReview(facts.name)) return { award: facts.award, opensNothing: true, findings: [review(facts)] };
  const least = assumptions["training-hours-least"];
  if (facts.hours !== undefined && facts.hours < least && facts.award !== "equivalency") {
    return { award: facts.award, opensNothing: true, findings: [seminar(facts, least)] };
  }
  return { award: facts.award, opensNothing: false, findings: [] };
}

const degreeTooShort = ({ at, weeks }: AwardFacts): Finding =>
  repair(
    "etpl.degree-too-short",
    at,
    `A degree cannot be earned in ${weeks} weeks; counted as a certificate.`,
    "Correct the award or the length in the list.",
  );

const review = ({ at }: AwardFacts): Finding =>
  warning(
    "etpl.review-course",
    at,
    "A refresher or test preparation: it opens no occupation by itself.",
    "Nothing to do, unless the name is misleading.",
  );

const seminar = ({ at, hours }: AwardFacts, least: number): Finding =>
  warning(
    "etpl.seminar",
    at,
    `${hours} hours are fewer than ${least}: a seminar opens no occupation by itself.`,
    "Nothing to do, unless the hours are wrong.",
  );
