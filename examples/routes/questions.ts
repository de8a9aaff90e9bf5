/** The questions whose answers are kept in `expected/` and shown in the README. */
export interface ExampleQuestion {
  readonly name: string;
  readonly person: string;
  readonly to: string;
  readonly more: readonly string[];
}

export const questions: readonly ExampleQuestion[] = [
  { name: "ana-nursing-assistant", person: "ana", to: "occupation:nursing-assistant", more: [] },
  { name: "ana-why-not", person: "ana", to: "occupation:nursing-assistant", more: ["--why-not"] },
  { name: "ana-why-not-program", person: "ana", to: "program:practical-nursing", more: ["--why-not"] },
  { name: "ben-practical-nurse", person: "ben", to: "occupation:practical-nurse", more: [] },
  { name: "ben-pay", person: "ben", to: "wage:2000", more: ["--criteria", "time,cost,earnings"] },
  { name: "cora-practical-nurse", person: "cora", to: "occupation:practical-nurse", more: ["--why-not"] },
  { name: "cora-mathematics", person: "cora", to: "fact:math:5", more: [] },
];
