import { sensitivePurposes } from "@footbridge/core/model/consent.ts";
import { z } from "zod";
import { typed } from "../measure/words.ts";

const id = z.string().min(1).max(60);

/** What happened to a person, as it is sent. */
export const newEventSchema = z.strictObject({
  id: id.optional().describe("One's own, so that sending it again adds nothing."),
  happened: z.string().describe("The day, as 2027-03-01."),
  body: z
    .record(z.string(), z.unknown())
    .describe("What happened: `kind` and what belongs to it, as docs/journeys.md tells."),
  evidence: z
    .array(z.strictObject({ kind: typed(500), reference: typed(500).optional() }))
    .max(20)
    .optional(),
  sensitive: z.enum(sensitivePurposes).optional().describe("The purpose of its own of a sensitive fact."),
});

/** One line of a file of many people's events: whose it is, and an id, so that the file may be sent again. */
export const importedEventSchema = newEventSchema.extend({ person: id, id });

/** What a file of events may hold. */
export interface FileBounds {
  readonly lines: number;
  readonly bytes: number;
  /** Each event is checked against all that went before it. */
  readonly linesOfPerson: number;
  /** Bytes of one line; an event of the longest note has some 5,000. */
  readonly line: number;
}

/** Bounds of a file that is sent: the database writes it within a minute while others are at work. */
export const importBounds: FileBounds = {
  lines: 20_000,
  bytes: 8 * 1024 * 1024,
  linesOfPerson: 500,
  line: 64 * 1024,
};
