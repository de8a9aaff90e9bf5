import { z } from "zod";
import { idSchema, provenanceSchema } from "./provenance.ts";

/** A place of an organization. A person's travel is by `place` (borough, county or metro area), the engine's word. */
export const siteSchema = z.strictObject({
  id: idSchema,
  organization: idSchema,
  name: z.string().min(1).max(300),
  address: z.string().max(300).optional(),
  place: idSchema,
  neighborhood: z.string().max(100).optional(),
  /** As addresses write it: `NY`. */
  state: z.string().max(60).optional(),
  zip: z.string().max(10).optional(),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  accessibility: z.array(z.string().max(60)).default([]),
  provenance: provenanceSchema,
});
export type Site = z.infer<typeof siteSchema>;
