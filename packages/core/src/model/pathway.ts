import { z } from "zod";
import { centsSchema, daySchema, idSchema } from "./provenance.ts";
import { factsIn, levelOf, noRequirement, requirementSchema } from "./requirement.ts";
import { blockNames } from "./week.ts";

export const stepKinds = ["bridge", "training", "credential", "college-term", "job", "support"] as const;
export type StepKind = (typeof stepKinds)[number];

/** A draft on a table, a trial with real people, in use, or no longer offered. */
export const pathwayStates = ["prototype", "pilot", "active", "retired"] as const;
export type PathwayState = (typeof pathwayStates)[number];

const words = z.string().min(1).max(200);
const need = z.string().min(1).max(60);

/** Where a figure is from, in one line; absent where the table guessed it. */
const sourceLine = z.string().min(1).max(500);

/** Groups that start together; without it anyone may start in any week. */
const intakeSchema = z.strictObject({
  /** Weeks after the pathway opens. */
  firstWeek: z.int().min(0).max(520).default(0),
  everyWeeks: z.int().min(1).max(520),
  /** Seats in each group; for a job, openings. */
  seats: z.int().min(0).max(1_000_000),
});

/** Who does what for a step. */
const stepPartnerSchema = z.strictObject({
  organization: idSchema,
  role: words,
  commitment: z.string().max(1000).optional(),
});

/** One card: a class, a credential, a job or a support, from the catalog or drafted new. */
export const pathwayStepSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(stepKinds),
  title: words,
  /** The record of the catalog that this card is; absent for a draft. */
  record: z
    .strictObject({
      kind: z.enum(["program", "offering", "credential", "occupation", "support"]),
      id: idSchema,
    })
    .optional(),
  /** The steps before, as facts `done:ID`; nothing for a way in. */
  after: requirementSchema.default(noRequirement),
  /** What a person must bring, whichever steps came before. */
  requires: requirementSchema.default(noRequirement),
  /** Facts held once the step is finished. */
  gives: z.array(words).max(50).default([]),
  weeks: z.int().min(0).max(520).default(0),
  /** Hours a week of class, or of work in a job. */
  weeklyHours: z.number().min(0).max(168).default(0),
  blocks: z.array(z.enum(blockNames)).default([]),
  intake: intakeSchema.optional(),
  /** The share of those who start and finish, before anything is known of them; for a job, of those who apply and are hired. */
  completion: z.strictObject({ rate: z.number().gt(0).max(1), source: sourceLine.optional() }).optional(),
  /** What a person pays, in cents. */
  price: centsSchema.default(0),
  /** What a seat costs whoever runs the step, in cents. */
  cost: centsSchema.default(0),
  /** Pay of a job, in cents an hour. */
  wage: z.strictObject({ hourly: centsSchema, source: sourceLine.optional() }).optional(),
  /** Needs met while in the step (`childcare`, `transport`, `navigation`, …); for a support, those it meets. */
  supports: z.array(need).max(20).default([]),
  /** What is kept by a person who stops here. */
  keeps: z.string().max(500).optional(),
  partners: z.array(stepPartnerSchema).max(50).default([]),
  /** Funds that pay for it. */
  funds: z.array(idSchema).max(20).default([]),
  /** The card's place on the canvas, in pixels at full size. */
  at: z.strictObject({ x: z.number(), y: z.number() }).optional(),
  group: words.optional(),
});
export type PathwayStep = z.infer<typeof pathwayStepSchema>;

export const partnerKinds = [
  "provider",
  "college",
  "employer",
  "agency",
  "funder",
  "literacy",
  "labor-management",
  "service-provider",
] as const;

export const pathwayPartnerSchema = z.strictObject({
  organization: idSchema,
  name: words,
  kind: z.enum(partnerKinds),
  role: z.string().max(200).default(""),
  /** Credentials (ids of steps) that an employer says it hires for. */
  confirms: z.array(idSchema).max(50).default([]),
});
export type PathwayPartner = z.infer<typeof pathwayPartnerSchema>;

/** Money with a period, and what it must show by its end. */
export const pathwayFundSchema = z.strictObject({
  id: idSchema,
  name: words,
  /** From the week the pathway opens. */
  periodWeeks: z.int().min(1).max(520),
  outcome: z
    .strictObject({ what: z.enum(["completed", "employed"]), share: z.number().min(0).max(1) })
    .optional(),
  note: z.string().max(1000).default(""),
});
export type PathwayFund = z.infer<typeof pathwayFundSchema>;

/** A pathway as partners draw it: steps with any number of ways in and out, for a sector and for people. */
export const pathwaySchema = z.strictObject({
  id: idSchema,
  title: words,
  sector: idSchema.optional(),
  occupations: z.array(idSchema).max(50).default([]),
  /** Attributes of those it is meant for. */
  populations: z.array(words).max(50).default([]),
  /** What a person needs to live on in the area, in cents an hour, full time. */
  livingWage: z.strictObject({ hourly: centsSchema, source: sourceLine, asOf: daySchema }).optional(),
  partners: z.array(pathwayPartnerSchema).max(200).default([]),
  funds: z.array(pathwayFundSchema).max(50).default([]),
  steps: z.array(pathwayStepSchema).max(300),
});
export type Pathway = z.infer<typeof pathwaySchema>;

/** The fact that a step is finished, as `after` asks for it. */
export const doneFact = (step: string): string => `done:${step}`;

/** The facts that a step asks for, steps before it among them, each once. */
export const factsAsked = ({ after, requires }: PathwayStep): readonly string[] => [
  ...new Set([after, requires].flatMap(factsIn)),
];

/** Whether finishing a step gives the fact: that it is done, the fact itself, or a mark as high. */
export function givesFact(step: PathwayStep, fact: string): boolean {
  if (fact === doneFact(step.id)) return true;
  const asked = levelOf(fact);
  return step.gives.some((given) => {
    const level = levelOf(given);
    return (
      given === fact || (asked !== undefined && level?.scale === asked.scale && level.mark >= asked.mark)
    );
  });
}

/** The first week from `ready` on in which a group of the step starts; without groups anyone may start in any week. */
export function firstStart({ intake }: PathwayStep, ready: number): number {
  if (intake === undefined) return ready;
  const passed = Math.max(0, ready - intake.firstWeek);
  return intake.firstWeek + Math.ceil(passed / intake.everyWeeks) * intake.everyWeeks;
}
