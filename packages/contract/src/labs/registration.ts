import { daySchema } from "@footbridge/core/model/provenance.ts";
import { z } from "zod";
import { count, typed } from "../measure/words.ts";
import { operation } from "../operation.ts";
import { affiliation, closed, labAbout, labParams, thingId } from "./shapes.ts";

const role = z.enum(["facilitator", "participant"]);

const registered = {
  role,
  leads: z.boolean().describe("They offered to lead a table; the host decides."),
  affiliation,
  organization: z.string().optional(),
  name: z.string(),
  came: z.boolean().describe("They have a seat."),
};

export const registrationSchema = z.strictObject({
  open: z
    .strictObject({
      code: z.string().describe("The page is `/lab-register/CODE`."),
      until: daySchema.describe("The last day on which somebody is taken."),
      most: count,
      ended: z.boolean().describe("That day is past, or the lab is over."),
    })
    .optional(),
  people: z.array(
    z.strictObject({ id: thingId, ...registered, email: z.string().optional(), reminders: z.boolean() }),
  ),
});

export const getRegistration = operation({
  method: "GET",
  path: "/api/v1/labs/{lab}/registration",
  tag: "labs",
  summary: "Registration before the day: its link and limits, and who registered",
  params: labParams,
  response: registrationSchema,
  errors: closed,
});

export const openRegistration = operation({
  method: "PUT",
  path: "/api/v1/labs/{lab}/registration",
  tag: "labs",
  summary: "Open registration, or change until when and how many; the link stays the same",
  params: labParams,
  body: z.strictObject({ until: daySchema, most: z.int().min(1).max(2000).default(300) }),
  example: { until: "2026-10-13", most: 240 },
  response: registrationSchema,
  errors: closed,
});

export const closeRegistration = operation({
  method: "DELETE",
  path: "/api/v1/labs/{lab}/registration",
  tag: "labs",
  summary: "End the registration link; who registered stays on the list",
  params: labParams,
  response: registrationSchema,
  errors: closed,
});

const ofOne = labParams.extend({ id: thingId });

export const changeRegistered = operation({
  method: "PUT",
  path: "/api/v1/labs/{lab}/registered/{id}",
  tag: "labs",
  summary: "Say as what somebody comes, or make them a new code where they lost theirs",
  params: ofOne,
  body: z.strictObject({
    role: role.optional(),
    newPass: z.literal(true).optional().describe("The code before it ends. It is told in this answer alone."),
  }),
  example: { role: "facilitator" },
  response: registrationSchema.extend({ pass: z.string().optional() }),
  errors: closed,
});

export const removeRegistered = operation({
  method: "DELETE",
  path: "/api/v1/labs/{lab}/registered/{id}",
  tag: "labs",
  summary: "Take somebody off the list; a seat that they have already stays",
  params: ofOne,
  response: registrationSchema,
  errors: closed,
});

const ahead = {
  title: z.string(),
  day: daySchema,
  place: z.string(),
  purpose: z.string(),
  sponsors: labAbout.sponsors,
  agenda: labAbout.agenda,
};

const linkParams = z.strictObject({ code: z.string().min(6).max(40) });

export const getLabAhead = operation({
  method: "GET",
  path: "/api/v1/lab-registrations/{code}",
  tag: "labs",
  summary: "The lab of a registration link: what, when, where, and how many places are left",
  params: linkParams,
  response: z.strictObject({
    ...ahead,
    until: daySchema,
    left: count,
    ended: z.boolean().describe("Nobody is taken any more."),
  }),
  errors: closed,
});

export const registerForLab = operation({
  method: "POST",
  path: "/api/v1/lab-registrations/{code}",
  tag: "labs",
  summary: "Say that I will come, without an account",
  description:
    "The answer's `pass` is one's own code: on the day it opens the seat that waits (`resumeSeat`). With an e-mail it comes by letter as well. Name and e-mail are in no record.",
  params: linkParams,
  body: z.strictObject({
    name: typed(120),
    affiliation,
    organization: z.string().trim().max(200).default(""),
    leads: z.boolean().default(false).describe("I can lead a table."),
    email: z.union([z.literal(""), z.email().max(200)]).default(""),
    reminders: z.boolean().default(false).describe("I agree to be reminded of next steps by mail."),
  }),
  example: { name: "Rosa", affiliation: "employer", organization: "Harbor Clinic" },
  response: z.strictObject({ pass: z.string(), title: z.string(), day: daySchema, letter: z.boolean() }),
  errors: closed,
});

const passParams = z.strictObject({ pass: z.string().min(6).max(40) });

export const getLabPass = operation({
  method: "GET",
  path: "/api/v1/lab-passes/{pass}",
  tag: "labs",
  summary: "My registration, by my own code; whether the door is open",
  params: passParams,
  response: z.strictObject({
    ...ahead,
    ...registered,
    open: z.boolean().describe("`resumeSeat` with this code opens the seat now."),
    closed: z.boolean().describe("The lab is over."),
  }),
  errors: closed,
});

export const withdrawFromLab = operation({
  method: "DELETE",
  path: "/api/v1/lab-passes/{pass}",
  tag: "labs",
  summary: "I will not come after all: take me off the list",
  params: passParams,
  response: z.strictObject({ done: z.literal(true) }),
  errors: closed,
});
