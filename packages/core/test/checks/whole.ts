import type { CheckLimits } from "@footbridge/core/checks/check.ts";
import { type Pathway, pathwaySchema } from "@footbridge/core/model/pathway.ts";

export const limits: CheckLimits = { longestWaitWeeks: 12, lowMark: 3, learnerMark: 2, fullMark: 6 };

const source = "made up for a test";
const done = (step: string) => ({ has: `done:${step}` });
const every = (weeks: number) => ({ everyWeeks: weeks, seats: 20 });

/** A pathway in which every check holds. */
export const whole: Pathway = pathwaySchema.parse({
  id: "whole",
  title: "Whole",
  sector: "healthcare",
  occupations: ["31-1131"],
  populations: ["newcomer"],
  livingWage: { hourly: 2000, source, asOf: "2026-01-01" },
  partners: [
    { organization: "read", name: "Read", kind: "literacy", role: "bridge" },
    { organization: "hire", name: "Hire", kind: "employer", role: "hires", confirms: ["exam"] },
    { organization: "union", name: "Union", kind: "labor-management", role: "pays" },
  ],
  funds: [{ id: "grant", name: "Grant", periodWeeks: 52, outcome: { what: "employed", share: 0.5 } }],
  steps: [
    {
      id: "bridge",
      kind: "bridge",
      title: "Bridge",
      requires: { all: [{ has: "reading:2" }, { has: "math:2" }, { has: "english:2" }] },
      gives: ["reading:4", "math:4", "english:4", "diploma:hse"],
      weeks: 16,
      intake: every(10),
      supports: ["childcare", "healthcare", "accommodation"],
      cost: 100,
      funds: ["grant"],
    },
    {
      id: "class",
      kind: "training",
      title: "Class",
      after: { any: [done("bridge"), { has: "diploma:hs" }] },
      requires: { all: [{ has: "reading:4" }, { has: "math:4" }, { has: "english:4" }] },
      gives: ["cert:first-aid"],
      weeks: 10,
      intake: every(13),
      completion: { rate: 0.8, source },
      partners: [{ organization: "hire", role: "places to practice", commitment: "20 places" }],
    },
    { id: "exam", kind: "credential", title: "Exam", after: done("class"), gives: ["cert:cna"] },
    {
      id: "aide",
      kind: "job",
      title: "Aide",
      after: done("exam"),
      wage: { hourly: 2300, source },
    },
    {
      id: "college",
      kind: "college-term",
      title: "College",
      after: done("aide"),
      gives: ["credits:15"],
      weeks: 15,
      intake: every(13),
    },
    { id: "nurse", kind: "job", title: "Nurse", after: done("college"), wage: { hourly: 4000, source } },
    { id: "navigator", kind: "support", title: "Navigator", supports: ["navigation"] },
  ],
});

type Loose = Record<string, unknown>;

/** The whole pathway with other fields. */
export const but = (more: Loose): Pathway => pathwaySchema.parse({ ...whole, ...more });

/** The whole pathway with one step changed, or taken out where nothing is given. */
export const butStep = (id: string, more?: Loose): Pathway =>
  but({
    steps: whole.steps.flatMap((step) =>
      step.id !== id ? [step] : more === undefined ? [] : [{ ...step, ...more }],
    ),
  });
