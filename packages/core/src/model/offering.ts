import { z } from "zod";
import { blockNames, modes } from "./week.ts";
import { centsSchema, daySchema, idSchema, provenanceSchema } from "./provenance.ts";

/** Prices by kind, in cents. Funding streams lower tuition only. */
export const priceSchema = z.strictObject({
  tuition: centsSchema,
  fees: centsSchema.default(0),
  books: centsSchema.default(0),
  tools: centsSchema.default(0),
  exam: centsSchema.default(0),
  other: centsSchema.default(0),
});
export type Price = z.infer<typeof priceSchema>;

/** A class with dates and seats; without dates it is open entry and lasts `weeks`. */
export const offeringSchema = z.strictObject({
  id: idSchema,
  program: idSchema,
  /** Absent for a class that never meets in a place. */
  site: idSchema.optional(),
  start: daySchema.optional(),
  /** The first day after the last week. */
  end: daySchema.optional(),
  /** Length of an open-entry class. */
  weeks: z.int().min(1).max(520).optional(),
  weeklyHours: z.number().min(0).max(168),
  blocks: z.array(z.enum(blockNames)).default([]),
  mode: z.enum(modes),
  seatsTotal: z.int().min(0).max(100_000).optional(),
  /** Absent is unknown, which is not none. */
  seatsLeft: z.int().min(0).max(100_000).optional(),
  waitlist: z.boolean().default(false),
  price: priceSchema,
  /** Language of instruction, ISO 639-1. */
  language: z.string().min(2).max(10).default("en"),
  accessibility: z.array(z.string().max(60)).default([]),
  /** Support needs met on site: `childcare`, `transport`, … */
  supports: z.array(z.string().max(60)).default([]),
  streams: z.array(idSchema).default([]),
  completion: z.strictObject({ rate: z.number().gt(0).max(1), provenance: provenanceSchema }),
  provenance: provenanceSchema,
});
export type Offering = z.infer<typeof offeringSchema>;

/** What a person pays beside tuition, in cents. */
export const otherCosts = (price: Price): number =>
  price.fees + price.books + price.tools + price.exam + price.other;
