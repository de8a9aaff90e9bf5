import { z } from "zod";
import { conditionSchema } from "../conditions/condition.ts";
import { wordsSchema } from "./definition.ts";

/** A program that records belong to: `adult`, or `all` for any. */
export const programSchema = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  name: wordsSchema,
  when: conditionSchema,
});

/** A group that figures are split by: `sex:1`, `barrier:disability`. */
export const groupSchema = z.strictObject({
  id: z.string().min(1).max(60),
  name: wordsSchema,
  when: conditionSchema,
});

/** Groups of one kind. A partition leaves nobody out and counts nobody twice, but for those it does not know. */
export const groupFamilySchema = z.strictObject({
  id: z.string().min(1),
  name: wordsSchema,
  partition: z.boolean(),
  groups: z.array(groupSchema).min(1),
});

/** A reason for exit that takes a record out of metrics: numerator and denominator both. */
export const exclusionSchema = z.strictObject({
  code: z.string().regex(/^0[1-9]$/),
  name: wordsSchema,
  /** Absent: every program. */
  programs: z.array(z.string()).optional(),
  /** Metrics it takes the record out of. */
  metrics: z.array(z.string()).min(1),
});

/** A day that several elements may give: the earliest that holds its condition. */
export const derivedDaySchema = z.strictObject({
  id: z.string().min(1).max(60),
  name: z.string().min(1),
  from: z.array(z.strictObject({ date: z.string(), when: conditionSchema })).min(1),
});

/** How the periods of one person on one pathway, across partners, become one. */
export const pathwaySchema = z.strictObject({
  /** Periods at most so many days apart are one. */
  gapDays: z.int().min(1),
  derived: z.array(derivedDaySchema),
  /** Elements whose earliest, or latest, value stands for all. */
  earliest: z.array(z.string()),
  latest: z.array(z.string()),
  greatest: z.array(z.string()),
  /** Elements read from the period with the last exit; all others from the first period. */
  last: z.array(z.string()),
});

/** A part of the city that figures are told for: a county by state (101) and FIPS code (102); the id is the catalog's place. */
export const areaSchema = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  name: wordsSchema,
  state: z.string().regex(/^[A-Z]{2}$/),
  county: z.string().regex(/^\d{3}$/),
});

export type Program = z.output<typeof programSchema>;
export type Group = z.output<typeof groupSchema>;
export type GroupFamily = z.output<typeof groupFamilySchema>;
export type Exclusion = z.output<typeof exclusionSchema>;
export type Pathway = z.output<typeof pathwaySchema>;
export type Area = z.output<typeof areaSchema>;
