import { credentialKinds } from "@footbridge/core/model/credential.ts";
import { organizationKinds } from "@footbridge/core/model/organization.ts";
import { personaSchema } from "@footbridge/core/model/persona.ts";
import { programKinds } from "@footbridge/core/model/program.ts";
import { idSchema, localTextSchema, sourceSchema } from "@footbridge/core/model/provenance.ts";
import { blockNames, modes } from "@footbridge/core/model/week.ts";
import { z } from "zod";

/** English and Spanish: in the city's files both are always written. */
export const bothLanguages = localTextSchema.required();
const words = z.array(z.string().min(1).max(300));
const dollars = z.number().min(0).max(100_000);
/** Dollars by kind; what is left out is nothing. */
const priceRow = z.strictObject({
  tuition: dollars,
  fees: dollars.optional(),
  books: dollars.optional(),
  tools: dollars.optional(),
  exam: dollars.optional(),
  other: dollars.optional(),
});

/** Named parts of the week with the hours a class in them usually takes each week. */
const scheduleRow = z.strictObject({
  blocks: z.array(z.enum(blockNames)),
  hours: z.number().min(1).max(40),
});

/** One repeating class: where, when in the week, when in the year. */
const classRow = z.strictObject({
  /** A neighborhood where the organization has a site; left out for a class on screen. */
  at: idSchema.optional(),
  when: z.string(),
  /** A name in `calendars`, the rule itself, or `any week`. */
  starts: z.string(),
  hours: z.number().min(1).max(60).optional(),
  weeks: z.int().min(1).max(200).optional(),
  mode: z.enum(modes).optional(),
  seats: z.int().min(1).max(500).optional(),
  demand: z.enum(["low", "usual", "high", "full"]).optional(),
  price: priceRow.optional(),
  language: z.string().optional(),
  access: z.array(z.string()).optional(),
  supports: z.array(z.string()).optional(),
});

const taughtRow = z.strictObject({
  by: idSchema,
  /** Where the organization calls it otherwise than the course. */
  name: bothLanguages.optional(),
  completion: z.number().gt(0).max(1).optional(),
  price: priceRow.optional(),
  streams: z.array(idSchema).optional(),
  /** Asked for beside what the course asks for. */
  also: words.optional(),
  classes: z.array(classRow).min(1),
});

const courseRow = z.strictObject({
  course: idSchema,
  name: bothLanguages,
  about: bothLanguages.optional(),
  kind: z.enum(programKinds),
  sector: idSchema.optional(),
  cip: z.string().optional(),
  occupations: z.array(idSchema).default([]),
  requires: words,
  gives: words.min(1),
  /** Clock hours in all; with a schedule's weekly hours they make the weeks. */
  clock: z.number().min(1).max(6000),
  price: priceRow.default({ tuition: 0 }),
  streams: z.array(idSchema).default([]),
  taught: z.array(taughtRow).min(1),
});

const organizationRow = z.strictObject({
  id: idSchema,
  name: z.string(),
  kind: z.enum(organizationKinds),
  sectors: z.array(idSchema).default([]),
  serves: z.array(z.string()).default([]),
  languages: z.array(z.string()).default(["en"]),
  about: bothLanguages,
  /** One of 555-0100 to 555-0199, which nobody has. */
  phone: z.string().regex(/^\d{3}-555-01\d\d$/),
  website: z.url({ hostname: /(^|\.)example\.org$/ }),
  /** Neighborhoods, each one a site. */
  sites: z.array(idSchema).default([]),
  /** Those of the sites that have steps and no lift. */
  steps: z.array(idSchema).default([]),
});

const occupationRow = z.strictObject({
  id: idSchema,
  title: bothLanguages,
  /** What people in it do, in plain words. */
  about: bothLanguages.optional(),
  sector: idSchema,
  /** Plain names people use, for search. */
  also: z.array(z.string()).default([]),
  jobZone: z.int().min(1).max(5).optional(),
  requires: words,
  /** Weeks of work after which the fact `experience:<occupation>:<weeks>` is held. */
  experience: z.array(z.int().min(1).max(520)).default([]),
  related: z.array(idSchema).default([]),
});

const clockTime = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/);

const supportRow = z.strictObject({
  id: idSchema,
  by: idSchema,
  at: idSchema.optional(),
  name: bothLanguages,
  need: z.string(),
  places: z.array(idSchema).min(1),
  weekly: dollars,
  languages: z.array(z.string()).default(["en"]),
  eligible: words.optional(),
  capacity: bothLanguages.optional(),
  /** Days of the week (1 is Monday) with the hours between which it is open. */
  hours: z
    .array(z.strictObject({ days: z.array(z.int().min(1).max(7)), from: clockTime, to: clockTime }))
    .optional(),
  /** How long ago the provider last said it still holds. */
  confirmedMonthsAgo: z.int().min(0).max(36),
});

const streamRow = z.strictObject({
  id: idSchema,
  by: idSchema,
  name: bothLanguages,
  about: bothLanguages,
  eligible: words,
  cap: dollars,
  use: z.enum(["per-offering", "once"]),
  /** Rules of `funding.json` that the stream follows. */
  rules: z.array(z.string()).default([]),
});

const neighborhoodRow = z.strictObject({
  id: idSchema,
  name: z.string(),
  place: idSchema,
  /** A made-up one, for the addresses of made-up sites. */
  street: z.string(),
  near: z.tuple([z.number(), z.number()]),
});
const namedRow = z.strictObject({ id: idSchema, name: bothLanguages });
const credentialRow = z.strictObject({
  id: idSchema,
  name: bothLanguages,
  kind: z.enum(credentialKinds),
  sector: idSchema.optional(),
  about: bothLanguages.optional(),
});

/** Annual dollars as the survey prints them; null where it prints none. */
const wageRow = z.strictObject({
  occupation: idSchema,
  /** The survey's code, where it counts the occupation with others. */
  surveyedAs: z.string().optional(),
  employment: z.int().nullable(),
  mean: z.int().nullable(),
  median: z.int().nullable(),
  entry: z.int().nullable(),
  experienced: z.int().nullable(),
});
/** Thousands of people, as BLS prints them. */
const demandRow = z.strictObject({
  occupation: idSchema,
  projectedAs: z.string().optional(),
  employmentNow: z.number(),
  employmentThen: z.number(),
  annualOpenings: z.number(),
});

/** Each file of the city with the shape of its rows; every file is an object with its list under `rows`. */
export const fileRows = {
  "city/sources.json": sourceSchema,
  "city/places.json": namedRow,
  "city/sectors.json": namedRow,
  "city/neighborhoods.json": neighborhoodRow,
  "city/organizations.json": organizationRow,
  "city/credentials.json": credentialRow,
  "city/occupations.json": occupationRow,
  "city/courses-basics.json": courseRow,
  "city/courses-college.json": courseRow,
  "city/courses-healthcare.json": courseRow,
  "city/courses-transportation.json": courseRow,
  "city/courses-retail.json": courseRow,
  "city/courses-accommodation-food.json": courseRow,
  "city/courses-information-technology.json": courseRow,
  "city/courses-trades.json": courseRow,
  "city/supports.json": supportRow,
  "city/streams.json": streamRow,
  "city/personas.json": personaSchema,
  "reference/wages-nyc.json": wageRow,
  "reference/projections.json": demandRow,
} as const;

/** The files that hold courses, one for each sector and two that serve all. */
export const courseFiles = [
  "city/courses-basics.json",
  "city/courses-college.json",
  "city/courses-healthcare.json",
  "city/courses-transportation.json",
  "city/courses-retail.json",
  "city/courses-accommodation-food.json",
  "city/courses-information-technology.json",
  "city/courses-trades.json",
] as const satisfies readonly (keyof typeof fileRows)[];

export type FileName = keyof typeof fileRows;
export type RowOf<F extends FileName> = z.infer<(typeof fileRows)[F]>;
export type Course = z.infer<typeof courseRow>;
export type Taught = z.infer<typeof taughtRow>;
export type ClassRow = z.infer<typeof classRow>;
export type PriceRow = z.infer<typeof priceRow>;

/** The city's calendars (named start rules) and schedules (named parts of the week). */
export const timetableSchema = z.strictObject({
  calendars: z.record(z.string(), z.string()),
  schedules: z.record(z.string(), scheduleRow),
});
export type Timetable = z.infer<typeof timetableSchema>;
