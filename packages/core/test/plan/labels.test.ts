import { labeller } from "@footbridge/core/plan/labels.ts";
import { describe, expect, test } from "vitest";
import { catalog, occupation, program } from "./small-catalog.ts";

const label = labeller(
  catalog({
    occupations: [
      occupation("31-1131", { title: { en: "Nursing assistants", es: "Asistentes de enfermería" } }),
    ],
    programs: [program("p1", { name: { en: "Aide class" } })],
  }),
  {
    words: { "reading:2": { en: "Short notes" }, snap: { en: "Food help", es: "Ayuda para comida" } },
    phrases: {
      reading: { en: "Reading step {n}", es: "Lectura, paso {n}" },
      experience: { en: "{n} weeks as {job}", es: "{n} semanas: {job}" },
      trained: { en: "Training for: {job}", es: "Formación para: {job}" },
      list: { en: "Finished: {job}" },
      wage: { en: "A job that pays ${n}" },
    },
  },
);

describe("plain words", () => {
  test.each([
    ["snap", { en: "Food help", es: "Ayuda para comida" }],
    ["reading:2", { en: "Short notes" }],
    ["reading:4", { en: "Reading step 4", es: "Lectura, paso 4" }],
    [
      "experience:31-1131:26",
      { en: "26 weeks as Nursing assistants", es: "26 semanas: Asistentes de enfermería" },
    ],
    [
      "trained:31-1131",
      { en: "Training for: Nursing assistants", es: "Formación para: Asistentes de enfermería" },
    ],
    ["list:p1", { en: "Finished: Aide class" }],
    ["wage:2550", { en: "A job that pays $25.50" }],
  ])("of %s", (word, words) => {
    expect(label(word)).toEqual(words);
  });

  test("where there are none, the word itself", () => {
    expect(label("cert:unheard-of")).toEqual({ en: "cert:unheard-of" });
    expect(label("trained:99-9999")).toEqual({ en: "trained:99-9999" });
  });
});
