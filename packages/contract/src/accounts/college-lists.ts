import { z } from "zod";
import { findingSchema } from "../finding.ts";
import { reportName, typed } from "../measure/words.ts";
import { anyRequest, operation } from "../operation.ts";

const moment = z.string().describe("ISO 8601, UTC.");
const bad = ["unusable-request", "unreadable-body"] as const;
const closed = ["not-allowed", "not-found", ...anyRequest] as const;
const ofList = z.strictObject({ id: z.string().min(1).max(80) });

const fate = z
  .enum(["written", "known", "candidates", "unknown", "no-consent", "refused", "not-found"])
  .describe(
    "`known`: it was there already. `candidates`: people of that name; say which. `unknown`: nobody here. `no-consent`: no yes to being counted. `not-found`: no college knows the student, which proves nothing.",
  );

const list = z.strictObject({
  id: z.string(),
  at: moment,
  fileName: z.string(),
  form: z.enum(["student-tracker", "template"]),
  counts: z.partialRecord(fate, z.int()),
});

export const bringInCollegeList = operation({
  method: "POST",
  path: "/api/v1/college-lists",
  tag: "people",
  summary: "Bring in a StudentTracker detail report, or a list of college terms: the body is its bytes",
  description:
    "Every row gets an outcome and is kept. Events are written of people found by their number who said yes to being counted; people found by name wait for a decision. The same bytes again change nothing. 20 MiB at most.",
  query: z.strictObject({ fileName: typed(255) }),
  body: z.custom<Blob | Uint8Array | string>(),
  bodyMedia: "text/csv",
  exampleQuery: "fileName=tracker.csv",
  response: list.extend({ again: z.boolean().describe("These bytes were brought in before.") }),
  errors: [...bad, "not-allowed", "too-large", "wrong-content-type", ...anyRequest],
});

export const listCollegeLists = operation({
  method: "GET",
  path: "/api/v1/college-lists",
  tag: "people",
  summary: "Lists of colleges that one's organization brought in, newest first",
  response: z.strictObject({ items: z.array(list) }),
  errors: ["not-allowed", ...anyRequest],
});

export const listCollegeRows = operation({
  method: "GET",
  path: "/api/v1/college-lists/{id}/rows",
  tag: "people",
  summary: "What became of each row of a list; that one looked is written down",
  params: ofList,
  query: z.strictObject({ outcome: fate.optional(), after: z.coerce.number().int().min(0).default(0) }),
  response: z.strictObject({
    items: z.array(
      z.strictObject({
        row: z.int().describe("Line of the file."),
        outcome: fate,
        given: z.string().describe("The person's number in the file."),
        name: z.string(),
        events: z.array(z.strictObject({ happened: z.string(), body: z.record(z.string(), z.unknown()) })),
        findings: z.array(findingSchema),
        people: z.array(z.strictObject({ id: z.string(), name: z.string(), born: z.string().optional() })),
      }),
    ),
    next: z.int().optional(),
  }),
  errors: ["unusable-request", ...closed],
});

export const decideCollegeRow = operation({
  method: "POST",
  path: "/api/v1/college-lists/{id}/rows/{row}",
  tag: "people",
  summary: "Say whose a row is, or that it is nobody's here",
  params: ofList.extend({ row: z.coerce.number().int().min(1) }),
  body: z.strictObject({ person: z.string().min(1).max(80).nullable() }),
  example: { person: null },
  response: z.strictObject({ outcome: fate }),
  errors: [...bad, ...closed],
});

const rowsBody = z.strictObject({ why: typed(300), asOf: z.iso.date() });

export const readJourneyRows = operation({
  method: "POST",
  path: "/api/v1/journey-rows",
  tag: "people",
  summary: "PIRL rows of all people of one's organization, one for each period of participation",
  description:
    "People whom the organization took in, or who said yes to being counted by it; of their journeys what its staff may see. Each look is written down.",
  body: rowsBody,
  example: { why: "Quarterly report", asOf: "2026-09-30" },
  response: z.strictObject({ people: z.int(), rows: z.array(z.record(z.string(), z.string())) }),
  errors: [...bad, "not-allowed", ...anyRequest],
});

export const downloadJourneyRows = operation({
  method: "POST",
  path: "/api/v1/journey-rows.csv",
  tag: "people",
  summary: "The same rows as a PIRL file, ready for `footbridge metrics run` or to be handed in",
  body: rowsBody,
  example: { why: "Quarterly report", asOf: "2026-09-30" },
  response: z.string(),
  media: "text/csv",
  errors: [...bad, "not-allowed", ...anyRequest],
});

export const handInJourneys = operation({
  method: "POST",
  path: "/api/v1/journey-rows/submission",
  tag: "people",
  summary: "Hand in the records of one's organization for a report quarter, as a file of one's own would be",
  description:
    "The rows as they stood on the quarter's last day. From there on it is a submission like any other: checked, mended, certified. The same records for the same quarter are the submission that is there.",
  body: z.strictObject({ why: typed(300), report: reportName }),
  example: { why: "Quarterly report", report: "PY2026Q1" },
  response: z.strictObject({ submission: z.string(), people: z.int(), rows: z.int() }),
  errors: [...bad, "not-allowed", "not-ready", ...anyRequest],
});
