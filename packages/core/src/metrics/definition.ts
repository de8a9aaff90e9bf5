import { z } from "zod";
import { conditionSchema } from "../conditions/condition.ts";
import { localTextSchema } from "../model/provenance.ts";

/** Words for a person, in every language the application speaks. */
export const wordsSchema = localTextSchema.required();

export const families = ["service", "interim-milestone", "education-and-training", "labor-market"] as const;

/** `count` of people or periods; `rate` numerator ÷ denominator; `median` of amounts. */
export const kinds = ["count", "rate", "median"] as const;

export const units = [
  "people",
  "periods",
  "percent",
  "dollars-a-quarter",
  "dollars-a-year",
  "dollars-an-hour",
  "hours",
] as const;

/** One condition for all programs, or another one for some of them. */
const byProgram = z.strictObject({
  each: conditionSchema,
  instead: z.record(z.string(), conditionSchema).optional(),
});

/**
 * Whose events a report counts: those served in the window, those who entered or left in it, or those for whom a condition
 * on the window holds. The lag is whole quarters back from the report's quarter.
 */
const cohortSchema = z.strictObject({
  on: z.union([z.enum(["served", "entry", "exit"]), z.strictObject({ when: conditionSchema })]),
  lagQuarters: z.int().min(0).max(12),
});

/** An amount of the record in its unit: one element, a sum, or a difference; blank parts leave the record out. */
const amountSchema = z.union([
  z.strictObject({ element: z.string() }),
  z.strictObject({ sum: z.array(z.string()).min(2) }),
  z.strictObject({ of: z.string(), minus: z.string() }),
]);

/** What a median is taken over: an amount, for the records that hold the condition. Several are pooled. */
const valueSchema = z.strictObject({ amount: amountSchema, when: conditionSchema });

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

/** One way of computing a metric; it is taken for the reports that end within its days. */
const versionSchema = z.strictObject({
  /** The date of the rule it follows, or a number of this project's. */
  version: z.string().min(1).max(40),
  /** Absent: never taken by itself, only when it is asked for by name. */
  valid: z.strictObject({ from: day, to: day.optional() }).optional(),
  source: z.strictObject({ title: z.string().min(1), reference: z.string().min(1) }),
  /** What differs from the version before, and why. */
  change: wordsSchema.optional(),
  /** What is counted, in plain words. */
  plain: wordsSchema,
  cohort: cohortSchema,
  /** A record is a period of participation, or all periods on one pathway without a gap, across partners. */
  scope: z.enum(["period", "pathway"]),
  /** Periods count each; `people` and `exits` (person and exit day) once, whoever reported them. */
  counts: z.enum(["periods", "people", "exits"]),
  programs: z.array(z.string()).min(1),
  /** Whether records with an exclusion of the shared table (PIRL 923) are left out. */
  exclusions: z.boolean(),
  /** Who is in the denominator, besides cohort, program and exclusions. */
  population: byProgram,
  numerator: byProgram.optional(),
  values: z.array(valueSchema).min(1).optional(),
});

/** One file of `data/metrics`: a metric with all its versions. */
export const definitionSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(\.[a-z0-9-]+)+$/),
  name: wordsSchema,
  family: z.enum(families),
  /** Official: as law and joint guidance define it. Project: this project's own choice. */
  standing: z.enum(["official", "project"]),
  kind: z.enum(kinds),
  unit: z.enum(units),
  /** How it is shown; scores and exports use the unrounded figure. */
  decimals: z.int().min(0).max(4),
  /** Whether more is better, for targets. */
  better: z.enum(["higher", "lower"]),
  versions: z.array(versionSchema).min(1),
});

export type Definition = z.output<typeof definitionSchema>;
export type Version = z.output<typeof versionSchema>;
export type ByProgram = z.output<typeof byProgram>;
export type Amount = z.output<typeof amountSchema>;
