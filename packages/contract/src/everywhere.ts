import { daySchema } from "@footbridge/core/model/provenance.ts";
import { z } from "zod";
import { operation } from "./operation.ts";
import { jobFactsSchema, sourceLineSchema } from "./route-answer.ts";
import { everywhereQuestionSchema, exampleStanding, routeErrors, told } from "./routes.ts";

const reach = z.strictObject({
  target: z.string().describe("To ask for its routes."),
  job: jobFactsSchema,
  arrives: daySchema,
  weeks: z.int().min(0),
  openNow: z.boolean(),
  ifUntold: z.boolean().describe("It turns on something the person has not told."),
});

/** Jobs by time and pay. No one can be there sooner than `arrives`; the routes themselves say who can be there then. */
export const everywhereAnswerSchema = z.strictObject({
  start: daySchema,
  catalogVersion: z.int(),
  jobs: z.array(reach),
  closed: z.int().min(0).describe("So many jobs are proven out of reach within the horizon."),
  sources: z.array(sourceLineSchema),
  ...told,
});
export type EverywhereAnswer = z.infer<typeof everywhereAnswerSchema>;

export const askEverywhere = operation({
  method: "POST",
  path: "/api/v1/routes/everywhere",
  tag: "routes",
  summary: "Every job a person could get to, with the earliest week and its pay",
  body: everywhereQuestionSchema,
  example: { standing: exampleStanding },
  response: everywhereAnswerSchema,
  errors: routeErrors,
});
