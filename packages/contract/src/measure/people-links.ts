import { z } from "zod";
import { anyRequest, operation } from "../operation.ts";
import { pageOf, pageQuery } from "../page.ts";
import { count, moment, typed } from "./words.ts";

/** How two records came to be of one person, or might be. */
export const linkKinds = ["exact", "fuzzy"] as const;
/** A candidate waits for a decision; what was linked or turned down can be undone. */
export const linkStates = ["candidate", "linked", "apart"] as const;

const side = z.strictObject({
  person: z.string().describe("A pseudonym."),
  providers: z.array(z.string()),
  records: count,
});

export const peopleLinkSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(linkKinds),
  state: z.enum(linkStates),
  left: side,
  right: side,
  agree: z.array(z.string()).describe("What both records say alike: birth date, sex, race, county …"),
  differ: z.array(z.string()),
  weight: z.number().min(0).max(1).describe("How much they agree, from 0 to 1."),
  decided: z.strictObject({ at: moment, by: z.string(), note: z.string().optional() }).optional(),
});

export const listPeopleLinks = operation({
  method: "GET",
  path: "/api/v1/people-links",
  tag: "people",
  summary: "Records that may be of one person, the likeliest first",
  query: z.strictObject({
    ...pageQuery,
    kind: z.enum(linkKinds).optional(),
    state: z.enum(linkStates).optional(),
  }),
  response: pageOf(peopleLinkSchema),
  errors: ["unusable-request", "not-allowed", ...anyRequest],
});

export const decidePeopleLink = operation({
  method: "POST",
  path: "/api/v1/people-links/{id}",
  tag: "people",
  summary: "Say that two are one person, or are not; candidate takes the decision back",
  params: z.strictObject({ id: z.string().min(1).max(60) }),
  body: z.strictObject({ state: z.enum(linkStates), by: typed(120), note: typed(500).optional() }),
  example: { state: "linked", by: "R. Alvarez" },
  response: peopleLinkSchema,
  errors: ["unusable-request", "unreadable-body", "not-found", "not-allowed", ...anyRequest],
});
