import { affiliations, labRecordSchema } from "@footbridge/core/lab/record.ts";
import { labStages, seatRoles } from "@footbridge/core/lab/stages.ts";
import { daySchema } from "@footbridge/core/model/provenance.ts";
import { z } from "zod";
import { anyRequest } from "../operation.ts";
import { count, moment, typed } from "../measure/words.ts";

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/, "letters, digits and hyphens");

/** An id of something in a lab. */
export const thingId = z.string().regex(/^[\w.:-]{1,120}$/, "letters, digits and . _ : -");
export const tableId = id;
export const labParams = z.strictObject({ lab: id });
export const stage = z.enum(labStages);
export const seatRole = z.enum(seatRoles);
export const affiliation = z.enum(affiliations);

/** What any operation of a lab can meet: whoever is no host, or has no seat in it, is told that it is not for them. */
export const closed = [
  "not-allowed",
  "not-found",
  "not-ready",
  "wrong-state",
  "unusable-request",
  "unreadable-body",
  ...anyRequest,
] as const;

/** What a lab is, as its host wrote it. */
export const labAbout = {
  title: typed(200),
  day: daySchema,
  place: z.string().trim().max(200).default(""),
  purpose: z.string().trim().max(4000).default(""),
  sponsors: labRecordSchema.shape.sponsors,
  agenda: labRecordSchema.shape.agenda.describe("Sessions with their time (`09:30`), title and speakers."),
  votesEach: z.int().min(0).max(50).default(5).describe("Dots that each person may give."),
};

export const timerSchema = z.strictObject({
  label: z.string().max(80),
  endsAt: moment,
});

export const tableSchema = z.strictObject({
  id: tableId,
  name: z.string(),
  stage,
  locked: z.boolean().describe("Locked: only hosts and facilitators write on its board."),
});

/** What the whole room sees: told to everybody in it, again whenever it changes (live part `room`). */
export const roomSchema = z.strictObject({
  lab: id,
  title: z.string(),
  day: daySchema,
  agenda: labAbout.agenda,
  stage,
  tables: z.array(tableSchema),
  spotlight: tableId.optional().describe("The table on the big screen."),
  timer: timerSchema.optional(),
  votesEach: count,
  pulse: z
    .strictObject({
      id: thingId,
      question: z.string(),
      when: z.enum(["before", "during", "after"]),
      open: z.boolean().describe("Open: words are taken."),
      revealed: z.boolean(),
    })
    .optional()
    .describe("The question that stands: the last one asked."),
  closed: z.boolean().describe("Over: nothing is taken any more."),
});

/** Words of a pulse that the host has revealed (live part `words`: a list of these). Before, no guest's device has them. */
export const revealedSchema = z.strictObject({
  pulse: thingId,
  question: z.string(),
  when: z.enum(["before", "during", "after"]),
  people: count,
  groups: z.array(z.strictObject({ shown: z.string(), people: count })),
});

/** A pulse as its host sees it, while words come (live part `count`, told to hosts and facilitators alone). */
export const tallySchema = z.strictObject({
  pulse: thingId,
  people: count.describe("People who answered."),
  empty: count.describe("Answers that hold no letter or number."),
  groups: z.array(
    z.strictObject({
      shown: z.string(),
      people: count,
      writings: z.array(
        z.strictObject({
          word: z.string(),
          languages: z.array(z.string()),
          people: count,
          because: z.enum(["accents", "form", "language", "spelling", "host"]).optional(),
        }),
      ),
    }),
  ),
  held: z
    .array(z.strictObject({ word: z.string(), people: count }))
    .describe("Words that wait for the host."),
  rulings: labRecordSchema.shape.pulses.unwrap().element.shape.rulings,
});

/** Dots by what they are on (live part `votes`): nobody learns whose they are. */
export const votesSchema = z.strictObject({ counts: z.record(z.string(), count) });

/** A recommendation (live part `recommendations`: a list of these). */
export const recommendationSchema = z.strictObject({
  id: thingId,
  text: z.string(),
  table: tableId.optional(),
  author: z.string().describe("The seat that wrote it, or `host`."),
  at: moment,
  archived: z.boolean(),
});
