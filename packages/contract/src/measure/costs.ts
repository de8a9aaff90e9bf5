import { z } from "zod";
import { anyRequest, operation } from "../operation.ts";
import { cellQuery } from "./cells.ts";
import { reportParams } from "./reports.ts";
import { count, nameList, reportName, windowName } from "./words.ts";

const { window, provider, asKnownOn } = cellQuery;
const failures = ["unusable-request", "not-found", "not-allowed", ...anyRequest] as const;

export const getCosts = operation({
  method: "GET",
  path: "/api/v1/reports/{report}/costs",
  tag: "reports",
  summary: "What a participant cost: expenditures that you give, divided by participants as published",
  params: reportParams,
  query: z.strictObject({
    window,
    provider,
    asKnownOn,
    funds: nameList.describe(
      "PROGRAM:TOTAL:ADMINISTRATIVE:TRAINING joined by commas, in dollars of the report's days; blank is not known.",
    ),
  }),
  exampleId: "PY2025Q1",
  exampleQuery: "funds=adult:1000000:100000:400000",
  response: z.strictObject({
    report: reportName,
    window: windowName,
    costs: z.array(
      z.strictObject({
        program: z.string(),
        service: z.enum(["career", "training"]),
        spent: z.string().describe("Dollars, as decimal text."),
        participants: count
          .nullable()
          .describe("Periods of participation; null where withheld or not there."),
        each: z.string().nullable().describe("Dollars for each, cut after the cent."),
        suppressed: z.boolean(),
      }),
    ),
  }),
  errors: failures,
});

export const downloadStatewideForm = operation({
  method: "GET",
  path: "/api/v1/reports/{report}/eta-9169.csv",
  tag: "reports",
  summary: "The numbers of the report in the rows and columns of ETA-9169",
  params: reportParams,
  query: z.strictObject({ window, provider, asKnownOn }),
  exampleId: "PY2025Q1",
  response: z.string(),
  media: "text/csv",
  errors: failures,
});
