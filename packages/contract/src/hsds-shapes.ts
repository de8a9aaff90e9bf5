import { z } from "zod";

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
  last_modified: text.optional(),
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
  services: z
    .array(service.partial().required({ id: true, name: true, status: true }))
    .optional()
    .describe("Its services: in short, or with `full_service` with all that belongs to them."),
});
/** A service without its lists, as HSDS's lists have it. */
const serviceInShort = service.omit({
  phones: true,
  languages: true,
  schedules: true,
  service_areas: true,
  service_at_locations: true,
  cost_options: true,
  attributes: true,
});
const taxonomy = z.strictObject({ id: uuid, name: text, description: text, version: text });

/** By itself it says whose it is. */
const placedService = serviceAtLocation.extend({ service: serviceInShort.optional() });

/** Shapes of HSDS 3.0 as they are answered here: their own names and nesting, only the fields that are known. */
export const hsds = {
  service,
  serviceInShort,
  organization,
  serviceAtLocation,
  placedService,
  taxonomy,
  taxonomyTerm,
};
