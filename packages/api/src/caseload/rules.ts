import { readFile } from "node:fs/promises";
import { type CaseloadRules, caseloadRulesSchema } from "@footbridge/core/caseload/rules.ts";

const file = new URL("../../../../data/caseload/rules.json", import.meta.url);

/** After how many days something is due; checked as it is read. */
export async function readCaseloadRules(): Promise<CaseloadRules> {
  return caseloadRulesSchema.parse(JSON.parse(await readFile(file, "utf8")));
}
