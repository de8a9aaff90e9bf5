import { z } from "zod";
import { anyRequest, operation } from "./operation.ts";

const uuid = z.uuid();
const text = z.string();

const phone = z.strictObject({ id: uuid, number: text });
const language = z.strictObject({ id: uuid, code: text, name: text });
const taxonomyTerm = z.strictObject({
  id: uuid,
  code: text,
  name: text,
  description: text,
  taxonomy: text,
  language: text,
});
const attribute = z.strictObject({
  id: uuid,
  link_id: uuid,
  link_type: text,
  link_entity: text,
  value: text.optional(),
  taxonomy_term: taxonomyTerm,
});
const address = z.strictObject({
  id: uuid,
  location_id: uuid,
  address_1: text,
  city: text,
  region: text.optional(),
  state_province: text,
  postal_code: text,
  country: text,
  address_type: z.literal("physical"),
});
const location = z.strictObject({
  id: uuid,
  location_type: z.literal("physical"),
  organization_id: uuid,
  name: text,
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  external_identifier: text,
  external_identifier_type: text,
  addresses: z.array(address),
  accessibility: z.array(z.strictObject({ id: uuid, description: text })),
});
const schedule = z.strictObject({
  id: uuid,
  freq: z.literal("WEEKLY").optional(),
  byday: text.optional(),
  opens_at: text.optional(),
  closes_at: text.optional(),
  description: text.optional().describe("Hours in words, such as by appointment; then no other field."),
  valid_from: text.optional(),
  valid_to: text.optional(),
});
const serviceAtLocation = z.strictObject({
  id: uuid,
  service_id: uuid,
  description: text.optional(),
  location,
  schedules: z.array(schedule),
});
const organizationShort = z.strictObject({
  id: uuid,
  name: text,
  description: text,
  website: z.url().optional(),
});
const service = z.strictObject({
  id: uuid,
  name: text,
  alternate_name: text.optional(),
  description: text,
  email: text.optional(),
  url: text.optional(),
  status: z.enum(["active", "temporarily closed"]),
  application_process: text.optional(),
  minimum_age: z.number().optional(),
  maximum_age: z.number().optional(),
  fees_description: text.optional(),
  eligibility_description: text.optional(),
  assured_date: text.optional(),
  alert: text.optional(),
  organization: organizationShort,
  phones: z.array(phone),
  languages: z.array(language),
  schedules: z.array(schedule),
  service_areas: z.array(z.strictObject({ id: uuid, name: text })),
  service_at_locations: z.array(serviceAtLocation),
  cost_options: z.array(
    z.strictObject({ id: uuid, amount: z.number(), currency: z.literal("USD"), amount_description: text }),
  ),
  attributes: z.array(attribute),
});
const organization = organizationShort.extend({
  phones: z.array(phone),
  locations: z.array(location),
});
const taxonomy = z.strictObject({ id: uuid, name: text, description: text, version: text });

/** Shapes of HSDS 3.0 as they are answered here: their own names and nesting, only the fields that are known. */
export const hsds = { service, organization, serviceAtLocation, taxonomy, taxonomyTerm };

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
  per_page: z.coerce.number().int().min(1).max(200).default(50).describe("At most so many entries."),
  format: z.literal("json").optional().describe("The only format."),
};
const narrowing = {
  taxonomy_term_id: uuid.optional().describe("The need it meets."),
  organization_id: uuid.optional(),
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
      minimal: z.enum(["true", "false"]).optional().describe("Only id and name."),
    }),
    exampleQuery: "search=care&per_page=2",
    response: pageOfHsds(z.union([service, service.pick({ id: true, name: true })])),
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
    query: z.strictObject({ search, ...paging }),
    exampleQuery: "per_page=2",
    response: pageOfHsds(organization),
    errors: listErrors,
  }),
  getHsdsOrganization: operation({
    ...reads("/organizations/{id}", "One organization"),
    params,
    response: organization,
    errors: oneErrors,
  }),
  listHsdsServiceAtLocations: operation({
    ...reads("/service_at_locations", "Supportive services at their places"),
    query: z.strictObject({
      search,
      ...narrowing,
      postcode: z.string().max(10).optional().describe("The ZIP code of the place."),
      ...paging,
    }),
    exampleQuery: "per_page=2",
    response: pageOfHsds(serviceAtLocation),
    errors: listErrors,
  }),
  getHsdsServiceAtLocation: operation({
    ...reads("/service_at_locations/{id}", "One supportive service at a place"),
    params,
    response: serviceAtLocation,
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
    query: z.strictObject({ search, taxonomy_id: uuid.optional(), ...paging }),
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
