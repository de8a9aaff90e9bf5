import { standingSchema } from "@footbridge/core/model/persona.ts";
import { daySchema, idSchema } from "@footbridge/core/model/provenance.ts";
import { criteria } from "@footbridge/core/routes/answer.ts";
import { z } from "zod";
import { findingSchema } from "./finding.ts";
import { anyRequest, operation } from "./operation.ts";
import { routeAnswerSchema } from "./route-answer.ts";

/** `occupation:29-1141`, `sector:healthcare`, `wage:2500` (cents an hour), `fact:cert:cna`. */
export const targetSchema = z
  .string()
  .max(210)
  .regex(
    /^(occupation|sector|fact):.+$|^wage:\d{1,9}$/,
    "a target as occupation:ID, sector:ID, wage:CENTS or fact:ID",
  )
  .describe("occupation:ID, sector:ID, wage:CENTS an hour, or fact:ID");

/** Who asks: where they stand, or one of the demo's personas; and from which day. */
const asker = {
  standing: standingSchema.optional().describe("Where the person stands. Give this or `persona`."),
  persona: idSchema.optional().describe("One of /personas, in place of `standing`."),
  start: daySchema.optional().describe("The day of the question; today if left out."),
};

const search = {
  criteria: z.array(z.enum(criteria)).min(1).max(criteria.length).optional(),
  limitMs: z
    .int()
    .min(10)
    .max(10_000)
    .optional()
    .describe("Time to search, in milliseconds. When it is over, the answer says what is proven so far."),
};

const exactlyOne = (it: { standing?: unknown; persona?: unknown }): boolean =>
  (it.standing === undefined) !== (it.persona === undefined);
const oneAsker = "exactly one of standing and persona";

export const routeQuestionSchema = z
  .strictObject({ ...asker, target: targetSchema, ...search })
  .refine(exactlyOne, oneAsker);
export type RouteQuestion = z.infer<typeof routeQuestionSchema>;

export const everywhereQuestionSchema = z.strictObject(asker).refine(exactlyOne, oneAsker);
export type EverywhereQuestion = z.infer<typeof everywhereQuestionSchema>;

const told = { findings: z.array(findingSchema).describe("What looked odd in the question, if anything.") };

const routeErrors = [
  "unreadable-body",
  "wrong-content-type",
  "too-large",
  "unusable-request",
  "not-found",
  "busy",
  "not-ready",
  ...anyRequest,
] as const;

/** The demo's evening parent: reads at level 3, two small children, free in the evening. */
export const exampleStanding = {
  facts: ["reading:3", "math:2", "english:5"],
  attributes: ["age:18+", "resident:city", "work-authorized", "low-income", "snap", "parent", "record-clear"],
  unknown: ["federal-aid"],
  needs: ["childcare"],
  places: ["bronx", "manhattan", "online"],
  home: "bronx",
  modes: ["in-person", "hybrid", "online", "self-paced"],
  unavailable: ["weekday-morning", "weekday-afternoon", "saturday", "sunday"],
  weeklyHours: 52,
  budget: 180_000,
  hourlyWage: 1650,
  incomeFloor: 45_000,
  horizonWeeks: 156,
} as const;

export const askRoute = operation({
  method: "POST",
  path: "/api/v1/routes",
  tag: "routes",
  summary: "Every best trade-off from where a person stands to a target",
  description:
    "All non-dominated itineraries over dated classes, and a readable choice among them. `status` is `exact`, or `bounded` with what is proven when time ran out, or `already-open`, or `closed` where no route exists.",
  body: routeQuestionSchema,
  example: { standing: exampleStanding, target: "occupation:31-1131" },
  response: routeAnswerSchema.extend(told),
  errors: routeErrors,
});

/** What every question to the engine has in common. */
export { asker, exactlyOne, oneAsker, routeErrors, told };
