import type { Cell, Shown } from "@footbridge/core/metrics/cell.ts";
import type { Knowledge } from "@footbridge/core/metrics/knowledge.ts";
import { decideReports } from "@footbridge/core/metrics/suppression/decide.ts";
import type { ReleasedCell, ReportWindow } from "@footbridge/store/measure/release.ts";

/** Version of the way the rules are applied; a change of it computes every release anew. The rules' own stands in their file. */
export const withholdingVersion = "exchange-3";

/** The cells of one report in one window, as computed. */
export interface RawReport {
  readonly report: string;
  readonly window: ReportWindow;
  readonly cells: readonly (Cell & { readonly inForce: boolean })[];
}

/** The same cells as they may be shown, in the same order. */
export interface ShownReport extends Omit<RawReport, "cells"> {
  readonly cells: readonly ReleasedCell[];
}

/** What was decided of rolling windows before, by the very cells. */
export type Decided = Map<RawReport["cells"], ShownReport["cells"]>;

/**
 * Decides over all reports about the same people together: a number of one can be worked out from others. Rolling windows depend on
 * their own cells alone: the same cells, as where a provider is all there is of the city, are decided once.
 */
export function suppressed(
  reports: readonly RawReport[],
  knowledge: Knowledge,
  before: Decided = new Map(),
): readonly ShownReport[] {
  const known = reports.map(({ window, cells }) => (window === "r4q" ? before.get(cells) : undefined));
  const decided = known.every((cells) => cells !== undefined) ? [] : decideReports(reports, knowledge);
  return reports.map(({ report, window, cells }, at) => {
    const shown = known[at] ?? cells.map((cell, place) => released(cell, decided[at]?.[place]));
    if (window === "r4q") before.set(cells, shown);
    return { report, window, cells: shown };
  });
}

function released(cell: RawReport["cells"][number], shown: Shown | undefined): ReleasedCell {
  if (shown === undefined) throw new Error(`no decision for ${cell.metric} ${cell.program} ${cell.group}`);
  const { metric, version, inForce, program, group, area, numerator, denominator, value } = cell;
  return {
    metric,
    version,
    inForce,
    program,
    group,
    area,
    raw: { numerator, denominator, value },
    shown: {
      numerator: shown.numerator,
      denominator: shown.denominator,
      value: shown.value,
    },
    suppressed: shown.suppressed,
    display: shown.display,
    reason: shown.reason,
  };
}
