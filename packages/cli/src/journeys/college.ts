import { existsSync } from "node:fs";
import { readCollege } from "@footbridge/feeds/college/read-college.ts";
import { fileAt } from "@footbridge/feeds/table/input-file.ts";
import { findingsText } from "../text/findings.ts";
import { writeLines } from "./write.ts";

export interface CollegeOptions {
  readonly out: string;
  readonly org: string;
  readonly by: string;
}

/** Makes events of a college's list; answers the exit code. Rows that are refused are told and the others written. */
export async function runCollege(path: string, { out, org, by }: CollegeOptions): Promise<number> {
  if (!existsSync(path)) {
    process.stderr.write(`${path}: there is no such file. Check the path.\n`);
    return 2;
  }
  const recordedAt = new Date().toISOString();
  const { events, rows, findings, form } = await readCollege(fileAt(path), { org, by, recordedAt });
  const all = [...findings, ...rows.flatMap((row) => row.findings)];
  if (form === undefined || findings.some(({ severity }) => severity === "error")) {
    process.stderr.write(findingsText(all));
    return 2;
  }
  await writeLines(
    out,
    events.map((event) => `${JSON.stringify(event)}\n`),
  );
  const refused = rows.filter(({ outcome }) => outcome === "refused").length;
  process.stderr.write(
    `${rows.length} rows, ${events.length} events, ${refused} rows refused.\n${findingsText(all)}`,
  );
  return refused > 0 ? 1 : 0;
}
