import { z } from "zod";
import { typed } from "../measure/words.ts";
import { anyRequest, operation } from "../operation.ts";
import { personSchema } from "./person.ts";

const bad = ["unusable-request", "unreadable-body"] as const;
const closed = ["not-allowed", "not-found", ...anyRequest] as const;
const id = z.string().min(1).max(80);
const ofPerson = z.strictObject({ person: id.describe("A pseudonym.") });

const suggestion = z.strictObject({
  person: personSchema,
  signs: z
    .array(z.enum(["name", "birth-date", "e-mail", "phone"]))
    .describe("In what the two agree: the sound of the name, and at least one of the others."),
});

export const findAlike = operation({
  method: "POST",
  path: "/api/v1/people/alike",
  tag: "people",
  summary: "Records that may be of somebody who is about to be taken in; a blank is a sign of nothing",
  body: z.strictObject({
    name: typed(200),
    email: z.email().max(200).optional(),
    phone: typed(40).optional(),
    born: z.iso.date().optional(),
  }),
  example: { name: "Bo Li", born: "1992-03-14" },
  response: z.strictObject({ items: z.array(suggestion).max(20) }),
  errors: ["not-allowed", ...bad, ...anyRequest],
});

export const findSamePerson = operation({
  method: "GET",
  path: "/api/v1/people/{person}/same",
  tag: "people",
  summary: "Records that are linked with a person's, and those that may be of the same person",
  params: ofPerson,
  response: z.strictObject({
    linked: z.array(
      z.strictObject({
        link: z.string(),
        linkedAt: z.string(),
        why: z.string(),
        claimed: z.boolean().describe("The person took both over themselves."),
        askedAt: z.string().optional().describe("The person asked that the two be parted."),
        askedWords: z.string(),
        answer: z.string().describe("What the person was told; empty while nobody answered."),
        person: personSchema
          .optional()
          .describe("Absent where the person no longer shows the other record here."),
      }),
    ),
    suggested: z.array(suggestion).max(20),
  }),
  errors: ["unusable-request", ...closed],
});

export const linkPeople = operation({
  method: "POST",
  path: "/api/v1/people/{person}/links",
  tag: "people",
  summary: "Say that two records are one person: whoever may see both reads one journey; it can be undone",
  params: ofPerson,
  body: z.strictObject({ other: id, why: typed(300) }),
  example: { other: "person-0123456789abcdef01234567", why: "Same passport" },
  response: z.strictObject({ link: z.string() }),
  errors: [...bad, "wrong-state", ...closed],
});

export const unlinkPeople = operation({
  method: "POST",
  path: "/api/v1/people-links/{link}/undone",
  tag: "people",
  summary: "Say that two linked records are two people after all; each is as it was",
  params: z.strictObject({ link: id }),
  body: z.strictObject({ why: typed(300) }),
  example: { why: "Two sisters" },
  response: z.strictObject({ done: z.literal(true) }),
  errors: [...bad, ...closed],
});

export const getWaitingRecords = operation({
  method: "GET",
  path: "/api/v1/people/me/waiting",
  tag: "people",
  summary: "Whether staff wrote down a record under the e-mail that I signed in by; not whose",
  response: z.strictObject({ waiting: z.int().min(0) }),
  errors: ["not-allowed", ...anyRequest],
});

export const claimRecord = operation({
  method: "POST",
  path: "/api/v1/people/me/claim",
  tag: "people",
  summary: "Take over a record that staff wrote down under my e-mail, by its birth date; tries are few",
  description:
    "Where I have a record already, the two are linked, and nothing is poured from one into the other.",
  body: z.strictObject({ born: z.iso.date() }),
  example: { born: "1992-03-14" },
  response: z.strictObject({ claimed: z.boolean() }),
  errors: ["not-allowed", ...bad, ...anyRequest],
});
