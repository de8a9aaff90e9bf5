import type { Answers } from "../answers/answers.ts";

/** The questions in the order they are asked; none is required. */
export const questions = ["goal", "place", "week", "reading", "english", "have", "money", "you"] as const;
export type Question = (typeof questions)[number];

export const isQuestion = (text: string): text is Question => questions.some((question) => question === text);

/** Which answers a question is about: skipping it forgets them. */
const fields: { readonly [Q in Question]: readonly (keyof Answers)[] } = {
  goal: ["goal"],
  place: ["home", "places", "online", "modes"],
  week: ["free", "weeklyHours", "horizonWeeks"],
  reading: ["reading", "math"],
  english: ["english"],
  have: ["has"],
  money: ["hourlyWage", "incomeFloor", "budget"],
  you: ["needs", "attributes"],
};

/** A change that makes all of a question's answers unknown. */
export const forgetting = (question: Question): Partial<Answers> =>
  Object.fromEntries(fields[question].map((field) => [field, undefined]));

export const isAnswered = (question: Question, answers: Answers): boolean =>
  fields[question].some((field) => answers[field] !== undefined);

export const nextQuestion = (question: Question): Question | undefined =>
  questions[questions.indexOf(question) + 1];

export const questionBefore = (question: Question): Question | undefined =>
  questions[questions.indexOf(question) - 1];
