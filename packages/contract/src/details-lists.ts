import { organizationKinds } from "@footbridge/core/model/organization.ts";
import { priceSchema } from "@footbridge/core/model/offering.ts";
import { daySchema, idSchema, provenanceSchema } from "@footbridge/core/model/provenance.ts";
import { blockNames, modes } from "@footbridge/core/model/week.ts";
import { z } from "zod";
import { programInShort, siteInShort } from "./details-shared.ts";
import { anyRequest, operation } from "./operation.ts";
import { pageOf } from "./page.ts";
import { sourceLineSchema } from "./route-answer.ts";

const page = {
  after: z
    .string()
    .regex(/^\d{1,6}$/, "the `next` of the page before")
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
};
const listErrors = ["unusable-request", "not-ready", ...anyRequest] as const;
const id = idSchema.optional();

export const describePrograms = operation({
  method: "GET",
  path: "/api/v1/details/programs",
  tag: "catalog",
  summary: "Programs in short, the next to start first: for a job, a field, a credential or an organization",
  query: z.strictObject({ occupation: id, sector: id, credential: id, organization: id, ...page }),
  exampleQuery: "occupation=31-1131",
  response: pageOf(programInShort),
  errors: listErrors,
  catalogRead: true,
});

/** A class with all that is known of it. */
export const classInFull = z.strictObject({
  id: idSchema,
  start: daySchema.optional(),
  end: daySchema.optional(),
  weeks: z.int().optional(),
  anyTime: z.boolean(),
  weeklyHours: z.number(),
  blocks: z.array(z.enum(blockNames)),
  mode: z.enum(modes),
  site: siteInShort.optional(),
  seats: z.strictObject({
    left: z.int().optional(),
    total: z.int().optional(),
    waitlist: z.boolean(),
  }),
  price: priceSchema,
  language: z.string(),
  accessibility: z.array(z.string()),
  supports: z.array(z.string()),
  expected: z.boolean().describe("Its dates are expected from the pattern of past years."),
  provenance: provenanceSchema,
});
export type ClassInFull = z.infer<typeof classInFull>;

export const describeClasses = operation({
  method: "GET",
  path: "/api/v1/details/classes",
  tag: "catalog",
  summary: "The classes of a program that have not begun yet, the next to start first",
  query: z.strictObject({ program: idSchema, ...page }),
  exampleQuery: "program=home-health-aide.harborlamp",
  response: pageOf(classInFull).extend({ sources: z.array(sourceLineSchema) }),
  errors: listErrors,
  catalogRead: true,
});

const placeOnMap = siteInShort.extend({
  organization: z.strictObject({ id: idSchema, name: z.string() }),
  kind: z.enum(organizationKinds),
  sectors: z.array(idSchema),
  programs: z.int().min(0).describe("Programs with a class there that has not begun yet."),
  supports: z.int().min(0).describe("Supportive services given there."),
});
export type PlaceOnMap = z.infer<typeof placeOnMap>;

export const describePlaces = operation({
  method: "GET",
  path: "/api/v1/details/places",
  tag: "catalog",
  summary: "Every place of every organization, for a map and its list",
  query: z.strictObject({ kind: z.enum(organizationKinds).optional(), sector: id }),
  exampleQuery: "kind=provider",
  response: z.strictObject({ items: z.array(placeOnMap) }),
  errors: listErrors,
  catalogRead: true,
});
