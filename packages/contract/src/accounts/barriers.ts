import {
  barrierEffects,
  barrierSchema,
  barrierStates,
  barrierStepSchema,
} from "@footbridge/core/referrals/barrier.ts";
import { localTextSchema } from "@footbridge/core/model/provenance.ts";
import { z } from "zod";
import { factLabelSchema } from "../details-shared.ts";
import { count, moment } from "../measure/words.ts";
import { anyRequest, operation } from "../operation.ts";

const bad = ["unusable-request", "unreadable-body"] as const;
const closed = ["not-allowed", "not-found", "not-ready", ...anyRequest] as const;

export const getBarriers = operation({
  method: "GET",
  path: "/api/v1/barriers",
  tag: "referrals",
  summary: "The barrier register: refusals by month, and policies that help or hinder",
  description:
    "Refusals from ten people on, in fives rounded down: no number, and no difference of two, is about one person.",
  response: z.strictObject({
    months: z.array(
      z.strictObject({
        month: z.string().describe("As 2026-11."),
        need: factLabelSchema,
        service: z
          .strictObject({ id: z.string(), name: localTextSchema })
          .optional()
          .describe("Absent: all services of the need."),
        reason: z.enum(["full", "not-eligible", "wrong-area", "could-not-reach"]),
        people: count,
      }),
    ),
    register: z.array(
      z.strictObject({
        id: z.string(),
        org: z.string().describe("Who wrote it down; empty for the partnership."),
        at: moment,
        effect: z.enum(barrierEffects),
        what: z.string(),
        policy: z.string().describe("The rule or contract it comes from."),
        owner: z.string().describe("Who can change it."),
        need: factLabelSchema.optional(),
        state: z.enum(barrierStates),
        steps: z.array(
          z.strictObject({ at: moment, org: z.string(), state: z.enum(barrierStates), words: z.string() }),
        ),
      }),
    ),
  }),
  errors: closed,
});

export const downloadRefusals = operation({
  method: "GET",
  path: "/api/v1/barriers/refusals.csv",
  tag: "referrals",
  summary: "The refusals by month as CSV",
  response: z.string(),
  media: "text/csv",
  errors: closed,
});

export const addBarrier = operation({
  method: "POST",
  path: "/api/v1/barriers",
  tag: "referrals",
  summary: "Write down a policy that helps or hinders; free words, about no single person",
  body: barrierSchema,
  example: {
    effect: "hinders",
    what: "Parents lose their childcare place when a class moves to the evening.",
    policy: "Childcare contract 2026, section 4: hours are fixed for a year",
    owner: "City childcare office",
  },
  response: z.strictObject({ id: z.string() }),
  errors: [...bad, ...closed],
});

export const stepBarrier = operation({
  method: "POST",
  path: "/api/v1/barriers/{id}/steps",
  tag: "referrals",
  summary: "Say what became of it",
  params: z.strictObject({ id: z.string().min(1).max(80) }),
  body: barrierStepSchema,
  example: { state: "raised", words: "Brought before the office in March." },
  response: z.strictObject({ done: z.literal(true) }),
  errors: [...bad, ...closed],
});
