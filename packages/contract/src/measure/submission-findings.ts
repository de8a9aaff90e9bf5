import { z } from "zod";
import { anyRequest, operation } from "../operation.ts";
import { pageOf, pageQuery } from "../page.ts";
import { submissionId, submissionSchema } from "./submissions.ts";

/** One finding at one cell of a submission. */
export const cellFindingSchema = z.strictObject({
  row: z.int().describe("Data row of the original file, from 1; 0 is the file as a whole."),
  element: z.string().describe("The element's id: 900; empty where it is the whole row."),
  value: z.string().describe("As it stands in the file."),
  code: z.string(),
  severity: z.enum(["error", "warning", "repair"]),
  message: z.string(),
  fix: z.string(),
});

export const listSubmissionFindings = operation({
  method: "GET",
  path: "/api/v1/submissions/{id}/findings",
  tag: "submissions",
  summary: "What is wrong, cell by cell, in the order of the rows",
  params: submissionId,
  query: z.strictObject({
    ...pageQuery,
    page: z.coerce
      .number()
      .int()
      .min(1)
      .max(1_000_000)
      .optional()
      .describe("The page of `limit` entries, from 1; instead of `after`."),
    code: z.string().min(1).max(120).optional(),
    severity: z.enum(["error", "warning", "repair"]).optional(),
  }),
  response: pageOf(cellFindingSchema),
  errors: ["unusable-request", "not-found", "not-allowed", "wrong-state", ...anyRequest],
});

export const downloadSubmissionFindings = operation({
  method: "GET",
  path: "/api/v1/submissions/{id}/findings.csv",
  tag: "submissions",
  summary: "All findings as a table",
  params: submissionId,
  response: z.string(),
  media: "text/csv",
  errors: ["not-found", "not-allowed", "wrong-state", ...anyRequest],
});

export const downloadAnnotatedSubmission = operation({
  method: "GET",
  path: "/api/v1/submissions/{id}/annotated.csv",
  tag: "submissions",
  summary: "The original file with one more column: what is wrong with each row",
  params: submissionId,
  response: z.string(),
  media: "text/csv",
  errors: ["not-found", "not-allowed", "wrong-state", ...anyRequest],
});

export const fixSubmissionCells = operation({
  method: "POST",
  path: "/api/v1/submissions/{id}/fixes",
  tag: "submissions",
  summary: "Mend cells in place: a new revision, checked again; the bytes as they came are kept",
  params: submissionId,
  body: z.strictObject({
    by: z.string().trim().min(1).max(120).optional(),
    cells: z
      .array(
        z.strictObject({
          row: z.int().min(1),
          element: z.string().min(1).max(60),
          value: z.string().max(1000).describe("As it is to stand; empty for blank."),
        }),
      )
      .min(1)
      .max(5000),
  }),
  example: { by: "R. Alvarez", cells: [{ row: 12, element: "901", value: "20250930" }] },
  response: submissionSchema,
  errors: ["unusable-request", "unreadable-body", "not-found", "not-allowed", "wrong-state", ...anyRequest],
});
