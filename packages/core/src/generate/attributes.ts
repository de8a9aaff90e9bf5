import type { Seeded } from "../units/seeded.ts";

/** The eligibility words of a generated city and the share of people who have each, where nothing else decides. */
const shares: readonly (readonly [string, number])[] = [
  ["resident", 0.85],
  ["low-income", 0.5],
  ["benefits", 0.3],
  ["work-authorised", 0.93],
  ["veteran", 0.05],
  ["parent", 0.35],
  ["disability", 0.1],
  ["justice-involved", 0.08],
  ["newcomer", 0.12],
];

interface Known {
  readonly employed: boolean;
  readonly learner: boolean;
}

/** A person's eligibility properties: an age from 17 to 60, the work status, and the rest by share. */
export function drawAttributes({ employed, learner }: Known, random: Seeded): readonly string[] {
  const age = random.between(17, 60);
  return [
    ...(age >= 18 ? ["adult"] : []),
    ...(age < 25 ? ["youth"] : []),
    ...(employed ? [] : ["unemployed", ...(random.chance(0.3) ? ["dislocated"] : [])]),
    ...(learner ? ["english-learner"] : []),
    ...shares.filter(([, share]) => random.chance(share)).map(([attribute]) => attribute),
  ];
}
