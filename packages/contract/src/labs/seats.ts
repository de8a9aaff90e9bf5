import { z } from "zod";
import { count, typed } from "../measure/words.ts";
import { operation } from "../operation.ts";
import {
  affiliation,
  closed,
  recommendationSchema,
  revealedSchema,
  roomSchema,
  seatRole,
  tableId,
  thingId,
} from "./shapes.ts";

/** Somebody's own seat. The token of it is a cookie that no page can read; live documents are opened with it as well. */
export const seatSchema = z.strictObject({
  seat: thingId,
  role: seatRole,
  affiliation,
  organization: z.string().optional(),
  table: tableId.optional(),
  name: z.string().optional(),
  room: roomSchema,
  words: z.array(revealedSchema),
  recommendations: z.array(recommendationSchema),
  mine: z.strictObject({
    word: z.string().optional().describe("My last word in the pulse that stands."),
    votes: z.array(thingId).describe("What my dots are on."),
  }),
});

export const joinLab = operation({
  method: "POST",
  path: "/api/v1/lab-seat",
  tag: "labs",
  summary: "Join a lab by its code, without an account",
  description:
    "Name and e-mail are asked for nothing but name tags and reminders, are kept apart from the record, and may be left out. The answer's `resume` opens the same seat on another device. Whether a code never was or has ended is the same answer.",
  body: z.strictObject({
    code: z.string().max(40).describe("Six letters and digits; spaces, hyphens and capitals do not matter."),
    affiliation: affiliation.default("other"),
    organization: z.string().trim().max(200).default(""),
    contact: z
      .strictObject({
        name: z.string().trim().max(120).default(""),
        email: z.union([z.literal(""), z.email().max(200)]).default(""),
        reminders: z.boolean().default(false).describe("I agree to be reminded of next steps by mail."),
      })
      .optional(),
  }),
  example: { code: "K7RX4T", affiliation: "employer", organization: "Harbor Clinic" },
  response: seatSchema.extend({ resume: z.string().optional() }),
  errors: closed,
});

export const resumeSeat = operation({
  method: "POST",
  path: "/api/v1/lab-seat/resume",
  tag: "labs",
  summary: "Open my seat on another device, by the code that joining told",
  body: z.strictObject({ resume: z.string().max(40) }),
  example: { resume: "K7RX-4TWA" },
  response: seatSchema,
  errors: closed,
});

export const getSeat = operation({
  method: "GET",
  path: "/api/v1/lab-seat",
  tag: "labs",
  summary: "My seat and the room, as they stand",
  response: seatSchema,
  errors: closed,
});

export const leaveLab = operation({
  method: "DELETE",
  path: "/api/v1/lab-seat",
  tag: "labs",
  summary: "Leave on this device",
  response: z.strictObject({ done: z.literal(true) }),
  errors: closed,
});

export const sitDown = operation({
  method: "PUT",
  path: "/api/v1/lab-seat/table",
  tag: "labs",
  summary: "Sit down at a table",
  body: z.strictObject({ table: tableId }),
  example: { table: "t1" },
  response: seatSchema,
  errors: closed,
});

export const sayWord = operation({
  method: "POST",
  path: "/api/v1/lab-seat/words",
  tag: "labs",
  summary: "Answer the pulse that stands with one word; the last one counts",
  body: z.strictObject({
    pulse: thingId,
    word: typed(200),
    language: z.string().min(2).max(10).default("en"),
  }),
  example: { pulse: "pulse-1", word: "ladder", language: "en" },
  response: z.strictObject({ word: z.string() }),
  errors: closed,
});

export const giveVote = operation({
  method: "POST",
  path: "/api/v1/lab-seat/votes",
  tag: "labs",
  summary: "Put a dot on a card of my table or on a recommendation, or take it away",
  description: "Each person has so many dots, and one for each thing. Counts are told, never whose they are.",
  body: z.strictObject({ on: thingId, given: z.boolean() }),
  example: { on: "card-1", given: true },
  response: z.strictObject({ votes: z.array(thingId), left: count }),
  errors: closed,
});

const seatOrHost =
  "For hosts (by their account) and for whoever has a seat in this lab (by its token); each changes what is theirs, hosts and facilitators all.";

export const addRecommendation = operation({
  method: "POST",
  path: "/api/v1/labs/{lab}/recommendations",
  tag: "labs",
  summary: "Recommend something",
  description: seatOrHost,
  params: z.strictObject({ lab: thingId }),
  body: z.strictObject({ text: typed(2000), table: tableId.optional() }),
  example: { text: "Evening childcare at every class" },
  response: recommendationSchema,
  errors: closed,
});

export const changeRecommendation = operation({
  method: "PUT",
  path: "/api/v1/labs/{lab}/recommendations/{id}",
  tag: "labs",
  summary: "Word a recommendation anew, put it away or bring it back",
  description: seatOrHost,
  params: z.strictObject({ lab: thingId, id: thingId }),
  body: z.strictObject({ text: typed(2000).optional(), archived: z.boolean().optional() }),
  example: { archived: true },
  response: recommendationSchema,
  errors: closed,
});
