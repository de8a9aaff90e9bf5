import { longestConsentDays, purposes } from "@footbridge/core/model/consent.ts";
import { localTextSchema } from "@footbridge/core/model/provenance.ts";
import { z } from "zod";
import { findingSchema } from "../finding.ts";
import { typed } from "../measure/words.ts";
import { anyRequest, operation } from "../operation.ts";
import { newEventSchema } from "./new-event.ts";
import { myLinkSchema, personSchema } from "./person.ts";

const moment = z.string().describe("ISO 8601, UTC.");
const purpose = z.enum(purposes);
const ofPerson = z.strictObject({ person: z.string().min(1).max(80).describe("A pseudonym, or `me`.") });
const bad = ["unusable-request", "unreadable-body"] as const;
const closed = ["not-allowed", "not-found", ...anyRequest] as const;
const language = z.enum(["en", "es"]);

const consentSchema = z.strictObject({
  id: z.string(),
  purpose,
  partner: z.string(),
  words: z.string().describe("Version of the words that were shown."),
  language: z.string(),
  witnessed: z.boolean().describe("Given aloud, and written down by staff."),
  givenAt: moment,
  expiresAt: moment,
  withdrawnAt: moment.optional(),
});

export const listPurposes = operation({
  method: "GET",
  path: "/api/v1/purposes",
  tag: "people",
  summary: "What consent is asked for, in plain words",
  response: z.strictObject({
    version: z.string(),
    purposes: z.array(
      z.strictObject({ id: purpose, sensitive: z.boolean(), title: localTextSchema, words: localTextSchema }),
    ),
  }),
  errors: [...anyRequest],
});

export const addPerson = operation({
  method: "POST",
  path: "/api/v1/people",
  tag: "people",
  summary: "Take a person in, for one's organization",
  body: z.strictObject({
    name: typed(200),
    email: z.email().max(200).optional(),
    phone: typed(40).optional(),
    language: language.default("en"),
    born: z.iso.date().optional(),
    key: z
      .uuid()
      .optional()
      .describe(
        "Drawn by lot once for a person: sent again under it, nobody is added and the same person is told.",
      ),
  }),
  example: { name: "Bo Li", language: "en" },
  response: z.strictObject({ person: z.string() }),
  errors: ["not-allowed", ...bad, ...anyRequest],
});

const eventSchema = z.strictObject({
  id: z.string(),
  recordedAt: moment,
  happened: z.string(),
  kind: z.string(),
  org: z.string(),
  source: z.string(),
  evidence: z.unknown(),
  body: z.unknown(),
  sensitive: purpose.optional(),
});

const journeySchema = z.strictObject({ person: personSchema, events: z.array(eventSchema) });

export const readJourney = operation({
  method: "POST",
  path: "/api/v1/people/{person}/journey",
  tag: "people",
  summary: "What happened to a person, as far as they agreed; why one looks is written down",
  params: ofPerson,
  body: z.strictObject({ why: typed(300) }),
  example: { why: "Meeting on Monday" },
  response: journeySchema,
  errors: [...bad, ...closed],
});

export const addEvents = operation({
  method: "POST",
  path: "/api/v1/people/{person}/events",
  tag: "people",
  summary: "Write down what happened to a person: all events or none, with everything that cannot be",
  params: ofPerson,
  body: z.strictObject({ events: z.array(newEventSchema).min(1).max(200) }),
  example: { events: [{ happened: "2026-11-02", body: { kind: "contact", way: "phone" } }] },
  response: z.strictObject({ added: z.int().min(0), findings: z.array(findingSchema) }),
  errors: [...bad, ...closed],
});

export const readRows = operation({
  method: "POST",
  path: "/api/v1/people/{person}/rows",
  tag: "people",
  summary: "The PIRL rows that follow from a journey, one for each period of participation",
  params: ofPerson,
  body: z.strictObject({ why: typed(300), asOf: z.iso.date() }),
  example: { why: "Quarterly report", asOf: "2026-09-30" },
  response: z.strictObject({ rows: z.array(z.record(z.string(), z.string())) }),
  errors: [...bad, ...closed],
});

export const listConsents = operation({
  method: "GET",
  path: "/api/v1/people/{person}/consents",
  tag: "people",
  summary: "What a person agreed to",
  params: ofPerson,
  response: z.strictObject({ items: z.array(consentSchema) }),
  errors: ["unusable-request", ...closed],
});

export const giveConsent = operation({
  method: "POST",
  path: "/api/v1/people/{person}/consents",
  tag: "people",
  summary: "Say yes to one organization for one purpose; staff write down a yes given before them",
  params: ofPerson,
  body: z.strictObject({
    purpose,
    partner: z.string().min(1).max(200),
    words: z.string().min(1).max(40),
    language,
    days: z.int().min(1).max(longestConsentDays),
  }),
  example: {
    purpose: "coordination",
    partner: "harbor-learning",
    words: "2026-11",
    language: "es",
    days: 365,
  },
  response: consentSchema,
  errors: [...bad, ...closed],
});

export const withdrawConsent = operation({
  method: "DELETE",
  path: "/api/v1/consents/{id}",
  tag: "people",
  summary: "Take a yes back, at once",
  params: z.strictObject({ id: z.string().min(1).max(80) }),
  response: z.strictObject({ done: z.literal(true) }),
  errors: ["unusable-request", ...closed],
});

const lookSchema = z.strictObject({
  seq: z.int(),
  at: moment,
  own: z.boolean().describe("Done by whoever asks."),
  name: z.string(),
  role: z.string(),
  org: z.string(),
  action: z.string(),
  why: z.string(),
  openUntil: moment
    .optional()
    .describe("Until when the record is open, where it was opened in an emergency."),
});

const deletionSchema = z.strictObject({
  id: z.string(),
  person: z.string(),
  askedAt: moment,
  words: z.string(),
  state: z.enum(["asked", "done", "refused"]),
  answeredAt: moment.optional(),
  answer: z.string().optional(),
});

export const listLooksAtPerson = operation({
  method: "GET",
  path: "/api/v1/people/{person}/looks",
  tag: "people",
  summary: "Who looked at a person's record or changed it, when and why; newest first",
  params: ofPerson,
  query: z.strictObject({ before: z.coerce.number().int().min(1).optional() }),
  response: z.strictObject({ items: z.array(lookSchema) }),
  errors: ["unusable-request", ...closed],
});

export const exportPerson = operation({
  method: "GET",
  path: "/api/v1/people/{person}/export",
  tag: "people",
  summary: "Everything that is known of me, and who looked",
  params: ofPerson,
  response: journeySchema.extend({
    records: z
      .array(personSchema)
      .describe("All records that are mine: the one under my account, and those I took over."),
    links: z.array(myLinkSchema),
    consents: z.array(consentSchema),
    looks: z.array(lookSchema),
    deletions: z.array(deletionSchema),
  }),
  errors: ["unusable-request", ...closed],
});

export const requestDeletion = operation({
  method: "POST",
  path: "/api/v1/people/{person}/deletion",
  tag: "people",
  summary: "Ask that my record be deleted",
  params: ofPerson,
  body: z.strictObject({ words: z.string().max(1000).default("") }),
  example: { words: "" },
  response: z.strictObject({ id: z.string(), askedAt: moment, state: z.string() }),
  errors: [...bad, ...closed],
});

export const listDeletions = operation({
  method: "GET",
  path: "/api/v1/deletions",
  tag: "people",
  summary: "Who asked to be deleted, and what came of it; a person sees their own",
  response: z.strictObject({ items: z.array(deletionSchema) }),
  errors: ["not-allowed", ...anyRequest],
});

export const answerDeletion = operation({
  method: "POST",
  path: "/api/v1/deletions/{id}/answer",
  tag: "people",
  summary: "Erase a person's record as they asked, or say why not; the person is told",
  params: z.strictObject({ id: z.string().min(1).max(80) }),
  body: z.strictObject({ erase: z.boolean(), words: typed(1000) }),
  example: { erase: false, words: "A grant's audit is open until June; ask again then." },
  response: z.strictObject({ done: z.literal(true) }),
  errors: [...bad, ...closed],
});

export const readContact = operation({
  method: "GET",
  path: "/api/v1/people/{person}/contact",
  tag: "people",
  summary: "My name, and how to reach me",
  params: ofPerson,
  response: personSchema,
  errors: ["unusable-request", ...closed],
});

export const saveContact = operation({
  method: "PUT",
  path: "/api/v1/people/{person}/contact",
  tag: "people",
  summary: "Say anew what my name is, and how to reach me",
  params: ofPerson,
  body: z.strictObject({ name: typed(200), phone: typed(40).optional(), language }),
  example: { name: "Ana Ríos", phone: "718-555-0100", language: "es" },
  response: personSchema,
  errors: [...bad, ...closed],
});

export const correctPerson = operation({
  method: "POST",
  path: "/api/v1/people/{person}/corrections",
  tag: "people",
  summary:
    "Correct a wrong e-mail, phone or birth date; what stood there stays in who looked, the person is told",
  description: "What is left out stays as it is; an empty text takes away.",
  params: ofPerson,
  body: z.strictObject({
    why: typed(300),
    email: z.union([z.literal(""), z.email().max(200)]).optional(),
    phone: z.union([z.literal(""), typed(40)]).optional(),
    born: z.union([z.literal(""), z.iso.date()]).optional(),
    also: z
      .array(z.string().min(1).max(80))
      .max(20)
      .optional()
      .describe(
        "Linked records that say the same from now on; where one may not correct them, their house is asked to look.",
      ),
  }),
  example: { why: "A letter came back", email: "bo.li@example.org" },
  response: z.strictObject({
    person: personSchema,
    changed: z.boolean(),
    told: z.int().min(0).describe("Letters that went out: to the addresses before, and to the one now."),
    linked: z.int().min(0).describe("Linked records that were corrected with it."),
    asked: z.int().min(0).describe("Linked records of other houses, which were asked by letter to look."),
  }),
  errors: [...bad, ...closed],
});

export const breakGlass = operation({
  method: "POST",
  path: "/api/v1/people/{person}/emergency",
  tag: "people",
  summary: "Open a record without consent, for hours; the person is told",
  params: ofPerson,
  body: z.strictObject({ reason: z.string().trim().min(20).max(1000), hours: z.int().min(1).max(24) }),
  example: { reason: "Found unconscious; the ward asks for allergies.", hours: 1 },
  response: z.strictObject({ id: z.string(), until: moment }),
  errors: [...bad, ...closed],
});

export const listEmergencies = operation({
  method: "GET",
  path: "/api/v1/emergencies",
  tag: "people",
  summary:
    "Records that are open in an emergency: those one opened, and those of the organization to who leads it",
  response: z.strictObject({
    items: z.array(
      z.strictObject({
        person: z.string(),
        reason: z.string(),
        openedAt: moment,
        until: moment,
        own: z.boolean().describe("Opened by whoever asks."),
        name: z.string(),
      }),
    ),
  }),
  errors: ["not-allowed", ...anyRequest],
});
