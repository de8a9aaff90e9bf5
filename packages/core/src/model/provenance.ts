import { z } from "zod";
import { type Day, parseDay } from "../units/day.ts";

export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:/-]{0,199}$/, "an id of letters, digits and . _ : / -");

export const daySchema = z
  .string()
  .refine((text) => parseDay(text) !== undefined, "a day as YYYY-MM-DD") as unknown as z.ZodType<Day>;

export const centsSchema = z.int().min(0).max(1_000_000_000);

/** Words in the languages a person reads; English is always there. */
export const localTextSchema = z.strictObject({
  en: z.string().min(1).max(2000),
  es: z.string().min(1).max(2000).optional(),
});
export type LocalText = z.infer<typeof localTextSchema>;

/** A place where figures come from. */
export const sourceSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(1).max(300),
  /** What people call it, in a few plain words. */
  name: localTextSchema.optional(),
  publisher: z.string().max(200).optional(),
  /** What period the figures describe: a year, a survey round, a projection period. */
  vintage: z.string().max(100),
  /** The day it was read or published, whichever is known. */
  date: daySchema.optional(),
  licence: z.string().max(200).optional(),
  /** Made up for the demo city: the screens say so. */
  fictional: z.boolean().optional(),
});
export type Source = z.infer<typeof sourceSchema>;

/** Every figure says where it is from, how old it is, and for which area it holds. */
export const provenanceSchema = z.strictObject({
  source: idSchema,
  asOf: z.string().min(4).max(40),
  area: z.string().max(100).optional(),
  /** True where nobody measured it: it was assumed by the rule named in `note`. */
  assumed: z.boolean().optional(),
  note: z.string().max(500).optional(),
});
export type Provenance = z.infer<typeof provenanceSchema>;
