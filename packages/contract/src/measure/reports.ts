import { z } from "zod";
import { anyRequest, operation } from "../operation.ts";
import { cellQuery, publishedCellSchema, reportHead } from "./cells.ts";
import { count, dayText, moment, reportName, windowName } from "./words.ts";

export const reportParams = z.strictObject({ report: reportName });

const failures = ["unusable-request", "not-found", "not-allowed", ...anyRequest] as const;

export const listReports = operation({
  method: "GET",
  path: "/api/v1/reports",
  tag: "reports",
  summary: "Report quarters that have numbers, newest first",
  response: z.strictObject({
    items: z.array(
      z.strictObject({
        report: reportName,
        windows: z.array(windowName),
        end: dayText,
        computedAt: moment,
        submissions: count,
        providers: z.array(z.string()),
        programs: z.array(z.string()),
        areas: z.array(z.string()),
      }),
    ),
    computing: z.array(reportName).describe("Being computed now."),
  }),
  errors: anyRequest,
});

export const getReport = operation({
  method: "GET",
  path: "/api/v1/reports/{report}",
  tag: "reports",
  summary: "The numbers of a report quarter, as they are published",
  params: reportParams,
  query: z.strictObject(cellQuery),
  exampleId: "PY2025Q1",
  exampleQuery: "programs=adult&groups=all,sex",
  response: z.strictObject({ ...reportHead, cells: z.array(publishedCellSchema) }),
  errors: failures,
});

export const getTrend = operation({
  method: "GET",
  path: "/api/v1/trend",
  tag: "reports",
  summary: "The same numbers over report quarters, oldest first",
  query: z.strictObject({
    window: cellQuery.window,
    metric: z.string().min(1).max(80),
    programs: cellQuery.programs,
    groups: cellQuery.groups,
    areas: cellQuery.areas,
    provider: cellQuery.provider,
    asKnownOn: cellQuery.asKnownOn,
    from: reportName.optional(),
    to: reportName.optional(),
  }),
  exampleQuery: "metric=wioa.erq2&programs=adult&groups=all",
  response: z.strictObject({
    reports: z.array(reportName),
    cells: z.array(publishedCellSchema).describe("`period` is the report quarter."),
  }),
  errors: failures,
});

const download = {
  params: reportParams,
  query: z.strictObject(cellQuery),
  tag: "reports",
  method: "GET",
} as const;

export const downloadReportCsv = operation({
  ...download,
  path: "/api/v1/reports/{report}/cells.csv",
  summary: "Exactly the numbers of the report, as a table",
  exampleId: "PY2025Q1",
  response: z.string(),
  media: "text/csv",
  errors: failures,
});

export const downloadReportJson = operation({
  ...download,
  path: "/api/v1/reports/{report}/cells.json",
  summary: "Exactly the numbers of the report, as JSON to keep",
  exampleId: "PY2025Q1",
  response: z.strictObject({ ...reportHead, cells: z.array(publishedCellSchema) }),
  errors: failures,
});

export const downloadReportParquet = operation({
  ...download,
  path: "/api/v1/reports/{report}/cells.parquet",
  summary: "Exactly the numbers of the report, as Parquet",
  exampleId: "PY2025Q1",
  response: z.string(),
  media: "application/vnd.apache.parquet",
  errors: failures,
});

const scoreLine = z.strictObject({
  metric: z.string(),
  name: z.strictObject({ en: z.string(), es: z.string() }),
  family: z.string(),
  unit: z.string(),
  decimals: z.int(),
  plain: z.strictObject({ en: z.string(), es: z.string() }),
  now: publishedCellSchema,
  yearBefore: publishedCellSchema.optional(),
  trend: z.array(publishedCellSchema),
  kind: z.enum(["count", "rate", "median"]).optional(),
  better: z.enum(["higher", "lower"]).optional(),
  target: z
    .strictObject({
      level: z.string().describe("In the metric's unit, as decimal text; rates in percent."),
      met: z.boolean().optional().describe("Absent where the number is withheld."),
    })
    .optional()
    .describe("The whole city's own, for this quarter or the next one due; a provider's is not told here."),
});

export const getScorecard = operation({
  method: "GET",
  path: "/api/v1/scorecard",
  tag: "reports",
  summary: "The city's main numbers for everyone: now, a year before, and over time",
  query: z.strictObject({ report: reportName.optional(), window: windowName.default("r4q") }),
  response: z.strictObject({
    head: z.strictObject(reportHead).optional().describe("Absent where there are no numbers yet."),
    programs: z.array(
      z.strictObject({
        program: z.string(),
        name: z.strictObject({ en: z.string(), es: z.string() }).optional(),
        lines: z.array(scoreLine),
      }),
    ),
  }),
  errors: ["unusable-request", "not-found", ...anyRequest],
});
