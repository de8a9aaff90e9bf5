import { z } from "zod";
import { blockNames, modes } from "./week.ts";
import { centsSchema, idSchema, localTextSchema } from "./provenance.ts";

/** What a person tells us about where they stand. Anything left out is unknown, and unknown is not no. */
export const standingSchema = z.strictObject({
  facts: z.array(z.string().min(1).max(200)).default([]),
  attributes: z.array(z.string().min(1).max(200)).default([]),
  unknown: z.array(z.string().min(1).max(200)).default([]),
  needs: z.array(z.string().max(60)).default([]),
  places: z.array(idSchema),
  home: idSchema,
  modes: z.array(z.enum(modes)),
  unavailable: z.array(z.enum(blockNames)).default([]),
  weeklyHours: z.number().min(0).max(168),
  budget: centsSchema,
  hourlyWage: centsSchema,
  incomeFloor: centsSchema.default(0),
  horizonWeeks: z.int().min(1).max(520),
  maxParallelStudy: z.int().min(1).max(4).default(2),
  acceptWaitlist: z.boolean().default(false),
});
export type Standing = z.infer<typeof standingSchema>;

/** A made-up person who stands for many: used in demos, tests and planning. */
export const personaSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(100),
  story: localTextSchema,
  standing: standingSchema,
  /** What this persona would ask for, as route targets. */
  targets: z.array(z.string()).min(1),
});
export type Persona = z.infer<typeof personaSchema>;
