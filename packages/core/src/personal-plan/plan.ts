import { z } from "zod";
import { standingSchema } from "../model/persona.ts";
import { daySchema, localTextSchema } from "../model/provenance.ts";
import { blockNames } from "../model/week.ts";

/** How far a step is: `moved` is put off by the person, without another date yet. */
export const stepStates = ["planned", "enrolled", "done", "failed", "moved"] as const;
export type StepState = (typeof stepStates)[number];

const id = z.string().min(1).max(200);
const cents = z.int().min(0);

/** One step: a class, a job that counts as a step, or something of the person's own. */
export const planStepSchema = z.strictObject({
  /** The step's own, the same as long as the step is in the plan. */
  id: z.string().min(1).max(40),
  kind: z.enum(["study", "work", "own"]),
  state: z.enum(stepStates),
  title: localTextSchema,
  start: daySchema,
  /** The first day after the last. */
  end: daySchema,
  program: id.optional(),
  offering: id.optional(),
  occupation: id.optional(),
  organization: z
    .strictObject({ id, name: z.string().max(300), phone: z.string().max(60).optional() })
    .optional(),
  place: id.optional(),
  site: z.string().max(300).optional(),
  mode: z.string().max(40).optional(),
  blocks: z.array(z.enum(blockNames)).max(blockNames.length).optional(),
  weeklyHours: z.number().min(0).max(168).optional(),
  cost: cents.optional(),
  /** Facts that are held from its end. */
  gives: z.array(z.string().max(200)).max(40),
  /** May begin in any week: its dates are the person's choice. */
  openEntry: z.boolean(),
  note: z.string().max(500).optional(),
});
export type PlanStep = z.output<typeof planStepSchema>;

/** What the plan leads to, and where the person stood when it was chosen. */
const goalSchema = z.strictObject({
  /** `occupation:ID`, `sector:ID`, `wage:CENTS` or `fact:ID`. */
  target: z.string().max(210),
  label: localTextSchema,
  standing: standingSchema,
  /** The day on which the goal is reached by this plan. */
  arrives: daySchema,
  job: z
    .strictObject({
      occupation: id,
      title: localTextSchema,
      /** Cents an hour, in the middle. */
      median: cents.optional(),
    })
    .optional(),
});

export const planSchema = z.strictObject({
  format: z.literal("footbridge-plan/1"),
  chosenOn: daySchema,
  /** Version of the catalog that it was chosen from; 0 where it was not. */
  catalogVersion: z.int().min(0),
  goal: goalSchema.optional(),
  steps: z.array(planStepSchema).max(40),
});
export type Plan = z.output<typeof planSchema>;

/** A plan with nothing in it yet. */
export const emptyPlan = (today: Plan["chosenOn"]): Plan => ({
  format: "footbridge-plan/1",
  chosenOn: today,
  catalogVersion: 0,
  steps: [],
});

/** A step that is neither over nor begun. */
export const isAhead = ({ state }: PlanStep): boolean => state === "planned" || state === "moved";
