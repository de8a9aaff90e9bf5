import { z } from "zod";
import { anyRequest, operation } from "../operation.ts";
import { moment } from "./words.ts";
import { submissionId, submissionSchema } from "./submissions.ts";

const element = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  codes: z.array(z.string()).optional().describe("Its code list, where it has one."),
});

const wordsOfElements = z.record(
  z.string().min(1).max(60),
  z.record(z.string().max(300), z.string().max(300)),
);

/** One heading of the file, and the element it seems to mean. */
const headingSchema = z.strictObject({
  column: z.int().min(1),
  heading: z.string(),
  element: z.string().optional().describe("What it is read as now."),
  suggestion: z.string().optional().describe("What it seems to mean, where it is not read."),
  words: z
    .array(z.string())
    .optional()
    .describe("The different values in the first rows, most frequent first; absent where they are many."),
  samples: z.array(z.string()).max(5).describe("First values; blank where a column may hold SSNs."),
});

export const getSubmissionHeadings = operation({
  method: "GET",
  path: "/api/v1/submissions/{id}/headings",
  tag: "submissions",
  summary: "The file's headings, what each is read as, and what each could mean",
  params: submissionId,
  response: z.strictObject({
    headings: z.array(headingSchema),
    elements: z.array(element).describe("All that a heading can be mapped to."),
    mapping: z.string().optional().describe("The mapping in use."),
    values: wordsOfElements
      .optional()
      .describe("What words mean by it: element id → the file's word → code."),
  }),
  errors: ["not-found", "not-allowed", ...anyRequest],
});

export const saveSubmissionMapping = operation({
  method: "PUT",
  path: "/api/v1/submissions/{id}/mapping",
  tag: "submissions",
  summary: "Say what the headings mean: kept for the provider, and the file is read again by it",
  params: submissionId,
  body: z.strictObject({
    columns: z
      .record(z.string().min(1).max(300), z.string().min(1).max(60))
      .describe("Heading → element id; headings left out are not read."),
    values: wordsOfElements.optional().describe("Element id → the file's word → the element's code."),
    dates: z.enum(["MDY", "DMY", "YMD"]).optional().describe("The order of day, month and year in the file."),
  }),
  example: { columns: { "Start date": "900", "End date": "901" } },
  response: submissionSchema,
  errors: ["unusable-request", "unreadable-body", "not-found", "not-allowed", "wrong-state", ...anyRequest],
});

export const listMappings = operation({
  method: "GET",
  path: "/api/v1/mappings",
  tag: "submissions",
  summary: "Mappings kept for providers, newest first",
  query: z.strictObject({
    provider: z.string().trim().min(1).max(120).optional(),
    organization: z.string().min(1).max(120).optional(),
  }),
  response: z.strictObject({
    items: z.array(
      z.strictObject({
        id: z.string(),
        provider: z.string(),
        savedAt: moment,
        columns: z.record(z.string(), z.string()),
        values: wordsOfElements.optional(),
      }),
    ),
  }),
  errors: ["unusable-request", "not-allowed", ...anyRequest],
});
