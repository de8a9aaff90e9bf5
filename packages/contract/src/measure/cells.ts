import { z } from "zod";
import { count, dayText, moment, nameList, reportName, windowName } from "./words.ts";

const side = z.enum(["at-least", "at-most"]);

/** What is said in place of a number that would tell too much: “at least 95 %”. */
export const boundSchema = z.union([
  z.strictObject({ bound: side, percent: z.number() }),
  z.strictObject({ bound: side, dollars: z.number() }),
]);

/** One number as it is published; whatever is withheld is null. The same in every product. */
export const publishedCellSchema = z.strictObject({
  metric: z.string(),
  program: z.string(),
  group: z.string().describe("`all`, `sex:1`, `age:16-18`, `barrier:homeless` …"),
  area: z.string().optional().describe("A borough or county; absent for the whole."),
  period: z.string().optional().describe("The report quarter, in a trend."),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  value: z
    .number()
    .nullable()
    .describe(
      "Unrounded; null where withheld, or where nobody is in the denominator (then denominator is 0).",
    ),
  version: z.string(),
  suppressed: z.boolean(),
  display: boundSchema.optional(),
});

/** Which numbers of a report: names joined by commas, none is every one. */
export const cellQuery = {
  window: windowName.default("r4q"),
  metrics: nameList.optional(),
  programs: nameList.optional(),
  groups: nameList.optional().describe("Whole names, or a kind: `sex`, `age`, `race`, `barrier`."),
  areas: nameList.optional().describe("Areas, `*` for each of them; the whole alone if left out."),
  provider: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .optional()
    .describe("One provider's own numbers: for the desk."),
  asKnownOn: dayText.optional().describe("As the numbers stood at the end of that day."),
  versions: nameList
    .optional()
    .describe("`metric@version`: that definition instead of the one valid for the report."),
};

/** One file behind the numbers. */
export const sourceSchema = z.strictObject({
  provider: z.string(),
  report: reportName.describe("The quarter it was handed in for."),
  certifiedAt: moment,
  rows: count,
});

/** What all numbers of one report share. */
export const reportHead = {
  report: reportName,
  window: windowName,
  end: dayText.describe("Last day of the report quarter."),
  computedAt: moment,
  release: z.string().describe("Names exactly these published numbers: SHA-256, hexadecimal."),
  rules: z.string().describe("Version of the rules that withhold small numbers."),
  sources: z.array(sourceSchema),
  missing: z.array(z.string()).describe("Providers that handed in before, but nothing for this quarter."),
  stale: z.boolean().describe("True while newer submissions are still being taken in."),
};
