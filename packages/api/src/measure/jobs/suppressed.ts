import type { Cell } from "@footbridge/core/metrics/cell.ts";
import type { Definition } from "@footbridge/core/metrics/definition.ts";
import type { Knowledge } from "@footbridge/core/metrics/knowledge.ts";
import type { ReleasedCell, ReportWindow } from "@footbridge/store/measure/release.ts";
import { type Decision, hideComplements, type Hideable, primary } from "./withhold.ts";

/** Version of the rules that withhold; a change of it computes every release anew. */
export const withholdingVersion = "plain-4";

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

/** Decides over all cells of each report together: one can be worked out from others. */
export function suppressed(reports: readonly RawReport[], knowledge: Knowledge): readonly ShownReport[] {
  const partitions = new Set(knowledge.families.filter(({ partition }) => partition).map(({ id }) => id));
  return reports.map(({ report, window, cells }) => {
    const decisions = decide(cells, knowledge, partitions);
    return {
      report,
      window,
      cells: cells.map((cell, at) => released(cell, decisions[at] ?? { shown: true })),
    };
  });
}

function decide(
  cells: RawReport["cells"],
  knowledge: Knowledge,
  partitions: ReadonlySet<string>,
): readonly Decision[] {
  const hideable: Hideable[] = cells.map((cell) => {
    const definition = knowledge.definitions.get(cell.metric);
    return {
      size: cell.denominator ?? cell.numerator ?? 0,
      decision: primary(cell, definition?.kind ?? "count", unitOf(definition)),
    };
  });
  const relations = new Map<string, { total: number | undefined; parts: number[] }>();
  const places = new Map(cells.map((cell, at) => [placeOf(cell, cell.group, cell.area, cell.program), at]));
  const add = (name: string, total: string, at: number): void => {
    const relation = relations.get(name) ?? { total: places.get(total), parts: [] };
    relation.parts.push(at);
    relations.set(name, relation);
  };
  for (const [at, cell] of cells.entries()) {
    const [family = ""] = cell.group.split(":");
    // A yes-or-no group leaves out people whom nobody counts: what is hidden of it cannot be worked out.
    if (partitions.has(family) && cell.group !== "all")
      add(
        `group ${family} ${placeOf(cell, "", cell.area, cell.program)}`,
        placeOf(cell, "all", cell.area, cell.program),
        at,
      );
    if (cell.area !== undefined)
      add(
        `area ${placeOf(cell, cell.group, "", cell.program)}`,
        placeOf(cell, cell.group, undefined, cell.program),
        at,
      );
    if (cell.program !== "all")
      add(
        `program ${placeOf(cell, cell.group, cell.area, "")}`,
        placeOf(cell, cell.group, cell.area, "all"),
        at,
      );
  }
  hideComplements(hideable, [...relations.values()]);
  return hideable.map(({ decision }) => decision);
}

/** The unit that a median is rounded by; a change of pay may be below 0, and has bounds of its own. */
const unitOf = (definition: Definition | undefined): string | undefined =>
  definition?.versions.some(({ values = [] }) =>
    values.some(({ amount }) => typeof amount === "object" && "minus" in amount),
  ) === true
    ? "change"
    : definition?.unit;

const placeOf = (cell: Cell, group: string, area: string | undefined, program: string): string =>
  [cell.metric, cell.version, program, group, area ?? ""].join("|");

function released(cell: RawReport["cells"][number], decision: Decision): ReleasedCell {
  const { metric, version, inForce, program, group, area, numerator, denominator, value } = cell;
  const raw = { numerator, denominator, value };
  const nothing = { numerator: null, denominator: null, value: null };
  const { display } = decision;
  return {
    metric,
    version,
    inForce,
    program,
    group,
    area,
    raw,
    shown: decision.shown ? { ...raw, value: decision.value ?? raw.value } : nothing,
    suppressed: !decision.shown,
    display,
    reason: decision.reason,
  };
}
