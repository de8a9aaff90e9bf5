import { z } from "zod";
import { parseDay, type Day } from "../units/day.ts";

const id = z.string().min(1).max(80);
const words = z.string().trim().min(1).max(300);
const credits = z.number().min(0).max(200).multipleOf(0.01);
const grade = z.string().min(1).max(3);
const day = z.string().transform((text, context): Day => {
  const read = parseDay(text);
  if (read !== undefined) return read;
  context.addIssue({ code: "custom", message: "a day from 1900 to 2199 that exists, as 2027-03-01" });
  return z.NEVER;
});

/** Where a statement stands: the agreement or catalog, and its day. */
const reference = z.strictObject({ title: words, date: day, address: z.string().max(500).optional() });

/** A place in a degree: so many credits out of these courses, or out of any course with credit. */
export interface Slot {
  readonly slot: string;
  readonly name: string;
  /** Credit hours that fill it. */
  readonly credits: number;
  readonly courses: readonly string[] | "any";
  readonly minimumGrade?: string | undefined;
}

/** What a degree asks: slots, all of them, any one, or so many of several. */
export type Asks =
  | Slot
  | { readonly all: readonly Asks[] }
  | { readonly any: readonly Asks[] }
  | { readonly atLeast: number; readonly of: readonly Asks[] };

const slotSchema = z.strictObject({
  slot: id,
  name: words,
  credits: credits.positive(),
  courses: z.union([z.literal("any"), z.array(id).min(1).max(500)]),
  minimumGrade: grade.optional(),
});

const asksSchema: z.ZodType<Asks> = z.lazy(() =>
  z.union([
    slotSchema,
    z.strictObject({ all: z.array(asksSchema).min(1).max(100) }),
    z.strictObject({ any: z.array(asksSchema).min(1).max(50) }),
    z.strictObject({ atLeast: z.int().min(1), of: z.array(asksSchema).min(1).max(50) }),
  ]),
);

const degreeSchema = z.strictObject({
  id,
  institution: words,
  name: words,
  /** Credit hours of the whole degree. */
  credits: credits.positive(),
  /** Credit hours that must be earned at the institution itself. */
  residency: credits.optional(),
  asks: asksSchema,
  reference,
});
export type Degree = z.output<typeof degreeSchema>;

const ruleSchema = z.strictObject({
  id,
  from: z.strictObject({
    kind: z.enum(["course", "credential", "program"]),
    code: id,
    /** Where it was learned; any place if left out. */
    institution: words.optional(),
  }),
  institution: words,
  /** The degree it holds for; all of the institution's if left out. */
  degree: id.optional(),
  /** What it counts as: a course of the institution, or a slot of the degree by name. */
  gives: z
    .array(z.strictObject({ course: id.optional(), slot: id.optional(), credits }))
    .min(1)
    .max(20),
  minimumGrade: grade.optional(),
  /** It holds for what was finished on these days; both ends belong to it. */
  validFrom: day.optional(),
  validUntil: day.optional(),
  reference,
});
export type Rule = z.output<typeof ruleSchema>;
export type Given = Rule["gives"][number];

/** A file of degrees and articulation rules, as docs/college.md tells it. */
export const agreementsSchema = z.strictObject({
  version: z.literal(1),
  about: z.string().max(1000).optional(),
  /** Made up, to try things out; screens say so. */
  fictional: z.boolean().optional(),
  degrees: z.array(degreeSchema).max(2000),
  rules: z.array(ruleSchema).max(100_000),
});
export type Agreements = z.output<typeof agreementsSchema>;

/** All slots of a degree, in the order in which they are written. */
export function slotsOf(asks: Asks): readonly Slot[] {
  if ("slot" in asks) return [asks];
  return partsOf(asks).flatMap(slotsOf);
}

/** What a group asks of. */
export const partsOf = (asks: Exclude<Asks, Slot>): readonly Asks[] =>
  "all" in asks ? asks.all : "any" in asks ? asks.any : asks.of;

/** Names and codes are the same in any writing of case and space. */
export const same = (text: string): string => text.trim().replaceAll(/\s+/g, " ").toLowerCase();
