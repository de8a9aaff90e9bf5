import { provenanceSchema, localTextSchema, daySchema } from "@footbridge/core/model/provenance.ts";
import { blockNames } from "@footbridge/core/model/week.ts";
import type { RouteAnswer } from "@footbridge/core/plan/route-answer.ts";
import { criteria } from "@footbridge/core/routes/answer.ts";
import { z } from "zod";

const cents = z.int();
const weeks = z.int();
const block = z.enum(blockNames);

export const payRangeSchema = z.strictObject({
  entry: cents.optional(),
  median: cents.optional(),
  experienced: cents.optional(),
  provenance: provenanceSchema,
});

/** A job with its pay, as it stands at the end of an itinerary or beside it. */
export const jobFactsSchema = z.strictObject({
  occupation: z.string(),
  title: localTextSchema,
  sector: z.string().optional(),
  pay: payRangeSchema.optional(),
  demand: z.strictObject({ annualOpenings: z.number().optional(), provenance: provenanceSchema }).optional(),
  entryAssumed: z.boolean(),
});

const factLabel = z.strictObject({ fact: z.string(), label: localTextSchema });

const stepFacts = {
  start: daySchema,
  end: daySchema,
  weeks,
  weeklyHours: z.number(),
  gives: z.array(factLabel),
  cost: cents,
  payDuring: z.strictObject({ weekly: cents, from: z.enum(["present-job", "this-job", "none"]) }),
  payAfter: jobFactsSchema.optional(),
  ifYouStop: z.strictObject({
    keeps: z.array(factLabel),
    jobs: z.array(jobFactsSchema),
    nextStarts: z.array(daySchema),
  }),
};

const elsewhere = z.strictObject({
  program: z.string(),
  programName: localTextSchema,
  organization: z.string(),
  offering: z.string(),
  start: daySchema,
  end: daySchema,
  place: z.string(),
  mode: z.string(),
  blocks: z.array(block),
  cost: cents,
});

const price = z.strictObject({
  tuition: cents,
  other: cents,
  paidBy: z.array(z.strictObject({ stream: z.string(), name: localTextSchema, amount: cents })),
  supports: z.array(z.strictObject({ need: z.string(), amount: cents, onSite: z.boolean() })),
});

const studyStep = z.strictObject({
  kind: z.literal("study"),
  ...stepFacts,
  program: z.string(),
  programName: localTextSchema,
  programKind: z.string(),
  organization: z.strictObject({
    id: z.string(),
    name: z.string(),
    phone: z.string().optional(),
    website: z.string().optional(),
  }),
  offering: z.string(),
  mode: z.string(),
  blocks: z.array(block),
  language: z.string(),
  place: z.string(),
  site: z
    .strictObject({
      name: z.string(),
      address: z.string().optional(),
      neighborhood: z.string().optional(),
    })
    .optional(),
  hoursLeft: z.number(),
  price,
  mayAlsoPay: z.array(z.strictObject({ stream: z.string(), name: localTextSchema })),
  completion: z.strictObject({ rate: z.number(), provenance: provenanceSchema }),
  seats: z.strictObject({
    left: z.int().optional(),
    total: z.int().optional(),
    waitlist: z.boolean(),
  }),
  openEntry: z.boolean(),
  expected: z.boolean(),
  provenance: provenanceSchema,
  elsewhere: z.array(elsewhere),
});

const workStep = z.strictObject({ kind: z.literal("work"), ...stepFacts, job: jobFactsSchema });

export const routeItinerarySchema = z.strictObject({
  id: z.string(),
  vector: z.array(z.number()),
  arrives: daySchema,
  weeks,
  cost: cents,
  chance: z.number(),
  chanceAssumed: z.boolean(),
  steps: z.array(z.discriminatedUnion("kind", [studyStep, workStep])),
  job: jobFactsSchema.optional(),
  betterJob: z.strictObject({ day: daySchema, weeks }).optional(),
  fiveYearEarnings: cents,
  assumes: z.array(z.strictObject({ attribute: z.string(), value: z.boolean(), label: localTextSchema })),
});

export const targetLabelSchema = z.strictObject({
  target: z.string(),
  kind: z.enum(["occupation", "sector", "wage", "fact"]),
  label: localTextSchema,
});

const chosen = z.strictObject({
  itinerary: z.string(),
  best: z.array(z.enum(["soonest", "cheapest", "surest", "fewest-steps", "best-pay"])),
  alike: z.array(z.string()),
});

export const sourceLineSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  name: localTextSchema.optional().describe("What people call it."),
  vintage: z.string(),
  fictional: z.boolean(),
});

/** The whole answer to one question, as `RouteAnswer` of the core says it. */
export const routeAnswerSchema = z.strictObject({
  status: z.enum(["exact", "bounded", "already-open", "closed"]),
  criteria: z.array(z.enum(criteria)),
  start: daySchema,
  target: targetLabelSchema,
  catalogVersion: z.int(),
  choice: z.array(chosen),
  itineraries: z.array(routeItinerarySchema),
  proven: z.strictObject({ nobodyFasterThan: daySchema, factor: z.number().optional() }).optional(),
  sources: z.array(sourceLineSchema),
}) satisfies z.ZodType<RouteAnswer>;
