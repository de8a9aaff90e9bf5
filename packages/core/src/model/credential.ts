import { z } from "zod";
import { idSchema, localTextSchema, provenanceSchema } from "./provenance.ts";

export const credentialKinds = [
  "diploma",
  "certificate",
  "certification",
  "licence",
  "associate-degree",
  "bachelor-degree",
  "badge",
  "bridge",
  "apprenticeship",
] as const;

/** Something that shows what a person can do; the fact of holding it is its id. */
export const credentialSchema = z.strictObject({
  id: idSchema,
  name: localTextSchema,
  kind: z.enum(credentialKinds),
  sector: idSchema.optional(),
  issuer: z.string().max(200).optional(),
  description: localTextSchema.optional(),
  provenance: provenanceSchema,
});
export type Credential = z.infer<typeof credentialSchema>;

/** The scales a person's level is told on; marks are NRS Educational Functioning Levels (34 CFR part 462). */
export const skillScales = ["reading", "math", "english"] as const;

/** A person's level on a scale, as tested or as told by themselves. */
export const skillLevelSchema = z.strictObject({
  scale: z.enum(skillScales),
  /** NRS level 1 to 6. */
  mark: z.int().min(1).max(6),
  test: z.string().max(60).optional(),
  date: z.string().max(10).optional(),
  /** True where the person placed themselves. */
  selfReported: z.boolean().optional(),
});
export type SkillLevel = z.infer<typeof skillLevelSchema>;

/** College credit, counted in semester hours: the fact `credits:<hours>`. */
export const collegeCreditSchema = z.strictObject({
  hours: z.int().min(0).max(300),
  kind: z.enum(["credit", "non-credit", "developmental"]).default("credit"),
});
export type CollegeCredit = z.infer<typeof collegeCreditSchema>;
