import { z } from "zod";

/** A text or a number, as either form of the data gives it: tables know texts only. */
const text = z
  .union([z.string(), z.number(), z.boolean()])
  .nullish()
  .transform((value) => (value === null || value === undefined || value === "" ? undefined : String(value)));
const id = z.string().min(1);
const list = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((given) => given ?? []);

const phone = z.object({ id: text, number: text });
const language = z.object({ id: text, code: text, name: text });
/** A schedule as either form gives it. */
export const scheduleForm = z.object({
  id: text,
  freq: text,
  interval: text,
  byday: text,
  opens_at: text,
  closes_at: text,
  valid_from: text,
  valid_to: text,
  dtstart: text,
  until: text,
  count: text,
  byweekno: text,
  bymonthday: text,
  byyearday: text,
  description: text,
  notes: text,
});
export type HsdsSchedule = z.output<typeof scheduleForm>;

const location = z.object({
  id,
  location_type: text,
  organization_id: text,
  name: text,
  latitude: text,
  longitude: text,
  addresses: list(
    z.object({
      id: text,
      address_1: text,
      city: text,
      region: text,
      state_province: text,
      postal_code: text,
    }),
  ),
  accessibility: list(z.object({ id: text, description: text })),
  languages: list(language),
  phones: list(phone),
  schedules: list(scheduleForm),
});
export type HsdsLocation = z.output<typeof location>;

const serviceAtLocation = z.object({
  id,
  description: text,
  location: location.nullish().transform((given) => given ?? undefined),
  phones: list(phone),
  schedules: list(scheduleForm),
});

/** The parts of an HSDS 3.0 service that the directory keeps; what it does not know is passed over. */
export const serviceForm = z.object({
  id,
  name: z.string().trim().min(1),
  alternate_name: text,
  description: text,
  status: text,
  url: text,
  email: text,
  application_process: text,
  fees_description: text,
  eligibility_description: text,
  minimum_age: text,
  maximum_age: text,
  assured_date: text,
  alert: text,
  organization: z.object({
    id,
    name: z.string().trim().min(1),
    description: text,
    website: text,
    email: text,
  }),
  phones: list(phone),
  languages: list(language),
  schedules: list(scheduleForm),
  service_areas: list(z.object({ id: text, name: text })),
  service_at_locations: list(serviceAtLocation),
  cost_options: list(z.object({ id: text, amount: text, currency: text, amount_description: text })),
  attributes: list(
    z.object({ id: text, taxonomy_term: z.object({ code: text, name: text, taxonomy: text }).nullish() }),
  ),
});
export type HsdsService = z.output<typeof serviceForm>;
