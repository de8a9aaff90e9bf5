import { z } from "zod";
import { idSchema, localTextSchema, provenanceSchema } from "./provenance.ts";
import { requirementSchema } from "./requirement.ts";

/** A kind of job, by SOC 2018 (or a narrower code of O*NET-SOC 2019). */
export const occupationSchema = z.strictObject({
  /** `29-1141`, or `29-1141.01` where O*NET is finer. */
  id: idSchema,
  title: localTextSchema,
  sector: idSchema.optional(),
  description: localTextSchema.optional(),
  /** Other names people use for it, for search. */
  alternateTitles: z.array(z.string().max(200)).default([]),
  /** O*NET job zone, 1 (little preparation) to 5 (extensive). */
  jobZone: z.int().min(1).max(5).optional(),
  /** The most common education of people in it, as O*NET or BLS words it. */
  typicalEducation: z.string().max(200).optional(),
  related: z.array(idSchema).default([]),
  /** Absent where nobody stated what it takes: then no route can end here. */
  requires: requirementSchema.optional(),
  /** Work of so many weeks gives the fact (a step on a ladder). */
  experience: z
    .array(z.strictObject({ gives: z.string().min(1).max(200), weeks: z.int().min(1).max(520) }))
    .default([]),
  provenance: provenanceSchema,
});
export type Occupation = z.infer<typeof occupationSchema>;
