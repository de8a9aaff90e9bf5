import { suppressed } from "@footbridge/api/measure/jobs/suppressed.ts";
import type { Cell, Published } from "@footbridge/core/metrics/cell.ts";
import type { Knowledge } from "@footbridge/core/metrics/knowledge.ts";
import { type Plan, versionOn } from "@footbridge/core/metrics/plan.ts";

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
