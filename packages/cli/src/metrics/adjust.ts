import type { Checked } from "@footbridge/core/finding.ts";
import { adjust, type Adjusted, readAdjustments } from "@footbridge/core/metrics/scores/adjust.ts";
import { columnsText, tell } from "./tell.ts";
import { readTextTable } from "./text-table.ts";

/** `footbridge metrics adjust FILE.csv`. */
export async function runAdjust(path: string, json: boolean): Promise<void> {
  tell(await adjustedOf(path), json, (rows) =>
    columnsText(
      ["row", "adjustment factor", "adjusted level"],
      rows.map((row, place) => [String(place + 1), row.adjustment_factor, row.adjusted_level]),
    ),
  );
}

async function adjustedOf(path: string): Promise<Checked<readonly Adjusted[]>> {
  const table = await readTextTable(path);
  if (!table.ok) return table;
  const read = readAdjustments(table.value);
  return read.ok ? { ...read, value: read.value.map(adjust) } : read;
}
