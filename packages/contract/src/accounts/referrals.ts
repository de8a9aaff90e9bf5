import { answerSchema } from "@footbridge/core/referrals/answer.ts";
import { sharable } from "@footbridge/core/referrals/entry.ts";
import { referralStates } from "@footbridge/core/referrals/referral.ts";
import { localTextSchema } from "@footbridge/core/model/provenance.ts";
import { z } from "zod";
import { factLabelSchema } from "../details-shared.ts";
import { count, dayText, moment, typed } from "../measure/words.ts";
import { anyRequest, operation } from "../operation.ts";
import { findServices } from "./directory.ts";

const bad = ["unusable-request", "unreadable-body"] as const;
const closed = ["not-allowed", "not-found", "not-ready", ...anyRequest] as const;
const id = z.string().min(1).max(80);
const oneReferral = z.strictObject({ id });
const phase = z.enum(["before-work", "at-work"]).describe("Help before work, or so that a job is kept.");
const shares = z.array(z.enum(sharable)).min(1).max(sharable.length);
const state = z.enum(referralStates);
const named = z.strictObject({ id: z.string(), name: localTextSchema });
const seen = z
  .int()
  .min(1)
  .describe("The `seq` that was seen; where another line has come since, nothing is written.");

const referralSchema = z.strictObject({
  id,
  person: z.string(),
  name: z.string().optional().describe("The person's, where it may be seen."),
  org: z.string().describe("Who sends."),
  partner: z.string().describe("Who is asked."),
  partnerName: z.string(),
  service: named,
  need: factLabelSchema,
  phase,
  state,
  seq: count,
  shares,
  note: z.string().optional(),
  agreed: z.boolean().describe("The person's yes to the partner for being sent on stands now."),
  address: z.boolean().describe("An e-mail address is known, to which a link can go."),
  phone: z.string().optional().describe("Where to call the partner."),
  answer: answerSchema.optional(),
  sentOn: dayText.optional(),
  expires: dayText.optional(),
  startedOn: dayText.optional(),
  reminders: count,
  overdue: z.boolean().describe("Nobody has answered for days: call."),
  wantsNext: z.boolean().describe("It ended without help, and no other service was asked yet."),
  passedOn: id.optional(),
  changedAt: moment,
});

export const listReferrals = operation({
  method: "GET",
  path: "/api/v1/referrals",
  tag: "referrals",
  summary: "Referrals of a person, sent by my organization, or to it; the newest first",
  query: z.strictObject({
    person: z.string().min(1).max(80).optional().describe("A pseudonym, or `me`."),
    side: z.enum(["sent", "received"]).optional(),
    open: z.literal("true").optional().describe("Only those that still go on."),
  }),
  response: z.strictObject({ items: z.array(referralSchema) }),
  errors: ["unusable-request", ...closed],
});

export const planReferral = operation({
  method: "POST",
  path: "/api/v1/people/{person}/referrals",
  tag: "referrals",
  summary: "Choose a service for a person; nothing leaves yet",
  params: z.strictObject({ person: z.string().min(1).max(80) }),
  body: z.strictObject({
    service: z.string().min(1).max(200),
    phase: phase.default("before-work"),
    shares: shares.default(["name", "phone", "language"]),
    note: typed(500)
      .optional()
      .describe("To the partner. Health, courts, papers and safety do not belong here."),
    after: id.optional().describe("The referral that was refused before."),
  }),
  example: { service: "night-owl-fordham" },
  response: referralSchema,
  errors: ["wrong-state", ...bad, ...closed],
});

export const sendReferral = operation({
  method: "POST",
  path: "/api/v1/referrals/{id}/sent",
  tag: "referrals",
  summary: "Send it, by a letter with a link; without an address it is told by phone",
  description: "Refused while the person has not said yes to the partner for being sent on.",
  params: oneReferral,
  body: z.strictObject({}),
  example: {},
  response: referralSchema,
  errors: ["wrong-state", ...bad, ...closed],
});

export const addReferralStep = operation({
  method: "POST",
  path: "/api/v1/referrals/{id}/steps",
  tag: "referrals",
  summary: "What came of it: an answer by phone, a start, an end, or that it is taken back",
  params: oneReferral,
  body: z.strictObject({
    seen,
    step: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("answered"), answer: answerSchema }),
      z.strictObject({ kind: z.literal("started"), on: dayText }),
      z.strictObject({ kind: z.literal("finished"), on: dayText, helped: z.enum(["yes", "partly", "no"]) }),
      z.strictObject({ kind: z.literal("withdrawn"), why: typed(500).optional() }),
    ]),
  }),
  example: { seen: 2, step: { kind: "started", on: "2026-11-02" } },
  response: referralSchema,
  errors: ["wrong-state", ...bad, ...closed],
});

export const findNextServices = operation({
  method: "GET",
  path: "/api/v1/referrals/{id}/next",
  tag: "referrals",
  summary: "After a no: the next best services for the same need, place and language",
  params: oneReferral,
  query: z.strictObject({ place: z.string().min(1).max(200).optional() }),
  response: findServices.response,
  errors: ["unusable-request", ...closed],
});

export const countRefusals = operation({
  method: "GET",
  path: "/api/v1/refusals",
  tag: "referrals",
  summary: "How often services said no, by need, service and reason",
  description:
    "From ten people on, in fives rounded down: no number, and no difference of two, is about one person.",
  response: z.strictObject({
    items: z.array(
      z.strictObject({
        need: factLabelSchema,
        service: named.optional().describe("Absent: all services of the need."),
        reason: z.enum(["full", "not-eligible", "wrong-area", "could-not-reach"]),
        people: count,
      }),
    ),
  }),
  errors: closed,
});

const token = z.strictObject({ token: z.string().min(20).max(100) });
const linkSchema = z.strictObject({
  state: z.enum(["open", "answered", "expired", "closed"]),
  from: z.string().describe("Name of the organization that asks."),
  fromPhone: z.string().optional().describe("Where to call it."),
  service: named,
  need: factLabelSchema,
  phase,
  sentOn: dayText.optional(),
  expires: dayText,
  answer: answerSchema.optional(),
  seq: count.describe("To be sent back as `seen`."),
});

export const getReferralLink = operation({
  method: "GET",
  path: "/api/v1/referral-links/{token}",
  tag: "referrals",
  summary: "What a link asks. Changes nothing, and names nobody",
  params: token,
  response: linkSchema,
  errors: ["unusable-request", "not-found", "not-ready", ...anyRequest],
});

export const showReferralPerson = operation({
  method: "POST",
  path: "/api/v1/referral-links/{token}/person",
  tag: "referrals",
  summary: "Whom a link is about, as far as they agreed; they will see that somebody looked",
  params: token,
  body: z.strictObject({}),
  example: {},
  response: z.strictObject({
    name: z.string(),
    phone: z.string().optional(),
    email: z.string().optional(),
    language: z.string().optional(),
    note: z.string().optional(),
  }),
  errors: [...bad, "not-found", "not-ready", "wrong-state", ...anyRequest],
});

export const answerReferralLink = operation({
  method: "POST",
  path: "/api/v1/referral-links/{token}/answer",
  tag: "referrals",
  summary: "Answer once; correct it until the referral is closed",
  params: token,
  body: z.strictObject({ seen, answer: answerSchema }),
  example: { seen: 2, answer: { answer: "full", until: "2027-01-15" } },
  response: linkSchema,
  errors: [...bad, "not-found", "not-ready", "wrong-state", ...anyRequest],
});
