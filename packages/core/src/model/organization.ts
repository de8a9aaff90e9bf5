import { z } from "zod";
import { idSchema, localTextSchema, provenanceSchema } from "./provenance.ts";

export const organizationKinds = [
  "provider",
  "college",
  "employer",
  "agency",
  "funder",
  "literacy",
  "labor-management",
  "service-provider",
] as const;

/** Anyone at the table of the partnership. */
export const organizationSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(300),
  kind: z.enum(organizationKinds),
  sectors: z.array(idSchema).default([]),
  populations: z.array(z.string().max(100)).default([]),
  languages: z.array(z.string().max(20)).default([]),
  description: localTextSchema.optional(),
  phone: z.string().max(40).optional(),
  website: z.string().max(300).optional(),
  email: z.email().max(200).optional(),
  provenance: provenanceSchema,
});
export type Organization = z.infer<typeof organizationSchema>;
