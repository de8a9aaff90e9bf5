import { suppressed } from "@footbridge/api/measure/jobs/suppressed.ts";
import type { Cell, Published } from "@footbridge/core/metrics/cell.ts";
import { dirname } from "node:path";
import type { Knowledge } from "@footbridge/core/metrics/knowledge.ts";
import { type Plan, versionOn } from "@footbridge/core/metrics/plan.ts";
import type { Duck } from "@footbridge/warehouse/duckdb/open.ts";
import { computeCells } from "@footbridge/warehouse/reports/compute-cells.ts";
import { recordsInArea } from "@footbridge/warehouse/reports/in-area.ts";
import type { ReadFile } from "./read-records.ts";

/** What is withheld of a whole depends on its parts, and the server publishes these for each area. */
export async function cellsByArea(
  duck: Duck,
  plan: Plan,
  read: readonly ReadFile[],
  { areas }: Knowledge,
): Promise<readonly Cell[]> {
  const everyone: Plan = { ...plan, groups: plan.groups.filter(({ id }) => id === "all") };
  const cells: Cell[] = [];
  for (const area of areas) {
    const sources: string[] = [];
    for (const { reading } of read) {
      if (reading.records === undefined) continue;
      sources.push(await recordsInArea(duck, reading.records, area, dirname(reading.records)));
    }
    const found = await computeCells(duck, { plan: everyone, sources });
    cells.push(...found.map((cell) => ({ ...cell, area: area.id })));
  }
  return cells;
}

/** The cells of one report as they may be shown, in the same order, without those of areas: the server's own decision. */
export function shownCells(
  cells: readonly Cell[],
  { report, window }: Plan,
  knowledge: Knowledge,
): readonly Published[] {
  const inForce = ({ metric, version }: Cell): boolean =>
    versionOn(knowledge.definitions.get(metric), report.end)?.version === version;
  const named = cells.map((cell) => ({ ...cell, inForce: inForce(cell) }));
  const [decided] = suppressed([{ report: report.id, window, cells: named }], knowledge);
  return (decided?.cells ?? [])
    .filter(({ area }) => area === undefined)
    .map(({ metric, program, group, version, shown, suppressed: withheld, display }) => ({
      metric,
      program,
      group,
      version,
      ...shown,
      suppressed: withheld,
      ...(display === undefined ? {} : { display }),
    }));
}
