// Reads one file in a process of its own, whose memory is measured: node read-long-line.ts FILE FOLDER
import { join } from "node:path";
import type { Day } from "@footbridge/core/units/day.ts";
import { openDuck } from "@footbridge/warehouse/duckdb/open.ts";
import { readSubmission } from "@footbridge/warehouse/submissions/read-submission.ts";

const [, , path = "", folder = ""] = process.argv;
const duck = await openDuck();
const asOf = "2024-06-30" as Day;
const { outcome, groups } = await readSubmission(duck, {
  path,
  name: "long.csv",
  asOf,
  outDir: join(folder, "out"),
});
duck.close();
const errors = groups.filter(({ severity }) => severity === "error").map(({ code, at }) => ({ code, at }));
process.stdout.write(JSON.stringify({ outcome, errors, peakMib: process.resourceUsage().maxRSS / 1024 }));
