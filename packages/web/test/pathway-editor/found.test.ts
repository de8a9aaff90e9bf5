import { readPathway } from "@footbridge/core/checks/read-pathway.ts";
import { scorecardOf } from "@footbridge/core/checks/scorecard.ts";
import { asksOfState } from "@footbridge/core/checks/states.ts";
import type { Finding } from "@footbridge/core/finding.ts";
import {
  type Pathway,
  pathwaySchema,
  pathwayStates,
  pathwayStepSchema,
} from "@footbridge/core/model/pathway.ts";
import { keepRight } from "@footbridge/live/pathway/read-step.ts";
import { setupI18n } from "@lingui/core";
import { expect, test, vi } from "vitest";
import { checkFindings } from "../../src/found/check-words.ts";
import { pathwayFindings } from "../../src/found/pathway-words.ts";
import { statedWords } from "../../src/found/stated-words.tsx";
import { ground } from "../../src/pathway-editor/ground.ts";

// What the build makes of the macros: a message that is its own id.
vi.mock("@lingui/core/macro", () => ({
  msg: (words: TemplateStringsArray | { readonly message: string }) => {
    const message = "message" in words ? words.message : words.join("");
    return { id: message, message };
  },
}));
vi.mock("@lingui/react/macro", () => ({}));

const i18n = setupI18n({ locale: "en", messages: { en: {} } });
const english = ({ code, values = {} }: Finding): readonly string[] =>
  (pathwayFindings[code] ?? []).map((words) => i18n._({ ...words, values }));

const step = (id: string, more: object = {}) => ({ id, kind: "training", title: id.toUpperCase(), ...more });

/** Drawings that between them fail every check, each as somebody would begin it. */
const poor: readonly Pathway[] = [
  { steps: [] },
  {
    steps: [step("a", { weeks: 30, intake: { everyWeeks: 40, seats: 5 }, cost: 5 }), step("b", { weeks: 4 })],
    partners: [{ organization: "one", name: "One", kind: "employer", role: "hires", confirms: ["gone"] }],
    funds: [
      { id: "f", name: "Fund", periodWeeks: 3, outcome: { what: "employed", share: 0.5 } },
      { id: "g", name: "Other", periodWeeks: 3 },
    ],
    livingWage: { hourly: 2000, source: "x", asOf: "2026-01-01" },
  },
  {
    steps: [
      step("a", { requires: { all: [{ has: "reading:6" }, { has: "math:6" }, { has: "english:6" }] } }),
      step("b", { requires: { not: { is: "disability" } }, gives: ["cert:x"] }),
      step("c", { after: { all: [{ has: "done:d" }] } }),
      step("d", { after: { all: [{ has: "done:c" }] } }),
      step("e", { after: { all: [{ has: "done:nowhere" }] } }),
      step("job", { kind: "job", after: { all: [{ has: "done:a" }] } }),
    ],
    partners: [{ organization: "one", name: "One", kind: "employer", role: "hires" }],
  },
  {
    steps: [
      step("entry", { gives: ["cert:x"], weeks: 9 }),
      step("other", { gives: ["cert:y"], weeks: 9 }),
      step("class", {
        requires: { all: [{ has: "reading:6" }, { has: "math:6" }, { has: "english:6" }] },
        after: { all: [{ has: "done:entry" }] },
      }),
      step("job", { kind: "job", wage: { hourly: 1000 }, after: { all: [{ has: "done:class" }] } }),
    ],
    funds: [{ id: "g", name: "Other", periodWeeks: 3 }],
    livingWage: { hourly: 2000, source: "x", asOf: "2026-01-01" },
  },
  {
    steps: [
      step("a", { weeks: 40, gives: ["diploma:x"], completion: { rate: 0.5 }, funds: ["f"] }),
      step("late", {
        after: { has: "done:a" },
        intake: { firstWeek: 99, everyWeeks: 4, seats: 9 },
        supports: ["childcare"],
      }),
      step("helped", { after: { has: "done:help" } }),
      step("full", { intake: { everyWeeks: 4, seats: 0 } }),
      step("behind", { after: { has: "done:full" } }),
      step("many", { after: { atLeast: 2, of: [{ has: "done:a" }] } }),
      step("help", { kind: "support" }),
      step("job", { kind: "job", after: { has: "done:a" }, wage: { hourly: 1000 } }),
    ],
    partners: [{ organization: "one", name: "One", kind: "literacy", role: "" }],
    funds: [
      { id: "f", name: "Fund", periodWeeks: 20, outcome: { what: "completed", share: 0.5 } },
      { id: "g", name: "Other", periodWeeks: 52 },
    ],
    livingWage: { hourly: 2000, source: "x", asOf: "2026-01-01" },
  },
  {
    steps: [
      step("round", { after: { has: "done:job" } }),
      step("job", { kind: "job", after: { has: "done:round" }, wage: { hourly: 3000 } }),
    ],
    funds: [{ id: "f", name: "Fund", periodWeeks: 20, outcome: { what: "employed", share: 0.5 } }],
    livingWage: { hourly: 2000, source: "x", asOf: "2026-01-01" },
  },
  {
    steps: [step("short"), step("job", { kind: "job", after: { has: "done:short" } })],
    funds: [{ id: "f", name: "Fund", periodWeeks: 20, outcome: { what: "employed", share: 0.5 } }],
  },
].map((drawn) => pathwaySchema.parse({ id: "poor", title: "Poor", ...drawn }));

test("each finding has words of its own, and its values say the same in English as the core does", () => {
  const found = poor.flatMap((pathway) => {
    const scorecard = scorecardOf(pathway, ground.limits);
    const move = { pathway, scorecard, published: false, why: "" };
    return [
      ...scorecard.parts.flatMap(({ checks }) => checks.flatMap(({ findings }) => findings)),
      ...asksOfState({ ...move, from: "prototype", to: "pilot" }),
      ...asksOfState({ ...move, from: "prototype", to: "retired" }),
      ...asksOfState({ ...move, from: "pilot", to: "active" }),
    ];
  });
  const codes = new Set(found.map(({ code }) => code));
  expect(Object.keys(checkFindings).filter((code) => !codes.has(code))).toEqual([]);
  for (const finding of found) expect(english(finding)).toEqual([finding.message, finding.fix]);
});

/** Each of these fields is wrong in its own way. */
const broken = {
  id: "broken",
  title: "",
  color: "red",
  populations: "all",
  livingWage: 20,
  partners: [{ organization: "o", name: "x".repeat(201), kind: "friend" }],
  funds: [{ id: "f", name: "F", periodWeeks: 0 }, { id: "g", name: "G", periodWeeks: 521 }, 7],
  steps: [
    { id: "a", kind: "job", title: 5, weeks: 1.5, weeklyHours: "ten", gives: Array(51).fill("x") },
    { id: "b", kind: "job", title: "B", completion: { rate: 0 }, after: { all: [{ not: { has: "x" } }] } },
  ],
};

test("each way in which a file or a field is wrong is said in words of one's own", () => {
  let nested: unknown = { has: "x" };
  for (let level = 0; level < 30; level += 1) nested = { all: [nested] };
  const crowded = { all: Array.from({ length: 3001 }, () => ({ has: "done:b" })) };
  const found: Finding[] = [
    broken,
    7,
    { ...broken, steps: [{ after: nested }] },
    { id: "full", title: "Full", steps: [step("a", { after: crowded })] },
  ].flatMap((file) => [...readPathway(file).findings]);
  keepRight({ ...broken.steps[0], keeps: "x".repeat(501) }, pathwayStepSchema.shape, "steps.a", found);
  const ways = new Set(found.map(({ values }) => values?.["wrong"]));
  for (const way of [
    "words",
    "number",
    "whole",
    "list",
    "parts",
    "empty",
    "long",
    "many",
    "low",
    "above",
    "high",
  ])
    expect(ways).toContain(way);
  for (const way of ["choice", "field", "form"]) expect(ways).toContain(way);
  for (const finding of found) expect(english(finding)).toEqual([finding.message, finding.fix]);
  expect(found.map(({ message }) => message).join()).not.toMatch(/Invalid|expected|undefined/);
});

test("a move to a state that does not follow is said with those that do", () => {
  const [pathway] = poor;
  if (pathway === undefined) throw new Error("there is a drawing");
  const move = { pathway, scorecard: scorecardOf(pathway, ground.limits), published: true, why: "so" };
  const refused = pathwayStates
    .flatMap((from) => pathwayStates.flatMap((to) => asksOfState({ ...move, from, to })))
    .filter(({ code }) => code === "pathway.state.no-such-move");
  expect(refused).toHaveLength(8);
  for (const finding of refused) expect(english(finding)).toEqual([finding.message, finding.fix]);
});

test("the project's own numbers are said in the words of their file", () => {
  const { assumptions, profiles } = ground;
  const { factors, ...stated } = assumptions;
  const told = [
    ...Object.entries(stated).flatMap(([name, { unit, source }]) => [
      [`${name}.unit`, unit],
      [`${name}.source`, source],
    ]),
    ...factors.flatMap(({ id, title, source }) => [
      [`factor.${id}.title`, title],
      [`factor.${id}.source`, source],
    ]),
    ...profiles.flatMap(({ id, title, source }) => [
      [`profile.${id}.title`, title],
      [`profile.${id}.source`, source],
    ]),
  ];
  expect(Object.entries(statedWords).map(([name, words]) => [name, i18n._(words)])).toEqual(told);
});
