import { z } from "zod";
import { centsSchema, idSchema, localTextSchema, provenanceSchema } from "./provenance.ts";
import { requirementSchema } from "./requirement.ts";

/** A supportive service at a place: childcare, transportation, healthcare, legal help, … */
export const supportServiceSchema = z.strictObject({
  id: idSchema,
  organization: idSchema,
  site: idSchema.optional(),
  name: localTextSchema,
  /** The need it meets: `childcare`, `transport`, `healthcare`, `housing`, `legal`, … */
  need: z.string().min(1).max(60),
  /** Places whose residents it serves. */
  places: z.array(idSchema).min(1),
  weeklyPrice: centsSchema,
  languages: z.array(z.string().max(20)).default([]),
  eligible: requirementSchema.optional(),
  capacityNote: localTextSchema.optional(),
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
