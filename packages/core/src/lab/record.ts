import { z } from "zod";
import { pathwaySchema } from "../model/pathway.ts";
import { daySchema, idSchema } from "../model/provenance.ts";
import { boardStages } from "./stages.ts";

const line = z.string().min(1).max(200);
const text = z.string().min(1).max(2000);
const instant = z.iso.datetime({ offset: true });

/** What kind of partner somebody comes from, as they said at the door. */
export const affiliations = [
  "provider",
  "college",
  "employer",
  "agency",
  "funder",
  "literacy",
  "labor-management",
  "service-provider",
  "participant",
  "other",
] as const;

export const labPersonSchema = z.strictObject({
  id: idSchema,
  affiliation: z.enum(affiliations),
  organization: line.optional(),
  role: z.enum(["host", "facilitator", "participant"]).default("participant"),
  table: idSchema.optional(),
});
export type LabPerson = z.infer<typeof labPersonSchema>;

export const pulseWordSchema = z.strictObject({
  id: idSchema,
  person: idSchema,
  language: z.string().min(2).max(10),
  text: z.string().min(1).max(200),
  at: instant,
});
export type PulseWord = z.infer<typeof pulseWordSchema>;

/** What the host said of words: these are one, these are not, this one stays hidden. By the words as cleaned. */
export const pulseRulingSchema = z.discriminatedUnion("ruling", [
  z.strictObject({ ruling: z.literal("together"), words: z.tuple([line, line]) }),
  z.strictObject({ ruling: z.literal("apart"), words: z.tuple([line, line]) }),
  z.strictObject({ ruling: z.literal("hold"), word: line }),
  z.strictObject({ ruling: z.literal("show"), word: line }),
]);
export type PulseRuling = z.infer<typeof pulseRulingSchema>;

/** One question answered with one word, hidden until the host reveals it. */
export const pulseSchema = z.strictObject({
  id: idSchema,
  question: text,
  when: z.enum(["before", "during", "after"]),
  revealed: z.boolean().default(false),
  words: z.array(pulseWordSchema).max(20_000),
  rulings: z.array(pulseRulingSchema).max(2000).default([]),
});
export type Pulse = z.infer<typeof pulseSchema>;

export { type BoardStage, boardStages } from "./stages.ts";

export const cardSchema = z.strictObject({
  id: idSchema,
  table: idSchema,
  stage: z.enum(boardStages),
  text,
  author: idSchema,
  at: instant,
  cluster: idSchema.optional(),
});
export type Card = z.infer<typeof cardSchema>;

export const clusterSchema = z.strictObject({ id: idSchema, stage: z.enum(boardStages), name: line });

export const recommendationSchema = z.strictObject({ id: idSchema, text, table: idSchema.optional() });

export const stepStatuses = ["open", "under-way", "done", "dropped"] as const;

export const nextStepSchema = z.strictObject({
  id: idSchema,
  text,
  recommendation: idSchema.optional(),
  owner: line,
  due: daySchema,
  status: z.enum(stepStatuses).default("open"),
  note: z.string().max(2000).default(""),
});
export type NextStep = z.infer<typeof nextStepSchema>;

/** Everything that a learning lab leaves behind. Names of persons are not in it: who said what is told by table and affiliation. */
export const labRecordSchema = z.strictObject({
  id: idSchema,
  title: line,
  day: daySchema,
  place: line.optional(),
  /** What the lab was for, as its host wrote it. */
  purpose: z.string().max(4000).default(""),
  sponsors: z.array(line).max(50).default([]),
  agenda: z
    .array(
      z.strictObject({
        at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
        title: line,
        speakers: z.array(line).max(20).default([]),
      }),
    )
    .max(100)
    .default([]),
  people: z.array(labPersonSchema).max(5000),
  tables: z
    .array(z.strictObject({ id: idSchema, name: line, concept: z.string().max(2000).default("") }))
    .max(200),
  pulses: z.array(pulseSchema).max(20).default([]),
  cards: z.array(cardSchema).max(20_000).default([]),
  clusters: z.array(clusterSchema).max(500).default([]),
  /** Dots. `person` keeps one voter from another, and need not be among `people`: nobody is told whose dot it is. */
  votes: z
    .array(z.strictObject({ person: idSchema, on: idSchema }))
    .max(100_000)
    .default([]),
  votesEach: z.int().min(0).max(50).default(5),
  prototypes: z
    .array(z.strictObject({ table: idSchema, pathway: pathwaySchema }))
    .max(200)
    .default([]),
  recommendations: z.array(recommendationSchema).max(500).default([]),
  nextSteps: z.array(nextStepSchema).max(500).default([]),
});
export type LabRecord = z.infer<typeof labRecordSchema>;
