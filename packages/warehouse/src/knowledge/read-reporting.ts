import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ReportingRules, reportingRulesSchema } from "@footbridge/core/metrics/appendix/appendix.ts";
import { homeOfData } from "./read-knowledge.ts";

/** When reports are due, as `data/metrics/shared/reporting.json` has it. */
export async function readReporting(dataDir: string = homeOfData): Promise<ReportingRules> {
  const text = await readFile(join(dataDir, "metrics", "shared", "reporting.json"), "utf8");
  return reportingRulesSchema.parse(JSON.parse(text));
}
