import { z } from "zod";
import { centsSchema, idSchema, localTextSchema, provenanceSchema } from "./provenance.ts";
import { openingSchema } from "./opening.ts";
import { requirementSchema } from "./requirement.ts";

const short = z.string().max(300);

/** A supportive service at a place: childcare, transportation, healthcare, legal help, … */
export const supportServiceSchema = z.strictObject({
  id: idSchema,
  /** What several records share that are one service at several places. */
  service: idSchema.optional(),
  organization: idSchema,
  site: idSchema.optional(),
  name: localTextSchema,
  /** The need it meets: `childcare`, `transport`, `healthcare`, `housing`, `legal`, … */
  need: z.string().min(1).max(60),
  /** Places whose residents it serves. */
  places: z.array(idSchema).min(1),
  /** Absent where nobody says what it costs: then no route counts on it. */
  weeklyPrice: centsSchema.optional(),
  languages: z.array(z.string().max(20)).default([]),
  eligible: requirementSchema.optional(),
  capacityNote: localTextSchema.optional(),
  description: localTextSchema.optional(),
  /** Who it is for, in words, where no rule says so. */
  audience: localTextSchema.optional(),
  /** In whole years, both ends included. */
  ages: z
    .strictObject({ from: z.int().min(0).max(130), to: z.int().min(0).max(130) })
    .partial()
    .optional(),
  hours: z.array(openingSchema).max(60).optional(),
  hoursNote: localTextSchema.optional(),
  accessibility: z.array(short).max(50).optional(),
  howToApply: localTextSchema.optional(),
  /** What it costs, in words. */
  fees: localTextSchema.optional(),
  phone: z.string().max(40).optional(),
  email: z.email().max(200).optional(),
  website: short.optional(),
  /** Not open to anyone now, and perhaps never again. */
  closed: z.boolean().optional(),
  lastConfirmed: z.strictObject({ day: z.string(), by: z.string().max(200) }).optional(),
  provenance: provenanceSchema,
});
export type SupportService = z.infer<typeof supportServiceSchema>;

/** Money that pays tuition, as far as routes need it. */
export const fundingStreamSchema = z.strictObject({
  id: idSchema,
  organization: idSchema,
  name: localTextSchema,
  /** Over attributes only. */
  eligible: requirementSchema,
  cap: centsSchema,
  use: z.enum(["per-offering", "once"]),
  description: localTextSchema.optional(),
  provenance: provenanceSchema,
});
export type FundingStream = z.infer<typeof fundingStreamSchema>;
