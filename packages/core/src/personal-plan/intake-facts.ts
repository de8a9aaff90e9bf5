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
