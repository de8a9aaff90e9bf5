import { idSchema } from "@footbridge/core/model/provenance.ts";
import { z } from "zod";
import { anyRequest, operation } from "./operation.ts";

/** What the search looks through; `place` is a site where something is taught or given. */
export const searchKinds = [
  "occupation",
  "program",
  "credential",
  "organization",
  "place",
  "support",
  "sector",
] as const;
export type SearchKind = (typeof searchKinds)[number];

export const languages = ["en", "es"] as const;

/** Words with what was searched for marked: pieces of text, never markup, so that a page cannot be tricked by a name. */
const marked = z.strictObject({
  lang: z.enum(languages),
  parts: z.array(z.strictObject({ text: z.string(), hit: z.literal(true).optional() })),
});
export type Marked = z.infer<typeof marked>;

const hit = z.strictObject({
  kind: z.enum(searchKinds),
  id: idSchema,
  title: marked,
  matched: marked.optional().describe("The other name that matched, where the title did not."),
  organization: z
    .strictObject({ id: idSchema, name: z.string() })
    .optional()
    .describe("Who teaches, serves, or is at the place."),
  sector: idSchema.optional(),
  places: z.array(idSchema).describe("Where it is; empty where it is nowhere or everywhere."),
  hasWayIn: z.boolean().optional().describe("For jobs: false where nobody stated what it takes."),
});
export type SearchHit = z.infer<typeof hit>;

const group = z.strictObject({
  kind: z.enum(searchKinds),
  total: z.int().min(0).describe("How many of this kind match; `items` are the best of them."),
  items: z.array(hit),
});
export type SearchGroup = z.infer<typeof group>;

const aKind = `(?:${searchKinds.join("|")})`;

export const searchCatalog = operation({
  method: "GET",
  path: "/api/v1/search",
  tag: "catalog",
  summary: "One search over jobs, classes, certificates, organizations, places, help and fields of work",
  description:
    "Finds words in English and Spanish, with or without accents, not finished or misspelled, also by other names of a " +
    "job. Groups come with the best one first. A longer list of one kind: `kinds=program&from=20`.",
  query: z.strictObject({
    q: z.string().trim().min(1).max(100),
    kinds: z
      .string()
      .regex(new RegExp(`^${aKind}(?:,${aKind})*$`), `one or more of ${searchKinds.join(", ")}, with commas`)
      .optional(),
    limit: z.coerce.number().int().min(1).max(50).default(5).describe("At most so many of each kind."),
    from: z.coerce.number().int().min(0).max(5000).default(0).describe("Leaves out so many of each kind."),
    lang: z.enum(languages).default("en").describe("The language titles are wanted in."),
  }),
  exampleQuery: "q=enfermeria&lang=es",
  response: z.strictObject({
    q: z.string(),
    total: z.int().min(0),
    nearly: z.boolean().describe("True where the words as typed found little, and similar words were tried."),
    groups: z.array(group),
  }),
  errors: ["unusable-request", "not-ready", ...anyRequest],
  catalogRead: true,
});
export type SearchAnswer = z.infer<(typeof searchCatalog)["response"]>;
