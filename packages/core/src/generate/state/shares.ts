import type { Seeded } from "../../units/seeded.ts";

/** Codes with their weights. */
export type Shares = readonly (readonly [code: string, weight: number])[];

/** One code, in proportion to the weights. */
export function draw(random: Seeded, shares: Shares): string {
  const place = random.weighted(shares.map(([, weight]) => weight));
  return shares[place]?.[0] ?? "";
}

/** A code that says yes with that probability, no otherwise. */
export const yesNo = (random: Seeded, probability: number): string =>
  random.chance(probability) ? "1" : "0";

/** Yes, no, or (rarely) not disclosed. */
export const yesNoUndisclosed = (random: Seeded, probability: number): string =>
  random.chance(0.03) ? "9" : yesNo(random, probability);

/**
 * People in Georgia's records of the PY 2022 public-use file of WIOA performance (SPR for the U.S. Department of Labor,
 * November 2023), counted one way. They make invented people plausible; they say nothing about any other place.
 */
export const georgia = {
  /** 203, of those who have a disability or do not say. */
  disabilityKind: [
    ["9", 26_435],
    ["2", 1535],
    ["1", 1478],
    ["3", 1339],
    ["6", 328],
    ["5", 326],
    ["4", 153],
    ["7", 138],
  ],
  /** 400. */
  employmentAtEntry: [
    ["0", 195_497],
    ["1", 46_846],
    ["2", 8000],
    ["3", 9],
  ],
  /** 408. */
  education: [
    ["1", 77_742],
    ["7", 41_464],
    ["4", 35_614],
    ["2", 27_039],
    ["6", 25_907],
    ["0", 17_391],
    ["8", 16_119],
    ["5", 8948],
    ["3", 128],
  ],
  /** 409 of those without a diploma, and of the others. */
  schoolWithout: [
    ["4", 14_876],
    ["1", 2234],
    ["2", 278],
  ],
  schoolWith: [
    ["5", 218_436],
    ["3", 14_527],
  ],
  /** 1800, of those who attained one. */
  credential: [
    ["5", 4233],
    ["1", 2097],
    ["4", 1289],
    ["2", 1056],
    ["7", 885],
    ["6", 461],
    ["3", 206],
  ],
  /** 1205, of those with work experience: summer, other, transitional, on the job, pre-apprenticeship. */
  workExperience: [
    ["1", 2739],
    ["2", 588],
    ["3", 69],
    ["4", 12],
    ["5", 3],
  ],
  /** Share employed in the first to fourth quarter after exit, of those whose employment is known. */
  employedAfter: [107_103 / 167_085, 94_805 / 142_410, 80_613 / 120_019, 64_957 / 96_526],
} as const satisfies Record<string, Shares | readonly number[]>;
