import { standingSchema } from "@footbridge/core/model/persona.ts";
import { daySchema, localTextSchema } from "@footbridge/core/model/provenance.ts";
import { blockNames } from "@footbridge/core/model/week.ts";
import { z } from "zod";
import { operation } from "./operation.ts";
import { asker, exactlyOne, exampleStanding, oneAsker, routeErrors, told } from "./routes.ts";

const cents = z.int();
const advice = z.strictObject({
  classes: z.array(z.strictObject({ program: z.string(), offering: z.string(), name: localTextSchema })),
  programs: z
    .array(z.strictObject({ program: z.string(), name: localTextSchema, ready: z.boolean() }))
    .describe("Programs that give it; `ready` ones can be begun today."),
  jobs: z.array(z.strictObject({ occupation: z.string(), title: localTextSchema })),
  nobodyGives: z.boolean(),
});

/** What every change has beside its own parts: the plain words of what it is about, and what to do. */
const beside = { label: localTextSchema.optional(), advice };

const change = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("budget"), to: cents, more: cents, ...beside }),
  z.strictObject({ kind: z.literal("hours"), to: z.number(), more: z.number(), ...beside }),
  z.strictObject({ kind: z.literal("place"), place: z.string(), ...beside }),
  z.strictObject({ kind: z.literal("mode"), mode: z.string(), ...beside }),
  z.strictObject({ kind: z.literal("block"), block: z.enum(blockNames), ...beside }),
  z.strictObject({ kind: z.literal("support"), need: z.string(), ...beside }),
  z.strictObject({
    kind: z.literal("level"),
    scale: z.string(),
    from: z.int().optional(),
    to: z.int(),
    fact: z.string(),
    ...beside,
  }),
  z.strictObject({ kind: z.literal("fact"), fact: z.string(), ...beside }),
  z.strictObject({ kind: z.literal("deadline"), to: z.int(), more: z.int(), ...beside }),
  z.strictObject({ kind: z.literal("parallel"), to: z.int(), ...beside }),
  z.strictObject({ kind: z.literal("income-floor"), to: cents, less: cents, ...beside }),
  z.strictObject({ kind: z.literal("waitlist"), ...beside }),
  z.strictObject({
    kind: z.literal("attribute"),
    attribute: z.string(),
    value: z.boolean(),
    untold: z.boolean().describe("It need only be told; otherwise no will changes it."),
    ...beside,
  }),
]);
export type ToldChange = z.infer<typeof change>;

const way = z.strictObject({
  changes: z.array(change).min(1),
  standing: standingSchema.describe("Where the person stands with the changes: ask /routes with it."),
  arrives: daySchema.optional(),
  weeks: z.int().optional(),
  cost: cents.optional(),
  offering: z.string().optional().describe("For programs: the class that can then be taken."),
  exact: z.boolean().describe("The amounts are proven to be the least."),
});

export const whyNotQuestionSchema = z
  .strictObject({
    ...asker,
    target: z
      .string()
      .max(210)
      .regex(
        /^(occupation|sector|fact|program):.+$|^wage:\d{1,9}$/,
        "a target as occupation:ID, sector:ID, wage:CENTS, fact:ID or program:ID",
      )
      .describe("occupation:ID, sector:ID, wage:CENTS an hour, fact:ID, or program:ID"),
    limitMs: z.int().min(10).max(10_000).optional(),
  })
  .refine(exactlyOne, oneAsker);

/** The smallest sets of changes that open what is closed, least first. */
export const whyNotAnswerSchema = z.strictObject({
  status: z.enum(["open", "already-open", "closed", "not-now"]),
  start: daySchema,
  catalogVersion: z.int(),
  target: z.strictObject({
    target: z.string(),
    kind: z.enum(["occupation", "sector", "wage", "fact", "program"]),
    label: localTextSchema,
  }),
  ways: z.array(way),
  missingBridges: z.array(z.strictObject({ fact: z.string(), label: localTextSchema })),
  complete: z
    .boolean()
    .describe("All single changes and pairs were tried; otherwise there may be more ways."),
  ...told,
});
export type WhyNotAnswer = z.infer<typeof whyNotAnswerSchema>;

export const askWhyNot = operation({
  method: "POST",
  path: "/api/v1/routes/why-not",
  tag: "routes",
  summary: "Why a job, credential or program is closed, and the smallest changes that open it",
  body: whyNotQuestionSchema,
  example: { standing: exampleStanding, target: "occupation:29-1141" },
  response: whyNotAnswerSchema,
  errors: routeErrors,
});
