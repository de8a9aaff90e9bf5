import { planOf } from "@footbridge/api/measure/jobs/numbers.ts";
import { type RawReport, suppressed } from "@footbridge/api/measure/jobs/suppressed.ts";
import { usualQuartersBack } from "@footbridge/api/measure/jobs/wanted.ts";
import { reportAt, reportNumber, type WindowKind } from "@footbridge/core/metrics/calendar.ts";
import type { Published } from "@footbridge/core/metrics/cell.ts";
import { withRelated } from "@footbridge/core/metrics/suppression/related.ts";
import type { Knowledge } from "@footbridge/core/metrics/knowledge.ts";
import type { Plan } from "@footbridge/core/metrics/plan.ts";
import type { Duck } from "@footbridge/warehouse/duckdb/open.ts";
import { computeCells } from "@footbridge/warehouse/reports/compute-cells.ts";

/**
 * The cells of a report as they may be shown, in the order of the plan, without those of areas: the server's own decision, over all
 * that the server decides together. A rolling window is decided by itself, a quarter with the rolling windows that overlap it.
 */
export async function shownCells(
  duck: Duck,
  wanted: Plan,
  sources: readonly string[],
  knowledge: Knowledge,
): Promise<readonly Published[]> {
  const metrics = withRelated(new Set(wanted.metrics.map(({ id }) => id)), knowledge);
  const raw: RawReport[] = [];
  for (const { report, window, byArea } of decidedWith(wanted)) {
    const whole = planOf(knowledge, { report, window, byArea });
    const plan = { ...whole, metrics: whole.metrics.filter(({ id }) => metrics.has(id)) };
    const cells = await computeCells(duck, { plan, sources });
    raw.push({ report, window, cells: cells.map((cell) => ({ ...cell, inForce: false })) });
  }
  const [decided] = suppressed(raw, knowledge);
  const versions = new Set(wanted.metrics.map(({ id, version }) => `${id}@${version}`));
  return (decided?.cells ?? [])
    .filter(({ area, metric, version }) => area === undefined && versions.has(`${metric}@${version}`))
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

interface Decided {
  readonly report: string;
  readonly window: WindowKind;
  /** Areas are told for the files' own quarter. */
  readonly byArea: boolean;
}

/** The report wanted, and the others that its decision looks at. */
function decidedWith({ report, window }: Plan): readonly Decided[] {
  const own = { report: report.id, window, byArea: true };
  if (window === "r4q") return [own];
  const back = Array.from({ length: usualQuartersBack + 1 }, (_, quarters) => quarters);
  const rolling = back.map((quarters) => ({
    report: reportAt(reportNumber(report) - quarters).id,
    window: "r4q" as const,
    byArea: quarters === 0,
  }));
  return [own, ...rolling];
}
