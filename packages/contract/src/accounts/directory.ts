import { editSchema } from "@footbridge/core/directory/edit.ts";
import { localTextSchema } from "@footbridge/core/model/provenance.ts";
import { z } from "zod";
import { factLabelSchema } from "../details-shared.ts";
import { count, dayText, moment } from "../measure/words.ts";
import { anyRequest, operation } from "../operation.ts";
import { foundSchema, listingSchema, serviceKey as key } from "./listing.ts";

const ofService = z.strictObject({ service: key });
const bad = ["unusable-request", "unreadable-body"] as const;
const closed = ["not-allowed", "not-found", "not-ready", ...anyRequest] as const;
const yes = z.literal("true").optional();

const looking = {
  need: z.string().min(1).max(60).optional(),
  place: z.string().min(1).max(200).optional().describe("A place whose people it serves, such as `bronx`."),
  language: z.string().min(2).max(20).optional().describe("ISO 639-1, such as `es`."),
  openNow: yes,
  canTake: yes.describe("Only those that are not known to be full."),
  zip: z
    .string()
    .regex(/^\d{5}$/, "five digits")
    .optional()
    .describe("The nearest to a ZIP code first."),
  latitude: z.coerce.number().min(-90).max(90).optional(),
  longitude: z.coerce.number().min(-180).max(180).optional(),
  age: z.coerce.number().int().min(0).max(130).optional(),
  q: z.string().trim().max(100).optional().describe("Words of the name or the description."),
};

export const findServices = operation({
  method: "GET",
  path: "/api/v1/services",
  tag: "directory",
  summary: "Find a service: the best first; what is not known is said so",
  query: z.strictObject({ ...looking, limit: z.coerce.number().int().min(1).max(200).default(50) }),
  exampleQuery: "need=childcare&place=bronx&language=es",
  response: z.strictObject({
    items: z.array(foundSchema),
    total: count,
    needs: z.array(factLabelSchema).describe("All needs that services here meet."),
    zip: z
      .strictObject({
        known: z
          .enum(["middle", "place", "nothing"])
          .describe(
            "Where it is, only the place it is in, or nothing: then the list is not sorted by how near.",
          ),
        place: z.string().optional(),
      })
      .optional()
      .describe("What is known of the ZIP code that was asked with."),
    holiday: localTextSchema
      .optional()
      .describe("Today is, or is kept as, this public holiday: nobody knows what is open."),
  }),
  errors: ["unusable-request", "not-ready", ...anyRequest],
});

export const listMyServices = operation({
  method: "GET",
  path: "/api/v1/my-services",
  tag: "directory",
  summary: "The services of my organization, and what refusals said of them",
  response: z.strictObject({
    items: z.array(listingSchema.extend({ closed: z.boolean() })),
    notes: z.array(
      z.strictObject({
        id: z.string(),
        service: key,
        at: moment,
        kind: z.enum(["not-eligible", "wrong-area"]),
        words: z.string(),
      }),
    ),
  }),
  errors: closed,
});

export const confirmService = operation({
  method: "POST",
  path: "/api/v1/services/{service}/confirmation",
  tag: "directory",
  summary: "All of it is still so, today",
  params: ofService,
  body: z.strictObject({}),
  example: {},
  response: listingSchema,
  errors: [...bad, ...closed],
});

export const setServiceRoom = operation({
  method: "POST",
  path: "/api/v1/services/{service}/room",
  tag: "directory",
  summary: "Full, perhaps until a day; or open, perhaps with seats left",
  params: ofService,
  body: z.discriminatedUnion("room", [
    z.strictObject({ room: z.literal("full"), until: dayText.optional() }),
    z.strictObject({ room: z.literal("open"), seatsLeft: count.max(100_000).optional() }),
  ]),
  example: { room: "full", until: "2027-01-15" },
  response: listingSchema,
  errors: [...bad, ...closed],
});

export const editService = operation({
  method: "POST",
  path: "/api/v1/services/{service}/edit",
  tag: "directory",
  summary: "Say something anew of a service of my organization; null takes a word back",
  params: ofService,
  body: editSchema,
  example: { phone: "718-555-0100" },
  response: listingSchema,
  errors: [...bad, ...closed],
});

export const settleServiceNote = operation({
  method: "POST",
  path: "/api/v1/service-notes/{id}/settled",
  tag: "directory",
  summary: "A note was read and is put aside",
  params: z.strictObject({ id: z.string().min(1).max(80) }),
  body: z.strictObject({}),
  example: {},
  response: z.strictObject({ done: z.literal(true) }),
  errors: [...bad, ...closed],
});
