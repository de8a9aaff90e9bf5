import type { Cell, Published } from "@footbridge/core/metrics/cell.ts";
import type { Cost } from "@footbridge/core/metrics/costs/cost.ts";
import type { Definition } from "@footbridge/core/metrics/definition.ts";
import type { Knowledge } from "@footbridge/core/metrics/knowledge.ts";
import type { Plan } from "@footbridge/core/metrics/plan.ts";
import { unitText } from "./unit-text.ts";
import type { ReadFile } from "./read-records.ts";
import { columnsText } from "./tell.ts";

/** What `metrics run --json` prints. A value is unrounded; a denominator of 0 has no value; what is suppressed is null. */
export interface ReportAnswer {
  readonly report: {
    readonly id: string;
    readonly end: string;
    readonly window: string;
    readonly sources: readonly {
      readonly file: string;
      readonly sha256: string;
      readonly rows: number;
      readonly outcome: string;
    }[];
  };
  readonly results: readonly Result[];
  /** Only where expenditures were given. */
  readonly costs?: readonly Cost[];
}

type Result = Pick<
  Published,
  "metric" | "program" | "group" | "numerator" | "denominator" | "value" | "version"
> & {
  readonly suppressed: boolean;
  readonly display?: Published["display"];
};

/** The cells with the report they are of and the files behind them. */
export function reportAnswer(
  plan: Plan,
  files: readonly ReadFile[],
  cells: readonly (Cell | Published)[],
  costs?: readonly Cost[],
): ReportAnswer {
  return {
    report: {
      id: plan.report.id,
      end: plan.report.end,
      window: plan.window,
      sources: files.map(({ file, reading: { sha256, rows, outcome } }) => ({ file, sha256, rows, outcome })),
    },
    results: cells.map(resultOf),
    ...(costs === undefined ? {} : { costs }),
  };
}

function resultOf(cell: Cell | Published): Result {
  const { metric, program, group, numerator, denominator, value, version } = cell;
  const suppressed = "suppressed" in cell && cell.suppressed;
  const display = "display" in cell && cell.display !== undefined ? { display: cell.display } : {};
  return { metric, program, group, numerator, denominator, value, suppressed, version, ...display };
}

/** A table of everybody's figures, without the metrics that count nobody; the splits are in the JSON. */
export const reportText =
  ({ definitions }: Knowledge) =>
  ({ report, results, costs = [] }: ReportAnswer): string => {
    const rows = results
      .filter(
        ({ group, denominator, value, suppressed }) =>
          group === "all" && (suppressed || (denominator ?? value ?? 0) > 0),
      )
      .map((result) => rowOf(result, definitions.get(result.metric)));
    const heading = `${report.id}, ${report.window === "cq" ? "its quarter alone" : "four quarters"}, to ${report.end}\n\n`;
    if (rows.length === 0)
      return `${heading}Nobody in these records is counted by this report. Check the quarter.\n`;
    const table = columnsText(["metric", "program", "what it says", "figure", "of", "people"], rows, 3);
    return heading + table + costsText(costs);
  };

function costsText(costs: readonly Cost[]): string {
  if (costs.length === 0) return "";
  const rows = costs.map(({ program, service, spent, participants, each, suppressed }) => [
    program,
    service,
    `$${spent}`,
    suppressed ? "not shown" : count(participants),
    each === null ? (suppressed ? "not shown" : "not applicable") : `$${each}`,
  ]);
  return `\n${columnsText(["program", "service", "spent", "participants", "each"], rows, 2)}`;
}

function rowOf(
  { metric, program, numerator, denominator, value, suppressed, display }: Result,
  definition: Definition | undefined,
): string[] {
  const figure =
    display === undefined ? (suppressed ? "not shown" : unitText(value, definition)) : boundText(display);
  return [metric, program, definition?.name.en ?? "", figure, count(numerator), count(denominator)];
}

const count = (people: number | null): string => (people === null ? "" : people.toLocaleString("en-US"));

function boundText(display: NonNullable<Result["display"]>): string {
  const sign = display.bound === "at-least" ? "≥" : "≤";
  return "percent" in display
    ? `${sign} ${display.percent} %`
    : `${sign} $${display.dollars.toLocaleString("en-US")}`;
}
