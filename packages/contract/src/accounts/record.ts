import { journeyPrograms } from "@footbridge/core/history/event.ts";
import { sensitivePurposes } from "@footbridge/core/model/consent.ts";
import { z } from "zod";
import { typed } from "../measure/words.ts";
import { anyRequest, operation } from "../operation.ts";
import { personSchema } from "./person.ts";

const moment = z.string().describe("ISO 8601, UTC.");
const day = z.string().describe("As 2027-03-01.");
const program = z.enum(journeyPrograms);
const scale = z.enum(["ABE", "ESL"]);

const entrySchema = z.strictObject({
  id: z.string(),
  happened: day,
  recordedAt: moment,
  org: z.string(),
  source: z.enum(["typed", "import", "link", "rule"]),
  evidence: z.array(z.strictObject({ kind: z.string(), reference: z.string().optional() })),
  body: z
    .record(z.string(), z.unknown())
    .describe("What happened: `kind` and what belongs to it, as docs/journeys.md tells."),
  state: z.enum(["stands", "corrected", "taken-back"]),
  corrections: z.array(
    z.strictObject({ id: z.string(), recordedAt: moment, org: z.string(), reason: z.string() }),
  ),
  sensitive: z.enum(sensitivePurposes).optional(),
});

export const readRecord = operation({
  method: "POST",
  path: "/api/v1/people/{person}/record",
  tag: "people",
  summary: "A person's record as people read it: entries with their corrections, periods and levels",
  description:
    "The same events as the journey, as far as the person agreed, and the folds of them as of today. Why one looks is written down.",
  params: z.strictObject({ person: z.string().min(1).max(80).describe("A pseudonym, or `me`.") }),
  body: z.strictObject({ why: typed(300) }),
  example: { why: "Meeting on Monday" },
  response: z.strictObject({
    person: personSchema,
    today: day,
    emergency: z
      .strictObject({ until: moment, reason: z.string() })
      .optional()
      .describe("Where whoever asks has it open without consent, in an emergency."),
    entries: z.array(entrySchema).describe("The latest day first."),
    periods: z.array(
      z.strictObject({
        scope: z.string().describe("One of data/journey/periods.json."),
        name: z.string(),
        programs: z.array(program),
        entry: day,
        last: day.describe("Last day of a service that keeps the period open."),
        exit: day.optional(),
      }),
    ),
    levels: z.array(
      z.strictObject({
        event: z.string(),
        day,
        test: z.string(),
        subject: z.string(),
        scale,
        level: z.int().min(1).max(7).describe("7: beyond the highest level of an ESL test."),
        accepted: z.boolean().describe("Whether the NRS took the test on that day."),
        base: z.string().optional().describe("The assessment it is held against."),
        gain: z.boolean(),
      }),
    ),
  }),
  errors: ["unusable-request", "unreadable-body", "not-allowed", "not-found", ...anyRequest],
});

export const getJourneyWords = operation({
  method: "GET",
  path: "/api/v1/journey-words",
  tag: "people",
  summary: "What an event may name: kinds of service, and tests with their levels",
  response: z.strictObject({
    services: z.array(z.strictObject({ id: z.string(), name: z.string(), class: z.string() })),
    tests: z.array(
      z.strictObject({
        test: z.string(),
        family: z.string(),
        subject: z.string(),
        scale,
        levels: z.array(
          z.strictObject({
            level: z.int(),
            from: z.int().optional(),
            to: z.int().optional(),
          }),
        ),
        acceptedUntil: day.optional(),
        retired: z.boolean().optional(),
        exitFrom: z.int().optional(),
        forms: z.record(z.string(), z.array(z.int()).length(2)).optional(),
        status: z.enum(["verified", "corroborated"]),
        source: z.string(),
      }),
    ),
  }),
  errors: [...anyRequest],
});
