import { z } from "zod";
import { anyRequest, operation } from "../operation.ts";
import { publishedCellSchema } from "./cells.ts";
import { moment, reportName, typed, windowName } from "./words.ts";

/** Where a target was promised. */
export const agreementKinds = ["concept-paper", "rfp", "contract", "negotiated-level"] as const;

const target = {
  agreement: typed(200).describe("The concept paper, RFP or contract by its name."),
  kind: z.enum(agreementKinds),
  provider: typed(120).optional().describe("Whose numbers; the whole city's if left out."),
  metric: z.string().min(1).max(80),
  program: z.string().min(1).max(40),
  group: z.string().min(1).max(80).default("all"),
  level: z
    .string()
    .refine((text) => /^\d{1,9}(\.\d{1,4})?$/.test(text), "a number such as 72.5: percent, dollars or people")
    .describe("In the metric's unit, as decimal text; rates in percent."),
  report: reportName.describe("The report quarter it is due in."),
  window: windowName.default("r4q"),
};

export const performanceTargetSchema = z.strictObject({
  ...target,
  group: z.string(),
  window: windowName,
  id: z.string(),
  savedAt: moment,
});

export const listPerformanceTargets = operation({
  method: "GET",
  path: "/api/v1/performance-targets",
  tag: "performance",
  summary: "What was promised to whom, by agreement",
  query: z.strictObject({ agreement: typed(200).optional() }),
  response: z.strictObject({ items: z.array(performanceTargetSchema) }),
  errors: ["unusable-request", "not-allowed", ...anyRequest],
});

export const savePerformanceTarget = operation({
  method: "POST",
  path: "/api/v1/performance-targets",
  tag: "performance",
  summary:
    "Set a target; saved again for the same agreement, metric, program, group and quarter, it replaces the level",
  body: z.strictObject({ ...target, id: z.string().min(1).max(60).optional() }),
  example: {
    agreement: "Bridge to Health Careers 2026",
    kind: "contract",
    metric: "wioa.erq2",
    program: "adult",
    level: "72.5",
    report: "PY2025Q4",
  },
  response: performanceTargetSchema,
  errors: ["unusable-request", "unreadable-body", "not-allowed", ...anyRequest],
});

export const removePerformanceTarget = operation({
  method: "DELETE",
  path: "/api/v1/performance-targets/{id}",
  tag: "performance",
  summary: "Take a target back",
  params: z.strictObject({ id: z.string().min(1).max(60) }),
  response: z.strictObject({ removed: z.string() }),
  errors: ["not-found", "not-allowed", ...anyRequest],
});

const decimal = z.string().describe("Percent with one decimal, cut off and not rounded.");

/** Whose promise a score is of. */
const promise = { agreement: z.string(), provider: z.string().optional() };

export const getTargetProgress = operation({
  method: "GET",
  path: "/api/v1/performance-targets/progress",
  tag: "performance",
  summary: "Where each target stands, with the federal scoring rules where they apply",
  query: z.strictObject({ agreement: typed(200).optional(), report: reportName.optional() }),
  response: z.strictObject({
    report: reportName.optional().describe("The report the figures are of; absent where there is none yet."),
    items: z.array(
      z.strictObject({
        target: performanceTargetSchema,
        cell: publishedCellSchema.optional().describe("Absent where the report has no such number."),
        score: decimal.optional().describe("Actual ÷ target; absent where the number is withheld."),
        standing: z
          .enum(["met", "near", "failing", "unknown"])
          .describe(
            "`failing` below 50 % of the target, as federal rules have it; `near` from 50 to below 100 %.",
          ),
      }),
    ),
    programs: z
      .array(z.strictObject({ ...promise, program: z.string(), score: decimal, failed: z.boolean() }))
      .describe("The mean over the indicators that an agreement promises of a program; below 90 fails."),
    indicators: z
      .array(z.strictObject({ ...promise, indicator: z.string(), score: decimal, failed: z.boolean() }))
      .describe("The mean over the programs for which an agreement promises an indicator; below 90 fails."),
  }),
  errors: ["unusable-request", "not-found", "not-allowed", ...anyRequest],
});
