import { z } from "zod";
import { findingSchema } from "../finding.ts";
import { anyRequest, operation } from "../operation.ts";
import { importBounds } from "./new-event.ts";

const { lines, bytes, linesOfPerson } = importBounds;

const example =
  '{"id":"uptown-1","person":"person-12ab","happened":"2026-11-02","body":{"kind":"contact","way":"phone"}}';

export const importEvents = operation({
  method: "POST",
  path: "/api/v1/events/import",
  tag: "people",
  summary: "Bring in events of many people: one event to a line, with its person and an id",
  description: `A line is ${example}, with \`evidence\` and \`sensitive\` where they are; a person's lines in the order in which they were written down. All lines are checked first, and with an error nothing is kept. What is there already adds nothing, so that a file may be sent again, also after the line was lost. ${lines} lines and ${bytes / 1024 / 1024} MiB at most, ${linesOfPerson} lines of one person.`,
  body: z.custom<Blob | Uint8Array | string>(),
  bodyMedia: "application/x-ndjson",
  response: z.strictObject({
    lines: z.int().min(0).describe("Events in the file."),
    people: z.int().min(0),
    added: z.int().min(0),
    there: z.int().min(0).describe("There already, or twice in the file."),
    taken: z
      .int()
      .min(0)
      .describe("Not kept: an event of somebody else's has the id. `findings` tell the lines."),
    findings: z.array(findingSchema),
  }),
  errors: [
    "unusable-request",
    "not-allowed",
    "busy",
    "too-large",
    "too-slow",
    "wrong-content-type",
    ...anyRequest,
  ],
});
