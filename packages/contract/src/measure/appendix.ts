import { z } from "zod";
import { anyRequest, operation } from "../operation.ts";
import { definitionToldSchema } from "./definitions.ts";
import { dayText, nameList, reportName } from "./words.ts";

const appendixQuery = z.strictObject({
  metrics: nameList.describe("Metric ids joined by commas."),
  agreement: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe("Its targets are printed with it (for the desk)."),
  targets: nameList
    .optional()
    .describe(
      "What it promises: METRIC:PROGRAM:LEVEL:REPORT joined by commas, such as wioa.erq2:adult:72.5:PY2026Q4.",
    ),
  title: z.string().trim().min(1).max(200).optional(),
  programYear: z.coerce.number().int().min(2016).max(2099).optional(),
});

/** The ready appendix of a concept paper, RFP or contract. */
export const appendixSchema = z.strictObject({
  title: z.string(),
  programYear: z.int(),
  programs: z
    .array(z.strictObject({ id: z.string(), name: z.strictObject({ en: z.string(), es: z.string() }) }))
    .describe("The programs it names."),
  metrics: z.array(
    z.strictObject({
      definition: definitionToldSchema,
      targets: z.array(
        z.strictObject({ program: z.string(), group: z.string(), level: z.string(), report: reportName }),
      ),
    }),
  ),
  calendar: z.array(
    z.strictObject({
      report: reportName,
      end: dayText,
      due: dayText,
      windows: z.array(z.strictObject({ metric: z.string(), from: dayText, to: dayText, on: z.string() })),
    }),
  ),
  elements: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      kind: z.string(),
      codes: z.array(z.string()),
      metrics: z.array(z.string()),
    }),
  ),
});

export const getAppendix = operation({
  method: "GET",
  path: "/api/v1/appendix",
  tag: "performance",
  summary: "The appendix of chosen metrics as data: definitions, calendar, data elements",
  query: appendixQuery,
  exampleQuery: "metrics=wioa.erq2,wioa.meq2",
  response: appendixSchema,
  errors: ["unusable-request", "not-found", "not-allowed", ...anyRequest],
});

export const printAppendix = operation({
  method: "GET",
  path: "/api/v1/appendix.html",
  tag: "performance",
  summary: "The appendix of chosen metrics as a page to print or to attach",
  query: appendixQuery,
  exampleQuery: "metrics=wioa.erq2,wioa.meq2",
  response: z.string(),
  media: "text/html",
  errors: ["unusable-request", "not-found", "not-allowed", ...anyRequest],
});
