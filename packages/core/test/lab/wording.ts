import type { Wording } from "@footbridge/core/lab/pulse/wording.ts";
import { labRecordSchema, type LabRecord, type Pulse, pulseSchema } from "@footbridge/core/lab/record.ts";

const ideas: Readonly<Record<string, string>> = { "en hope": "hope", "es esperanza": "hope" };

/** Edit distance by its definition, slow and plain. */
function distance(one: string, other: string): number {
  if (one === "" || other === "") return Math.max(one.length, other.length);
  const change = one[0] === other[0] ? 0 : 1;
  return Math.min(
    distance(one.slice(1), other) + 1,
    distance(one, other.slice(1)) + 1,
    distance(one.slice(1), other.slice(1)) + change,
  );
}

/** Knows that English words lose their s, one idea in two languages, and one bad word. */
export const wording: Wording = {
  stem: (word, language) => (language === "en" ? word.replace(/s$/u, "") : word),
  distance,
  idea: (word, language) => ideas[`${language} ${word}`],
  offends: (word) => word === "darn",
};

type Said = readonly [text: string, language?: string, person?: string];

/** A pulse in which one person after another says a word; a person named twice says two. */
export const pulseOf = (said: readonly Said[], more: Partial<Pulse> = {}): Pulse =>
  pulseSchema.parse({
    id: "pulse",
    question: "In one word?",
    when: "before",
    revealed: true,
    words: said.map(([text, language = "en", person], place) => ({
      id: `w${place}`,
      person: person ?? `p${place}`,
      language,
      text,
      at: new Date(Date.UTC(2026, 9, 14, 9) + place * 1000).toISOString(),
    })),
    ...more,
  });

export const labOf = (more: Record<string, unknown> = {}): LabRecord =>
  labRecordSchema.parse({
    id: "lab",
    title: "Lab",
    day: "2026-10-14",
    people: [
      { id: "ann", affiliation: "provider", table: "one" },
      { id: "bo", affiliation: "employer", table: "two" },
      { id: "cy", affiliation: "literacy", table: "two" },
    ],
    tables: [
      { id: "one", name: "Table 1" },
      { id: "two", name: "Table 2" },
    ],
    ...more,
  });
