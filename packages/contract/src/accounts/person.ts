import { z } from "zod";

/** A person as those see them who may know them. */
export const personSchema = z.strictObject({
  id: z.string(),
  org: z.string(),
  name: z.string(),
  email: z.string().optional(),
  phone: z.string().optional(),
  language: z.string(),
  born: z.string().optional(),
});
