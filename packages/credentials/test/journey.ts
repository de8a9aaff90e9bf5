import { readOrder, type Order } from "../src/issue/earned.ts";

/** A journey of three steps, the last of another issuer. */
export const journey = {
  issuer: { name: "Riverwell Workforce Board", url: "https://workforce.riverwell.example" },
  holder: { email: "amina@mail.example", salt: "k3v9" },
  name: "Amina's journey",
  earned: [
    {
      name: "Bridge to Health Care",
      kind: "training",
      day: "2026-03-20",
      criteria: "Attend 120 of 150 hours and pass the closing test.",
      evidence: [{ name: "Attendance", narrative: "138 of 150 hours" }],
    },
    {
      name: "Educational functioning level 5 in reading",
      kind: "skill-gain",
      day: "2026-03-21",
      criteria: "Reach the cut score of the next level in a test of the same kind.",
      results: [{ name: "Scale score", value: "567", type: "ScaledScore" }],
    },
    {
      name: "Certified Nursing Assistant",
      kind: "certification",
      day: "2026-06-12",
      criteria: "Pass the state's written and skills tests.",
      issuer: { name: "State Board of Nursing", url: "https://nursing.example" },
      alignments: [
        {
          name: "Nursing Assistants",
          url: "https://www.onetonline.org/link/summary/31-1131.00",
          framework: "O*NET-SOC",
          code: "31-1131.00",
        },
      ],
    },
  ],
} as const;

/** The journey as an order that was read. */
export function journeyOrder(changes: object = {}): Order {
  const read = readOrder({ ...journey, ...changes });
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read.value;
}
