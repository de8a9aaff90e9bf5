import { editSchema } from "@footbridge/core/directory/edit.ts";
import { localTextSchema } from "@footbridge/core/model/provenance.ts";
import { z } from "zod";
import { factLabelSchema } from "../details-shared.ts";
import { findingSchema } from "../finding.ts";
import { count, dayText, moment, typed } from "../measure/words.ts";
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

export const getService = operation({
  method: "GET",
  path: "/api/v1/services/{service}",
  tag: "directory",
  summary: "One service at its place, with all that is known of it today",
  params: ofService,
  exampleId: "night-owl-fordham",
  response: listingSchema.extend({ closed: z.boolean() }),
  errors: ["unusable-request", "not-found", "not-ready", ...anyRequest],
});

export const downloadDirectory = operation({
  method: "GET",
  path: "/api/v1/directory/hsds",
  tag: "directory",
  summary: "The whole directory as HSDS 3.0: one JSON file, or its tables as CSV in a ZIP",
  query: z.strictObject({ form: z.enum(["json", "tables"]).default("json") }),
  exampleQuery: "form=json",
  response: z.string(),
  media: "application/octet-stream",
  errors: ["unusable-request", "not-ready", ...anyRequest],
});

export const bringInDirectory = operation({
  method: "POST",
  path: "/api/v1/directory/hsds",
  tag: "directory",
  summary: "Bring in a list of services as HSDS 3.0: all of it, or, where anything is wrong, nothing",
  description:
    "The body is a JSON file, or a ZIP with the tables as CSV or with JSON files, as its bytes, 32 MiB at most. With `try` nothing is kept: what would come of it is told. What this list named before and does not name any more goes out of the directory until it is named again.",
  query: z.strictObject({ fileName: typed(255), try: yes.describe("Only say what would come of it.") }),
  body: z.custom<Blob | Uint8Array | string>(),
  bodyMedia: "application/octet-stream",
  exampleQuery: "fileName=services.json",
  response: z.strictObject({
    services: count.describe("Services in the file."),
    kept: z.boolean().describe("It is in the directory now; otherwise it was only tried, or nothing is new."),
    records: z.array(
      z.strictObject({ noun: z.string(), added: count, changed: count, unchanged: count, retired: count }),
    ),
    findings: z.array(findingSchema).describe("What to look at; the first hundred."),
  }),
  errors: [...bad, "not-allowed", "not-ready", "too-large", "wrong-content-type", "busy", ...anyRequest],
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
