import { type Pathway, pathwaySchema, stepKinds } from "@footbridge/core/model/pathway.ts";
import type { Requirement } from "@footbridge/core/model/requirement.ts";
import { blockNames } from "@footbridge/core/model/week.ts";
import {
  type Arbitrary,
  array,
  constantFrom,
  integer,
  letrec,
  option,
  record,
  string,
  uniqueArray,
} from "fast-check";

const words = string({ unit: "grapheme", minLength: 1, maxLength: 20 });
const some = <T>(arbitrary: Arbitrary<T>): Arbitrary<T | undefined> => option(arbitrary, { nil: undefined });
const many = <T>(arbitrary: Arbitrary<T>): Arbitrary<T[]> => uniqueArray(arbitrary, { maxLength: 4 });
const cents = integer({ min: 0, max: 100_000 });
const id = (kind: string): Arbitrary<string> =>
  integer({ min: 0, max: 99 }).map((count) => `${kind}${count}`);

/** Conditions of any shape, the same leaf twice in a group among them. */
const conditions = letrec<{ any: Requirement; leaf: Requirement; group: Requirement }>((tie) => ({
  any: option(tie("group"), { nil: { has: "done:s1" }, depthSize: "small", freq: 2 }),
  leaf: constantFrom<Requirement>(
    { has: "done:s1" },
    { has: "done:s2" },
    { has: "reading:4" },
    { is: "parent" },
    { not: { is: "works-days" } },
  ),
  group: record({
    how: constantFrom("all", "any", "atLeast"),
    wanted: integer({ min: 0, max: 3 }),
    parts: array(option(tie("any"), { nil: { is: "newcomer" }, depthSize: "small" }), { maxLength: 3 }),
    leaves: array(tie("leaf"), { maxLength: 2 }),
  }).map(({ how, wanted, parts, leaves }): Requirement => {
    const all = [...leaves, ...parts];
    return how === "all" ? { all } : how === "any" ? { any: all } : { atLeast: wanted, of: all };
  }),
}));

const steps = record({
  id: id("s"),
  kind: constantFrom(...stepKinds),
  title: words,
  record: some(record({ kind: constantFrom("program", "occupation"), id: id("r") })),
  after: conditions.any,
  requires: conditions.leaf,
  gives: many(words),
  weeks: integer({ min: 0, max: 520 }),
  weeklyHours: integer({ min: 0, max: 168 }),
  blocks: many(constantFrom(...blockNames)),
  intake: some(
    record({ firstWeek: integer({ min: 0, max: 9 }), everyWeeks: integer({ min: 1, max: 9 }), seats: cents }),
  ),
  completion: some(record({ rate: constantFrom(0.25, 1), source: some(words) })),
  price: cents,
  cost: cents,
  wage: some(record({ hourly: cents, source: some(words) })),
  supports: many(words),
  keeps: some(words),
  partners: array(record({ organization: id("o"), role: words, commitment: some(words) }), { maxLength: 3 }),
  funds: many(id("f")),
  at: some(record({ x: integer(), y: integer() })),
  group: some(words),
});

/** Pathways of any shape that the core takes. */
export const pathways: Arbitrary<Pathway> = record({
  id: id("p"),
  title: words,
  sector: some(id("sector")),
  occupations: many(id("o")),
  populations: many(words),
  livingWage: some(record({ hourly: cents, source: words, asOf: constantFrom("2025-01-15") })),
  partners: uniqueArray(
    record({
      organization: id("o"),
      name: words,
      kind: constantFrom("employer", "college"),
      role: option(words, { nil: "" }),
      confirms: many(id("s")),
    }),
    { maxLength: 4, selector: ({ organization }) => organization },
  ),
  funds: uniqueArray(
    record({
      id: id("f"),
      name: words,
      periodWeeks: integer({ min: 1, max: 520 }),
      outcome: some(record({ what: constantFrom("completed", "employed"), share: constantFrom(0, 0.5) })),
      note: option(words, { nil: "" }),
    }),
    { maxLength: 3, selector: (fund) => fund.id },
  ),
  steps: uniqueArray(steps, { maxLength: 8, selector: (step) => step.id }),
}).map((raw) => pathwaySchema.parse(raw));
