import { z } from "zod";
import { idSchema, localTextSchema, provenanceSchema } from "./provenance.ts";
import { requirementSchema } from "./requirement.ts";

export const programKinds = [
  "literacy",
  "english",
  "bridge",
  "equivalency",
  "training",
  "certificate",
  "licence",
  "college-term",
  "degree",
  "apprenticeship",
] as const;

/** What is taught, whoever comes whenever: entry, effect, and its place in the classifications. */
export const programSchema = z.strictObject({
  id: idSchema,
  organization: idSchema,
  name: localTextSchema,
  kind: z.enum(programKinds),
  sector: idSchema.optional(),
  /** CIP 2020, with the dot: `51.3902`. */
  cip: z
    .string()
    .regex(/^\d\d\.\d{4}$/)
    .optional(),
  /** SOC 2018 codes the program prepares for. */
  occupations: z.array(idSchema).default([]),
  description: localTextSchema.optional(),
  requires: requirementSchema,
  /** Facts held from the end of any offering. */
  gives: z.array(z.string().min(1).max(200)).min(1),
  provenance: provenanceSchema,
});
export type Program = z.infer<typeof programSchema>;
