import { reasonKinds } from "@footbridge/core/caseload/reasons.ts";
import { z } from "zod";
import { count, dayText, moment, nameList, typed } from "../measure/words.ts";
import { anyRequest, operation } from "../operation.ts";
import { pageOf, pageQuery } from "../page.ts";

const bad = ["unusable-request", "unreadable-body"] as const;
const closed = ["not-allowed", ...anyRequest] as const;
const reasonKind = z.enum(reasonKinds);

const reasonSchema = z.strictObject({
  kind: reasonKind,
  since: dayText.describe("The last contact, the day a referral was sent, the exit …"),
  due: dayText,
  deed: z
    .enum([
      "ask-partner",
      "confirm-start",
      "ask-about-job",
      "ask-consent-again",
      "contact",
      "talk-about-step",
      "look-at-records",
    ])
    .describe("What to do."),
  after: z.union([z.literal(90), z.literal(180), z.literal(365)]).optional(),
  at: z
    .enum(["class", "plan", "referral"])
    .optional()
    .describe("Of somebody stuck: in a class, before a step of the plan, or at a referral."),
});

const caseSchema = z.strictObject({
  person: z.string(),
  org: z.string(),
  name: z.string(),
  email: z.string().optional(),
  phone: z.string().optional(),
  language: z.string(),
  navigator: z.string().optional().describe("Account of who looks after the person."),
  navigatorName: z.string().optional(),
  lastContact: dayText.optional(),
  exit: dayText.optional().describe("The day the person left."),
  nextFollowUp: z
    .strictObject({ after: z.union([z.literal(90), z.literal(180), z.literal(365)]), due: dayText })
    .optional()
    .describe("Of somebody who has left: days after exit, and the day."),
  reasons: z.array(reasonSchema).describe("Why the person needs something today, the most urgent first."),
});

const scope = z
  .enum(["mine", "organization", "unassigned"])
  .describe("Whom I look after, all that my organization knows, or those whom nobody looks after.");

const filters = {
  scope: scope.default("mine"),
  navigator: z.string().min(1).max(80).optional().describe("Those whom this colleague looks after."),
  q: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .describe("Beginnings of the name, of the pseudonym, or the last digits of the phone."),
  reasons: nameList
    .pipe(z.array(reasonKind).max(reasonKinds.length))
    .optional()
    .describe("Only people with one of these reasons, joined by commas."),
  due: z.enum(["any", "all"]).default("all").describe("`any`: only people with any reason."),
};

export const listCaseload = operation({
  method: "GET",
  path: "/api/v1/caseload",
  tag: "caseload",
  summary: "Who needs what today",
  query: z.strictObject({
    ...pageQuery,
    ...filters,
    sort: z
      .enum(["due", "name", "contact"])
      .default("due")
      .describe("By what is due first, by name, or by last contact."),
  }),
  response: pageOf(caseSchema),
  errors: ["unusable-request", ...closed],
});

export const getCaseBoard = operation({
  method: "GET",
  path: "/api/v1/caseload/board",
  tag: "caseload",
  summary: "The same people in columns, by what is most urgent",
  query: z.strictObject(filters),
  response: z.strictObject({
    columns: z.array(
      z.strictObject({
        reason: reasonKind.optional().describe("Absent: nothing is due."),
        total: count,
        people: z.array(
          z.strictObject({
            person: z.string(),
            name: z.string(),
            due: dayText.optional(),
            navigator: z.string().optional(),
          }),
        ),
      }),
    ),
  }),
  errors: ["unusable-request", ...closed],
});

const deed = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("assign"),
    navigator: z.string().min(1).max(80).optional().describe("Absent: nobody looks after them."),
  }),
  z.strictObject({ kind: z.literal("contact"), way: typed(100), note: typed(4000).optional() }),
  z.strictObject({ kind: z.literal("letter"), subject: typed(200), body: typed(10_000) }),
  z.strictObject({
    kind: z.literal("follow-up"),
    due: z.union([z.literal(90), z.literal(180), z.literal(365)]),
    employed: z.enum(["yes", "no", "unknown"]),
  }),
]);

export const actOnCaseload = operation({
  method: "POST",
  path: "/api/v1/caseload/deeds",
  tag: "caseload",
  summary: "Do one thing for many people; what came of it is told for each",
  body: z.strictObject({ people: z.array(z.string().min(1).max(80)).min(1).max(200), deed }),
  example: { people: ["person-1"], deed: { kind: "contact", way: "phone", note: "Is well." } },
  response: z.strictObject({
    items: z.array(
      z.strictObject({
        person: z.string(),
        outcome: z.enum(["done", "already-so", "no-such-person", "no-address", "not-exited", "not-allowed"]),
      }),
    ),
  }),
  errors: [...bad, ...closed],
});

export const listNavigators = operation({
  method: "GET",
  path: "/api/v1/caseload/navigators",
  tag: "caseload",
  summary: "Colleagues who may look after people, and how many they look after",
  response: z.strictObject({
    items: z.array(z.strictObject({ account: z.string(), name: z.string(), people: count, me: z.boolean() })),
  }),
  errors: [...closed],
});

export const listAssignments = operation({
  method: "GET",
  path: "/api/v1/people/{person}/assignments",
  tag: "caseload",
  summary: "Who looks after a person, and who did",
  params: z.strictObject({ person: z.string().min(1).max(80) }),
  response: z.strictObject({
    items: z.array(
      z.strictObject({
        id: z.string(),
        navigator: z.string(),
        name: z.string().optional(),
        since: moment,
        until: moment.optional(),
      }),
    ),
  }),
  errors: ["unusable-request", ...closed],
});

const viewQuery = z.strictObject({
  scope: scope.optional(),
  navigator: z.string().max(80).optional(),
  q: z.string().max(100).optional(),
  reasons: z.array(reasonKind).max(reasonKinds.length).optional(),
  due: z.enum(["any", "all"]).optional(),
  sort: z.enum(["due", "name", "contact"]).optional(),
  shown: z.enum(["list", "board"]).optional(),
});

const viewSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  shared: z.boolean(),
  own: z.boolean(),
  query: viewQuery,
});

export const listCaseViews = operation({
  method: "GET",
  path: "/api/v1/caseload/views",
  tag: "caseload",
  summary: "Questions of the caseload that were kept under a name, by me or for my organization",
  response: z.strictObject({ items: z.array(viewSchema) }),
  errors: [...closed],
});

export const keepCaseView = operation({
  method: "POST",
  path: "/api/v1/caseload/views",
  tag: "caseload",
  summary: "Keep a question of the caseload under a name",
  body: z.strictObject({ name: typed(80), shared: z.boolean().default(false), query: viewQuery }),
  example: { name: "Mine today", query: { scope: "mine", due: "any" } },
  response: viewSchema,
  errors: [...bad, ...closed],
});

export const removeCaseView = operation({
  method: "DELETE",
  path: "/api/v1/caseload/views/{id}",
  tag: "caseload",
  summary: "Forget a question that I kept",
  params: z.strictObject({ id: z.string().min(1).max(80) }),
  response: z.strictObject({ done: z.literal(true) }),
  errors: ["not-found", "unusable-request", ...closed],
});
