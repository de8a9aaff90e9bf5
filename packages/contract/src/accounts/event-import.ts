import { z } from "zod";
import { findingSchema } from "../finding.ts";
import { count, moment } from "../measure/words.ts";
import { anyRequest, operation } from "../operation.ts";
import { importBounds } from "./new-event.ts";

const { lines, bytes, linesOfPerson } = importBounds;

const example =
  '{"id":"uptown-1","person":"person-12ab","happened":"2026-11-02","body":{"kind":"contact","way":"phone"}}';

const outcome = z.strictObject({
  lines: count.describe("Events in the file."),
  people: count,
  added: count,
  there: count.describe("There already, or twice in the file."),
  taken: count.describe("Not kept: an event of somebody else's has the id. `findings` tell the lines."),
  findings: z.array(findingSchema),
});

export const importEvents = operation({
  method: "POST",
  path: "/api/v1/events/import",
  tag: "people",
  summary: "Bring in events of many people: one event to a line, with its person and an id",
  description: `A line is ${example}, with \`evidence\` and \`sensitive\` where they are; a person's lines in the order in which they were written down. All lines are checked first, and with an error nothing is kept. It goes on when whoever sent it leaves. What is there already adds nothing, so that a file may be sent again, also after the line was lost. ${lines} lines and ${bytes / 1024 / 1024} MiB at most, ${linesOfPerson} lines of one person.`,
  body: z.custom<Blob | Uint8Array | string>(),
  bodyMedia: "application/x-ndjson",
  response: outcome,
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

export const getEventImport = operation({
  method: "GET",
  path: "/api/v1/events/import",
  tag: "people",
  summary: "How far the file is that my organization brings in, or what became of the last one",
  description:
    "Also after the service was started anew: a file that it left lying is `broken` after 20 seconds. Kept until the next file.",
  response: z.strictObject({
    state: z
      .enum(["none", "checking", "keeping", "done", "refused", "broken"])
      .describe("`refused`: something must be mended, and nothing was kept. `broken`: send the file again."),
    at: moment.optional().describe("When it began."),
    lines: count.describe("Checked or kept so far."),
    of: count.describe("Of so many; 0 while it is read."),
    outcome: outcome.optional(),
  }),
  errors: ["not-allowed", ...anyRequest],
});
