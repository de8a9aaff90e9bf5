import { scorecardOf, type Scorecard } from "@footbridge/core/checks/scorecard.ts";
import { readPathwayKnowledge } from "@footbridge/feeds/pathway/read-pathway-knowledge.ts";
import { findingsText } from "../text/findings.ts";
import { pathwayIn } from "./read.ts";

const signs = { holds: "✓", gap: "✗", untold: "?" } as const;
const names: Readonly<Record<string, string>> = {
  together: "Who carries it",
  ways: "Ways in and up",
  steps: "Steps",
  time: "Time",
  wioa: "WIOA section 3(7)",
  quality: "Quality criteria",
};

/** `footbridge pathways check`: exit code 0 when every check holds, 1 where some do not, 2 when the file is unusable. */
export async function runPathwayCheck(path: string, options: { readonly json?: boolean }): Promise<void> {
  const read = await pathwayIn(path);
  if (!read.ok) {
    process.stderr.write(findingsText(read.findings));
    process.exitCode = 2;
    return;
  }
  const { limits } = await readPathwayKnowledge();
  const scorecard = scorecardOf(read.value, limits);
  process.stdout.write(options.json === true ? `${JSON.stringify(scorecard, null, 2)}\n` : textOf(scorecard));
  process.exitCode = scorecard.counts.gap > 0 ? 1 : 0;
}

function textOf({ parts, counts }: Scorecard): string {
  const lines = parts.flatMap(({ part, checks }) => [
    "",
    names[part] ?? part,
    ...checks.flatMap(({ asks, standing, findings }) => [
      `  ${signs[standing]} ${asks}`,
      ...findings.map(({ at, message, fix }) => `      ${message} ${fix} (${at})`),
    ]),
  ]);
  return `${counts.holds} hold, ${counts.gap} to mend, ${counts.untold} not told yet.\n${lines.join("\n")}\n`;
}
