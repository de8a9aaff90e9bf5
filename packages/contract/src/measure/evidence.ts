import { z } from "zod";
import { anyRequest, operation } from "../operation.ts";
import { pageOf, pageQuery } from "../page.ts";
import { cellQuery, publishedCellSchema, reportHead, sourceSchema } from "./cells.ts";
import { definitionToldSchema } from "./definitions.ts";
import { reportParams } from "./reports.ts";
import { count, dayText, moment, reportName, typed } from "./words.ts";

const oneCell = {
  window: cellQuery.window,
  metric: z.string().min(1).max(80),
  program: z.string().min(1).max(40),
  group: z.string().min(1).max(80).default("all"),
  area: z.string().min(1).max(80).optional(),
  provider: cellQuery.provider,
  asKnownOn: cellQuery.asKnownOn,
  version: z.string().min(1).max(40).optional(),
};

export const getEvidence = operation({
  method: "GET",
  path: "/api/v1/reports/{report}/evidence",
  tag: "reports",
  summary: "What stands behind one number: definition, counts, files, age, release",
  params: reportParams,
  query: z.strictObject(oneCell),
  exampleId: "PY2025Q1",
  exampleQuery: "metric=wioa.erq2&program=adult",
  response: z.strictObject({
    cell: publishedCellSchema,
    withheld: z
      .strictObject({ en: z.string(), es: z.string() })
      .optional()
      .describe("Why the number, or a part of it, is not shown; the same words for every reason."),
    definition: definitionToldSchema,
    cohort: z
      .strictObject({ from: dayText, to: dayText, on: z.string() })
      .describe("Whose dates count: served, entered or exited from … to …"),
    sources: z.array(sourceSchema),
    ageDays: count.describe("From the newest certification behind it to today."),
    head: z.strictObject(reportHead),
    peopleOpen: z.boolean().describe("Whether the asker may look at the people behind it."),
  }),
  errors: ["unusable-request", "not-found", "not-allowed", ...anyRequest],
});

export const listPeopleBehind = operation({
  method: "POST",
  path: "/api/v1/reports/{report}/people",
  tag: "reports",
  summary: "The records behind one number, for the desk; who looked and why is written down",
  params: reportParams,
  body: z.strictObject({
    ...oneCell,
    ...pageQuery,
    by: typed(120).describe("Who looks."),
    reason: typed(500).describe("Why."),
    side: z.enum(["numerator", "denominator", "rest"]).default("denominator"),
  }),
  exampleId: "PY2025Q1",
  example: {
    metric: "wioa.erq2",
    program: "adult",
    group: "all",
    by: "R. Alvarez",
    reason: "Second look at those without a job",
    side: "rest",
  },
  response: pageOf(
    z.strictObject({
      person: z.string().describe("A pseudonym, the same in every file."),
      provider: z.string(),
      submission: z.string(),
      row: z.int(),
      counted: z.boolean().describe("In the numerator."),
      values: z.record(z.string(), z.string()).describe("The elements this number looks at."),
    }),
  ),
  errors: ["unusable-request", "unreadable-body", "not-found", "not-allowed", ...anyRequest],
});

export const listLooks = operation({
  method: "GET",
  path: "/api/v1/looks",
  tag: "reports",
  summary: "Who looked at the people behind which number, and why, newest first",
  query: z.strictObject({ ...pageQuery }),
  response: pageOf(
    z.strictObject({
      at: moment,
      by: z.string(),
      reason: z.string(),
      report: reportName,
      window: z.enum(["r4q", "cq"]),
      metric: z.string(),
      program: z.string(),
      group: z.string(),
      area: z.string().optional(),
      provider: z.string().optional().describe("Whose number; the whole city's if absent."),
      side: z
        .enum(["numerator", "denominator", "rest"])
        .optional()
        .describe("Who of it was shown; absent where it was not yet written down."),
      people: count,
    }),
  ),
  errors: ["unusable-request", "not-allowed", ...anyRequest],
});

export const compareVersions = operation({
  method: "GET",
  path: "/api/v1/reports/{report}/versions",
  tag: "reports",
  summary: "One metric under two definitions, side by side: what moved and why",
  params: reportParams,
  query: z.strictObject({
    window: cellQuery.window,
    metric: z.string().min(1).max(80),
    from: z.string().min(1).max(40),
    to: z.string().min(1).max(40),
    programs: cellQuery.programs,
    groups: cellQuery.groups,
    asKnownOn: cellQuery.asKnownOn,
  }),
  exampleId: "PY2025Q1",
  exampleQuery: "metric=wioa.erq2&from=2016&to=2024",
  response: z.strictObject({
    metric: z.string(),
    from: definitionToldSchema,
    to: definitionToldSchema,
    why: z.strictObject({ en: z.string(), es: z.string() }).optional(),
    differences: z
      .array(z.strictObject({ part: z.string(), from: z.string(), to: z.string() }))
      .describe("Part by part, in exact form."),
    rows: z.array(
      z.strictObject({
        from: publishedCellSchema,
        to: publishedCellSchema,
        moved: z
          .number()
          .nullable()
          .describe("To minus from, in the metric's unit; null where either is withheld."),
      }),
    ),
  }),
  errors: ["unusable-request", "not-found", ...anyRequest],
});
