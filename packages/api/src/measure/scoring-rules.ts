import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ScoringRules, scoringRulesSchema } from "@footbridge/core/metrics/scores/score.ts";
import { homeOfData } from "@footbridge/warehouse/knowledge/read-knowledge.ts";

/** The federal scoring rules, as they ship. */
export async function scoringRules(): Promise<ScoringRules> {
  const text = await readFile(join(homeOfData, "metrics", "shared", "scoring.json"), "utf8");
  return scoringRulesSchema.parse(JSON.parse(text));
}
