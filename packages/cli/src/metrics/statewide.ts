import { writeFile } from "node:fs/promises";
import { type Checked, error, type Finding } from "@footbridge/core/finding.ts";
import { type Funds, readFunds } from "@footbridge/core/metrics/costs/read-funds.ts";
import { type FormCell, statewideForm } from "@footbridge/core/metrics/form/statewide-form.ts";
import type { Knowledge } from "@footbridge/core/metrics/knowledge.ts";
import { readTextTable } from "./text-table.ts";

/** The expenditures in a file; undefined without one. */
export async function fundsIn(path: string | undefined): Promise<Checked<readonly Funds[] | undefined>> {
  if (path === undefined) return { ok: true, value: undefined, findings: [] };
  const table = await readTextTable(path);
  return table.ok ? readFunds(table.value) : table;
}

/** Writes the federal form where it is wanted; what kept it from being written. */
export async function writeForm(
  path: string | undefined,
  knowledge: Knowledge,
  report: string,
  cells: readonly FormCell[],
): Promise<readonly Finding[]> {
  if (path === undefined) return [];
  try {
    await writeFile(path, statewideForm(knowledge, report, cells));
    return [];
  } catch (reason) {
    const message = `It cannot be written: ${reason instanceof Error ? reason.message : String(reason)}.`;
    return [error("form.unwritable", path, message, "Check that the folder is there and may be written to.")];
  }
}
