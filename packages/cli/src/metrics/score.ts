import { join } from "node:path";
import type { Checked } from "@footbridge/core/finding.ts";
import { readScores } from "@footbridge/core/metrics/scores/read-scores.ts";
import { score, type Scores, scoringRulesSchema } from "@footbridge/core/metrics/scores/score.ts";
import { readJsonFile } from "../files/read-file.ts";
import { checkout } from "../installation/where.ts";
import { columnsText, tell } from "./tell.ts";
import { readTextTable } from "./text-table.ts";

/** `footbridge metrics score FILE.csv`. */
export async function runScore(path: string, json: boolean): Promise<void> {
  tell(await scoresOf(path), json, scoresText);
}

async function scoresOf(path: string): Promise<Checked<Scores>> {
  const table = await readTextTable(path);
  if (!table.ok) return table;
  const performances = readScores(table.value);
  if (!performances.ok) return performances;
  const rules = await readJsonFile(join(checkout, "data", "metrics", "shared", "scoring.json"));
  if (!rules.ok) return rules;
  return { ...performances, value: score(performances.value, scoringRulesSchema.parse(rules.value)) };
}

const verdict = (failed: boolean): string => (failed ? "failed" : "");

function scoresText({ individual, program, indicator }: Scores): string {
  return [
    columnsText(
      ["program", "indicator", "score", ""],
      individual.map((row) => [row.program, row.indicator, `${row.score} %`, verdict(row.failed)]),
      2,
    ),
    columnsText(
      ["overall program", "score", ""],
      program.map((row) => [row.program, `${row.score} %`, verdict(row.failed)]),
    ),
    columnsText(
      ["overall indicator", "score", ""],
      indicator.map((row) => [row.indicator, `${row.score} %`, verdict(row.failed)]),
    ),
  ].join("\n");
}
