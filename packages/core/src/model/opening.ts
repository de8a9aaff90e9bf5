import { z } from "zod";
import { daySchema } from "./provenance.ts";

const minute = z.int().min(0).max(1440);

/** Hours that come back every week, in minutes after midnight where the service is; `closes` 1440 is midnight. */
export const openingSchema = z
  .strictObject({
    /** 1 = Monday … 7 = Sunday. */
    days: z.array(z.int().min(1).max(7)).min(1).max(7),
    opens: minute,
    closes: minute,
    /** The first and the last day on which these hours hold. */
    from: daySchema.optional(),
    until: daySchema.optional(),
  })
  .refine(({ opens, closes }) => opens < closes, "closing time must be after opening time");
export type Opening = z.infer<typeof openingSchema>;
