/** How much is asked; `quick` is a smoke run whose tails say little. */
export interface Settings {
  /** Mixed questions on the reference city, half by each of the two query seeds. */
  readonly questions: number;
  readonly warmUps: number;
  /** Milliseconds that one timed list of questions may take; what is left is not asked, and the count says so. */
  readonly wallMs: number;
  readonly questionsOnVariant: number;
  readonly questionsOnTenfold: number;
  readonly people: number;
  readonly addedOfferings: number;
  readonly postgresPeople: number;
  readonly walks: number;
  readonly walkLimitMs: number;
  readonly dijkstras: number;
  readonly dijkstraLimitMs: number;
  readonly milpQuestions: number;
  readonly explanations: number;
  /** Milliseconds after which the naive search, and after which HiGHS, is given no further question. */
  readonly baselineWallMs: number;
}

export const full: Settings = {
  questions: 1500,
  warmUps: 150,
  wallMs: 30_000,
  questionsOnVariant: 150,
  questionsOnTenfold: 100,
  people: 1000,
  addedOfferings: 30,
  postgresPeople: 15,
  walks: 5,
  walkLimitMs: 10_000,
  dijkstras: 20,
  dijkstraLimitMs: 10_000,
  milpQuestions: 25,
  explanations: 30,
  baselineWallMs: 90_000,
};

export const quick: Settings = {
  questions: 160,
  warmUps: 60,
  wallMs: 4000,
  questionsOnVariant: 0,
  questionsOnTenfold: 20,
  people: 200,
  addedOfferings: 10,
  postgresPeople: 4,
  walks: 1,
  walkLimitMs: 4000,
  dijkstras: 6,
  dijkstraLimitMs: 1500,
  milpQuestions: 4,
  explanations: 6,
  baselineWallMs: 10_000,
};
