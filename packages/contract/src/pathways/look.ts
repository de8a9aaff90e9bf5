import { assumptionsSchema } from "@footbridge/core/simulate/assumptions.ts";
import { localTextSchema } from "@footbridge/core/model/provenance.ts";
import { z } from "zod";
import { operation } from "../operation.ts";
import { closed, numbersSchema, ofPathway, scorecardSchema } from "./shapes.ts";

export const checkPathway = operation({
  method: "GET",
  path: "/api/v1/pathways/{id}/checks",
  tag: "pathways",
  summary: "The scorecard of a draft: what holds, what to mend, what nobody told yet",
  params: ofPathway,
  response: scorecardSchema,
  errors: ["not-ready", ...closed],
});

export const getPathwayNumbers = operation({
  method: "GET",
  path: "/api/v1/pathways/{id}/numbers",
  tag: "pathways",
  summary: "A draft's weeks, price, cost, pay and seats, and how many of a city's people could enter",
  params: ofPathway,
  query: z.strictObject({ profile: z.string().max(80).optional().describe("The first one if left out.") }),
  response: z.strictObject({
    numbers: numbersSchema,
    labels: z
      .record(z.string(), localTextSchema)
      .describe("The words of the people and of what is asked, plainly."),
    profiles: z.array(z.strictObject({ id: z.string(), title: z.string(), source: z.string() })),
  }),
  errors: ["not-ready", ...closed],
});

const spread = z.strictObject({ mean: z.number(), low: z.number(), high: z.number() });
const told = z.strictObject({
  people: z.number(),
  replications: z.int(),
  started: spread,
  ready: spread,
  employed: spread,
  living: spread,
  costPerReady: spread.optional(),
  costPerEmployed: spread.optional(),
  wageGain: spread.optional(),
});
const bound = (most: number, usual: number) => z.int().min(1).max(most).default(usual);

export const simulatePathway = operation({
  method: "POST",
  path: "/api/v1/pathways/{id}/simulation",
  tag: "pathways",
  summary: "Let a small cohort of made-up people walk a draft on the server; larger ones run in the browser",
  params: ofPathway,
  body: z
    .strictObject({
      profile: z.string().max(80).optional(),
      people: bound(2000, 500),
      weeks: bound(520, 156),
      arriveWeeks: bound(520, 26),
      replications: bound(20, 10),
      seed: z.int().default(1),
    })
    .refine(({ people, replications }) => people * replications <= 10_000, {
      message: "at most 10,000 walks (people times replications) here; run more in the browser",
      path: ["replications"],
    }),
  example: { people: 200, replications: 5 },
  response: z.strictObject({
    profile: z.string(),
    seed: z.int(),
    weeks: z.int(),
    arriveWeeks: z.int(),
    summary: told,
    assumptions: assumptionsSchema.describe("What the result rests on where the draft says nothing."),
  }),
  errors: ["not-ready", "busy", ...closed],
});
