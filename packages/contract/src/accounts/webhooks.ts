import { journeyKinds } from "@footbridge/core/history/event.ts";
import { z } from "zod";
import { anyRequest, operation } from "../operation.ts";

const moment = z.string().describe("ISO 8601, UTC.");
const ofWebhook = z.strictObject({ id: z.string().min(1).max(80) });
const bad = ["unusable-request", "unreadable-body"] as const;
const closed = ["not-allowed", "not-found", ...anyRequest] as const;

const webhookSchema = z.strictObject({
  id: z.string(),
  org: z.string(),
  url: z.string(),
  kinds: z.array(z.string()),
  note: z.string(),
  createdAt: moment,
  state: z.enum(["on", "off", "failed"]).describe("`failed`: turned off as nothing arrived for days."),
  failingSince: moment.optional(),
});

export const listWebhooks = operation({
  method: "GET",
  path: "/api/v1/webhooks",
  tag: "people",
  summary: "Addresses that one's organization has told of events; an admin sees all",
  response: z.strictObject({
    items: z.array(webhookSchema),
    kinds: z.array(z.string()).describe("Every kind of event there is."),
  }),
  errors: ["not-allowed", ...anyRequest],
});

export const createWebhook = operation({
  method: "POST",
  path: "/api/v1/webhooks",
  tag: "people",
  summary: "Have an address told of events as they are written; the answer holds the secret, this once",
  description:
    "Messages are signed by the Standard Webhooks specification (docs/webhooks.md). They hold pseudonyms and kinds, no names, and only events that the organization may see.",
  body: z.strictObject({
    url: z.string().trim().min(1).max(500),
    kinds: z
      .array(z.string().refine((kind) => journeyKinds.includes(kind), "is no kind of event"))
      .min(1)
      .max(50),
    note: z.string().max(200).default(""),
  }),
  example: {
    url: "https://receiver.example.org/hook",
    kinds: ["enrollment", "completion"],
    note: "Our own list",
  },
  response: webhookSchema.extend({ secret: z.string().describe("`whsec_…`: never shown again.") }),
  errors: ["not-allowed", ...bad, ...anyRequest],
});

export const turnWebhook = operation({
  method: "PUT",
  path: "/api/v1/webhooks/{id}",
  tag: "people",
  summary: "Turn a webhook on or off; what waits is sent when it is on again",
  params: ofWebhook,
  body: z.strictObject({ on: z.boolean() }),
  example: { on: false },
  response: webhookSchema,
  errors: [...bad, ...closed],
});

export const removeWebhook = operation({
  method: "DELETE",
  path: "/api/v1/webhooks/{id}",
  tag: "people",
  summary: "End a webhook, with its log",
  params: ofWebhook,
  response: z.strictObject({ done: z.literal(true) }),
  errors: ["unusable-request", ...closed],
});

export const listWebhookDeliveries = operation({
  method: "GET",
  path: "/api/v1/webhooks/{id}/deliveries",
  tag: "people",
  summary: "What became of each message of a webhook, newest first",
  params: ofWebhook,
  query: z.strictObject({ before: z.coerce.number().int().min(1).optional() }),
  response: z.strictObject({
    items: z.array(
      z.strictObject({
        seq: z.int(),
        id: z.string().describe("The same at every try: `webhook-id`."),
        event: z.string(),
        person: z.string(),
        kind: z.string(),
        madeAt: moment,
        state: z
          .enum(["waiting", "delivered", "given-up", "withheld"])
          .describe("`withheld`: consent had ended before it was sent."),
        tries: z.int(),
        dueAt: moment,
        lastAt: moment.optional(),
        lastOutcome: z.string().optional(),
        lastStatus: z.int().optional(),
      }),
    ),
  }),
  errors: ["unusable-request", ...closed],
});

export const replayWebhookDelivery = operation({
  method: "POST",
  path: "/api/v1/webhooks/{id}/deliveries/{delivery}/replay",
  tag: "people",
  summary: "Send one message again, under the same id",
  params: ofWebhook.extend({ delivery: z.string().min(1).max(80) }),
  body: z.strictObject({}),
  example: {},
  response: z.strictObject({ done: z.literal(true) }),
  errors: [...bad, ...closed],
});
