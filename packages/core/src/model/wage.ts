import { z } from "zod";
import { centsSchema, idSchema, provenanceSchema } from "./provenance.ts";

/** Pay of an occupation in an area, per hour in cents. The survey gives annual figures: hourly = annual / 2,080. */
export const wageSchema = z.strictObject({
  occupation: idSchema,
  area: idSchema,
  /** Mean of the bottom third (New York's “entry”). */
  entryHourly: centsSchema.optional(),
  medianHourly: centsSchema.optional(),
  /** Mean of the top two thirds (New York's “experienced”). */
  experiencedHourly: centsSchema.optional(),
  meanHourly: centsSchema.optional(),
  employment: z.int().min(0).optional(),
  provenance: provenanceSchema,
});
export type Wage = z.infer<typeof wageSchema>;

/** Demand for an occupation: a projection for an area. */
export const demandSchema = z.strictObject({
  occupation: idSchema,
  area: idSchema,
  /** People employed now and at the end of the period. */
  employmentNow: z.number().min(0).optional(),
  employmentThen: z.number().min(0).optional(),
  /** Openings a year, growth and replacement together. */
  annualOpenings: z.number().min(0).optional(),
  provenance: provenanceSchema,
});
export type Demand = z.infer<typeof demandSchema>;
