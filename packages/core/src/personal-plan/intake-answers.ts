import type { Plan } from "./plan.ts";

/** What was answered: so, or not so. What was not answered stays as it is. */
export type IntakeAnswers = Readonly<Record<string, boolean>>;

/** Elements of the federal record that say the same as an answer (PIRL 300, 802, 603: veteran, low income, SNAP; 1 yes, 0 no). */
const elements: Readonly<Record<string, string>> = { veteran: "300", "low-income": "802", snap: "603" };

/** The facts that an intake writes into the journey: birth date (PIRL 200), and answers that have an element. */
export function intakeFacts(
  answers: IntakeAnswers,
  born: string | undefined,
): Readonly<Record<string, string>> {
  const said = Object.entries(answers).flatMap(([word, is]) => {
    const element = elements[word];
    return element === undefined ? [] : [[element, is ? "1" : "0"] as const];
  });
  return Object.fromEntries([...(born === undefined ? [] : [["200", born] as const]), ...said]);
}

/** The plan with the answers in where the person stands, so that other ways and funds go by them. */
export function withAnswers(plan: Plan, answers: IntakeAnswers): Plan {
  const { goal } = plan;
  const words = Object.keys(answers);
  if (goal === undefined || words.length === 0) return plan;
  const { attributes, unknown } = goal.standing;
  const kept = attributes.filter((word) => answers[word] === undefined);
  const yes = words.filter((word) => answers[word] === true);
  const standing = {
    ...goal.standing,
    attributes: [...kept, ...yes],
    unknown: unknown.filter((word) => answers[word] === undefined),
  };
  return { ...plan, goal: { ...goal, standing } };
}
