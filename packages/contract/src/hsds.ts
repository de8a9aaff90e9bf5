import { z } from "zod";
import { hsds } from "./hsds-shapes.ts";
import { anyRequest, operation } from "./operation.ts";

const uuid = z.uuid();
const text = z.string();
const { service, serviceInShort, organization, placedService, taxonomy, taxonomyTerm } = hsds;

const pageOfHsds = <T extends z.ZodType>(item: T) =>
  z.strictObject({
    total_items: z.int(),
    total_pages: z.int(),
    page_number: z.int(),
    size: z.int(),
    first_page: z.boolean(),
    last_page: z.boolean(),
    empty: z.boolean(),
    contents: z.array(item),
  });

const search = z.string().trim().max(100).optional().describe("Words of the name or the description.");
const paging = {
  page: z.coerce.number().int().min(1).max(100_000).default(1).describe("Which page, from 1."),
  per_page: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .optional()
    .describe("At most so many entries; 50 if left out."),
  format: z
    .enum(["json", "ndjson"])
    .default("json")
    .describe("`ndjson`: all entries, one in a line, without pages."),
};
const yesNo = z.enum(["true", "false"]).optional();
const narrowing = {
  taxonomy_term_id: uuid.optional().describe("The need it meets."),
  taxonomy_id: uuid.optional().describe("A list of terms, one of which it has."),
  organization_id: uuid.optional(),
  modified_after: z
    .union([z.iso.datetime({ offset: true, local: true }), z.iso.date()])
    .optional()
    .describe("Changed then or later; what has no known moment is always there. Without a zone: UTC."),
  full: yesNo.describe("`false`: without the lists that belong to it."),
};

const reads = (path: string, summary: string) =>
  ({
    method: "GET",
    path: `/api/hsds${path}`,
    tag: "directory",
    summary,
    catalogRead: true,
  }) as const;
const params = z.strictObject({ id: uuid });
const oneErrors = ["not-found", "unusable-request", "not-ready", ...anyRequest] as const;
const listErrors = ["unusable-request", "not-ready", ...anyRequest] as const;

/** The read addresses of the HSDS 3.0 API: the directory of supportive services as other systems ask for it. */
export const hsdsOperations = {
  getHsds: operation({
    ...reads("/", "Which version of HSDS this is"),
    response: z.strictObject({ version: z.literal("3.0"), profile: z.url(), openapi_url: z.url() }),
    errors: anyRequest,
  }),
  listHsdsServices: operation({
    ...reads("/services", "Supportive services"),
    query: z.strictObject({
      search,
      ...narrowing,
      ...paging,
      minimal: yesNo.describe(
        "Only id, name and `modified_date` where it is known; without `per_page` all in one page.",
      ),
    }),
    exampleQuery: "search=care&per_page=2",
    response: pageOfHsds(
      z.union([
        service,
        serviceInShort,
        service.pick({ id: true, name: true }).extend({ modified_date: text.optional() }),
      ]),
    ),
    errors: listErrors,
  }),
  getHsdsService: operation({
    ...reads("/services/{id}", "One supportive service, with all that belongs to it"),
    params,
    response: service,
    errors: oneErrors,
  }),
  listHsdsOrganizations: operation({
    ...reads("/organizations", "Organizations"),
    query: z.strictObject({
      search,
      full: yesNo.describe("`true`: with its services."),
      full_service: yesNo.describe("`true`: with all that belongs to its services."),
      ...paging,
    }),
    exampleQuery: "per_page=2",
    response: pageOfHsds(organization),
    errors: listErrors,
  }),
  getHsdsOrganization: operation({
    ...reads("/organizations/{id}", "One organization, with its services"),
    params,
    query: z.strictObject({ full_service: yesNo.describe("`true`: with all that belongs to them.") }),
    response: organization,
    errors: oneErrors,
  }),
  listHsdsServiceAtLocations: operation({
    ...reads("/service_at_locations", "Supportive services at their places"),
    query: z.strictObject({
      search,
      ...narrowing,
      postcode: z
        .string()
        .regex(/^\d{5}$/, "five digits")
        .optional()
        .describe("A ZIP code that it serves, or is in; with `proximity`: from whose middle."),
      proximity: z.coerce
        .number()
        .min(1)
        .max(1_000_000)
        .optional()
        .describe("Within so many metres of the middle of `postcode`."),
      ...paging,
    }),
    exampleQuery: "per_page=2",
    response: pageOfHsds(placedService),
    errors: listErrors,
  }),
  getHsdsServiceAtLocation: operation({
    ...reads("/service_at_locations/{id}", "One supportive service at a place"),
    params,
    response: placedService,
    errors: oneErrors,
  }),
  listHsdsTaxonomies: operation({
    ...reads("/taxonomies", "Lists of terms"),
    query: z.strictObject({ search, ...paging }),
    response: pageOfHsds(taxonomy),
    errors: listErrors,
  }),
  getHsdsTaxonomy: operation({
    ...reads("/taxonomies/{id}", "One list of terms"),
    params,
    response: taxonomy,
    errors: oneErrors,
  }),
  listHsdsTaxonomyTerms: operation({
    ...reads("/taxonomy_terms", "Needs that services meet"),
    query: z.strictObject({
      search,
      taxonomy_id: uuid.optional(),
      top_only: yesNo.describe("All terms here are: none has a parent."),
      parent_id: uuid.optional().describe("No term here has a parent."),
      ...paging,
    }),
    response: pageOfHsds(taxonomyTerm),
    errors: listErrors,
  }),
  getHsdsTaxonomyTerm: operation({
    ...reads("/taxonomy_terms/{id}", "One need"),
    params,
    response: taxonomyTerm,
    errors: oneErrors,
  }),
};
