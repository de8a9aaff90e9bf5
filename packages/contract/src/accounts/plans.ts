import { standingSchema } from "@footbridge/core/model/persona.ts";
import { daySchema, localTextSchema } from "@footbridge/core/model/provenance.ts";
import { changeKinds } from "@footbridge/core/personal-plan/changes.ts";
import { planEditSchema } from "@footbridge/core/personal-plan/edit-plan.ts";
import { planSchema } from "@footbridge/core/personal-plan/plan.ts";
import { z } from "zod";
import { typed } from "../measure/words.ts";
import { anyRequest, operation } from "../operation.ts";
import { routeAnswerSchema } from "../route-answer.ts";
import { exampleStanding, targetSchema } from "../routes.ts";

const moment = z.string().describe("ISO 8601, UTC.");
const ofPerson = z.strictObject({ person: z.string().min(1).max(80).describe("A pseudonym, or `me`.") });
const closed = ["not-allowed", "not-found", "unusable-request", "unreadable-body", ...anyRequest] as const;
const engine = ["busy", "not-ready"] as const;
const itinerary = z.string().regex(/^[0-9a-f]{8}$/, "the id of an itinerary, as an answer told it");

/** A route as an answer told it: asked again here, so that what is kept is what the catalog says. */
const chosenRoute = {
  standing: standingSchema,
  target: targetSchema,
  itinerary,
  start: daySchema.describe("The day of the question, as the answer told it."),
};

/** What people read aloud over the phone: eight signs, none of which sounds or looks like another. */
const code = z
  .string()
  .max(40)
  .describe("Eight letters and digits; spaces, hyphens and capitals do not matter.");

const question = { word: z.string(), label: localTextSchema };

export const keepRoute = operation({
  method: "POST",
  path: "/api/v1/kept-routes",
  tag: "routes",
  summary: "Keep a route without an account: a short code opens it, until it ends",
  body: z.strictObject(chosenRoute),
  example: {
    standing: exampleStanding,
    target: "occupation:31-1131",
    itinerary: "0badcafe",
    start: "2026-11-30",
  },
  response: z.strictObject({ code: z.string(), expiresAt: moment }),
  errors: ["not-found", "unusable-request", "unreadable-body", ...engine, ...anyRequest],
});

export const openKeptRoute = operation({
  method: "POST",
  path: "/api/v1/kept-routes/open",
  tag: "people",
  summary: "A route that a person kept, by the code they tell",
  body: z.strictObject({ code }),
  example: { code: "KXRM-4T7W" },
  response: z.strictObject({
    plan: planSchema,
    expiresAt: moment,
    questions: z
      .strictObject({
        asked: z.array(
          z.strictObject({
            ...question,
            askedBy: z.array(
              z.strictObject({ kind: z.enum(["class", "fund"]), id: z.string(), name: localTextSchema }),
            ),
          }),
        ),
        offered: z.array(z.strictObject(question)),
        privately: z
          .int()
          .min(0)
          .describe("Askers that go by health, courts or papers: nobody asks for those."),
      })
      .describe(
        "What nobody told yet and the classes or funds of the route go by; all else may be told, and is not asked.",
      ),
  }),
  errors: closed,
});

const changeSchema = z.strictObject({
  step: z.string(),
  kind: z
    .enum(changeKinds)
    .describe("gone, moved, full, missed, failed: other ways are worth a look; starts-soon: good to know."),
  now: z
    .strictObject({
      start: daySchema.optional(),
      end: daySchema.optional(),
      seatsLeft: z.int().optional(),
    })
    .optional()
    .describe("The class as it is today."),
});

const planAnswer = z.strictObject({
  version: z.int().min(0).describe("0: there is no plan yet. Named when the plan is changed."),
  plan: planSchema.optional(),
  changes: z.array(changeSchema),
  needsAnotherWay: z.boolean(),
  changedAt: moment.optional(),
  changedBy: z.string().optional(),
  today: daySchema,
});

export const readPlan = operation({
  method: "POST",
  path: "/api/v1/people/{person}/plan/look",
  tag: "people",
  summary: "A person's plan, and what today's catalog and their journey say of its steps",
  params: ofPerson,
  body: z.strictObject({ why: z.string().trim().max(300).default("") }),
  example: { why: "Meeting on Monday" },
  response: planAnswer,
  errors: ["not-ready", ...closed],
});

export const listMyPlans = operation({
  method: "GET",
  path: "/api/v1/people/me/plans",
  tag: "people",
  summary: "Which of the records that are mine have a plan, the one that was changed last first",
  response: z.strictObject({
    items: z.array(
      z.strictObject({
        person: z.string().describe("The pseudonym of the record: it names the plan."),
        org: z.string().describe("Who wrote the record; empty where I began it myself."),
        changedAt: moment,
      }),
    ),
  }),
  errors: ["not-allowed", ...anyRequest],
});

export const changePlan = operation({
  method: "PUT",
  path: "/api/v1/people/{person}/plan",
  tag: "people",
  summary: "Change one thing in a person's plan: a step, or the way to the goal",
  description:
    "`version` is that of the plan that was read. Where another has changed it since, nothing is changed and the answer is `wrong-state`: read it again.",
  params: ofPerson,
  body: z.strictObject({
    version: z.int().min(0),
    edit: z.union([
      planEditSchema,
      z.strictObject({ kind: z.literal("route"), ...chosenRoute }),
      z.strictObject({
        kind: z.literal("code"),
        code,
        answers: z
          .record(z.string().min(1).max(200), z.boolean())
          .refine((given) => Object.keys(given).length <= 60, "at most 60 answers")
          .optional()
          .describe("What the person told beside the route, by the words of `questions`: so, or not so."),
      }),
    ]),
  }),
  example: {
    version: 0,
    edit: { kind: "add", title: "Bring papers", start: "2026-12-01", end: "2026-12-01" },
  },
  response: planAnswer,
  errors: ["wrong-state", ...engine, ...closed],
});

export const findPlanRoutes = operation({
  method: "POST",
  path: "/api/v1/people/{person}/plan/routes",
  tag: "people",
  summary: "The best routes to the plan's goal from today, with what is done already",
  params: ofPerson,
  body: z.strictObject({ why: typed(300).default("Other ways") }),
  example: { why: "A class is full" },
  response: z.strictObject({
    answer: routeAnswerSchema,
    standing: standingSchema.describe(
      "What the question was asked with: goes with a choice among the routes.",
    ),
    after: z.array(z.string()).describe("Steps under way, after which these routes begin."),
  }),
  errors: [...engine, ...closed],
});

export const sendPlan = operation({
  method: "POST",
  path: "/api/v1/people/{person}/plan/send",
  tag: "people",
  summary: "Send a person their plan by letter, in their language",
  params: ofPerson,
  body: z.strictObject({}),
  example: {},
  response: z.strictObject({ sentTo: z.string() }),
  errors: closed,
});

export const listPlansTouched = operation({
  method: "GET",
  path: "/api/v1/plans-touched",
  tag: "people",
  summary: "Whose plans the catalog of today touches: a class is listed no more, has other dates, or is full",
  response: z.strictObject({
    items: z.array(
      z.strictObject({
        person: z.string(),
        name: z.string(),
        changes: z.array(changeSchema.extend({ title: localTextSchema })),
      }),
    ),
  }),
  errors: ["not-ready", "not-allowed", ...anyRequest],
});
