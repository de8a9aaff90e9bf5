import { parseReport, reportNumber, type WindowKind } from "../calendar.ts";
import type { Cell, Shown } from "../cell.ts";
import type { Definition } from "../definition.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Employers, MetricKind } from "./classify.ts";
import { type Numbered, OneMetric } from "./one-metric.ts";
import { type InWindow, quarterToHide, type Told } from "./over-time.ts";
import { inOrder, Withheld } from "./related.ts";
import type { SuppressionRules } from "./rules.ts";
import { show } from "./show.ts";
import { type Shape, shown } from "./table.ts";

/** The cells of one report in one window: all of them, whatever part is wanted. */
export interface RawCells {
  readonly report: string;
  readonly window: WindowKind;
  readonly cells: readonly Cell[];
  /** Who stands behind cells that tell of employers, by their place in `cells`. */
  readonly employers?: ReadonlyMap<number, Employers>;
}

/** What decides besides the numbers. */
export type DecidingKnowledge = Pick<Knowledge, "definitions" | "families" | "suppression" | "terms">;

/** Programs that hold all others. */
const wholes = ["all", "statewide"];

/**
 * What may be shown of every cell, in the order handed in. Reports about the same people are decided together, since a quarter can be
 * worked out of two rolling windows; a rolling window depends on its own cells alone, a quarter on the windows it lies in.
 */
export function decideReports(
  reports: readonly RawCells[],
  known: DecidingKnowledge,
): readonly (readonly Shown[])[] {
  const offsets = offsetsOf(reports);
  const decided: Shown[] = [];
  const byMetric = new Map<string, Numbered[][]>();
  for (const [at, { cells, employers }] of reports.entries()) {
    for (const [place, cell] of cells.entries()) {
      const inReports = byMetric.get(cell.metric) ?? reports.map(() => []);
      byMetric.set(cell.metric, inReports);
      inReports[at]?.push({
        number: (offsets[at] ?? 0) + place,
        cell,
        employers: employers?.get(place),
      });
    }
  }
  const withheld = new Withheld(known);
  for (const id of inOrder([...byMetric.keys()], known)) {
    const inReports = byMetric.get(id) ?? [];
    const kind = kindOf(known.definitions.get(id));
    const windows = inReports.map(
      (cells, at) => new OneMetric(cells, kind, rulesFor(reports, at, known.suppression), shapeOf(known)),
    );
    for (const [at, cells] of inReports.entries())
      for (const { number, cell } of cells)
        if (withheld.isToldBy(cell, at) && windows[at]?.decisionOf(number).state === shown)
          windows[at]?.hide(number);
    decideMetric(reports, inReports, windows, known);
    for (const [at, cells] of inReports.entries()) {
      for (const { number, cell } of cells) {
        const decision = windows[at]?.decisionOf(number) ?? {
          state: shown,
          edge: 0,
        };
        withheld.note(cell, decision, at);
        decided[number] = show(cell, decision, kind, known.suppression);
      }
    }
  }
  return reports.map((_, at) => decided.slice(offsets[at], offsets[at + 1]));
}

/** A quarter lies in its rolling window, and can be in no more doubt than that leaves. */
function rulesFor(reports: readonly RawCells[], at: number, rules: SuppressionRules): SuppressionRules {
  const isBeside = reports.some(({ report, window }) => window === "r4q" && report === reports[at]?.report);
  return reports[at]?.window === "cq" && isBeside ? { ...rules, within: rules.withinOverTime } : rules;
}

function offsetsOf(reports: readonly RawCells[]): readonly number[] {
  const offsets = [0];
  for (const { cells } of reports) offsets.push((offsets.at(-1) ?? 0) + cells.length);
  return offsets;
}

const shapeOf = ({ families }: DecidingKnowledge): Shape => ({
  partitions: new Set(families.filter(({ partition }) => partition).map(({ id }) => id)),
  wholes,
});

function kindOf(definition: Definition | undefined): MetricKind {
  if (definition?.kind !== "median") return { kind: definition?.kind ?? "count" };
  return {
    kind: "median",
    unit: isChange(definition) ? "change" : definition.unit,
  };
}

/** Whether a median is one of differences, which may be below 0. */
const isChange = ({ versions }: Definition): boolean =>
  versions.some(({ values = [] }) => values.some(({ amount }) => "minus" in amount));

/** First the rolling windows, each by itself; then quarters, until neither the sums of a report nor those over time give anything away. */
function decideMetric(
  reports: readonly RawCells[],
  inReports: readonly (readonly Numbered[])[],
  windows: readonly OneMetric[],
  known: DecidingKnowledge,
): void {
  for (const [at, { window }] of reports.entries()) if (window === "r4q") windows[at]?.settle();
  if (reports.every(({ window }) => window === "r4q")) return;
  const series = seriesOf(reports, inReports);
  const isShownIn = ({ at, number }: Pick<InWindow, "at" | "number">): boolean =>
    windows[at]?.decisionOf(number).state === shown;
  for (const [at, { window }] of reports.entries()) {
    if (window !== "cq") continue;
    const around = windowsAround(series, at);
    for (const [number, own] of around) if (!isShownIn(own)) windows[at]?.hide(number);
    windows[at]?.limit((number) => {
      const own = around.get(number);
      return own !== undefined && isShownIn(own) ? own.cell : undefined;
    });
  }
  const adding = series.filter(([first]) => first !== undefined && addsUp(first.cell, known));
  for (let again = true; again;) {
    again = false;
    for (const one of windows) one.settle();
    for (const members of adding) {
      const number = quarterToHide(members, isShownIn, known.suppression);
      if (number === undefined) continue;
      for (const window of windows) if (window.has(number)) window.hide(number);
      again = true;
    }
  }
}

/** For each cell of a quarter the same cell of the rolling window that ends with it. */
function windowsAround(series: readonly (readonly InWindow[])[], at: number): ReadonlyMap<number, InWindow> {
  const around = new Map<number, InWindow>();
  for (const members of series) {
    const quarter = members.find((each) => each.at === at);
    const own = members.find(({ to, from }) => to === quarter?.to && to - from > 1);
    if (quarter !== undefined && own !== undefined) around.set(quarter.number, own);
  }
  return around;
}

/** The same cell through all reports and windows, where a quarter is among them. */
function seriesOf(
  reports: readonly RawCells[],
  inReports: readonly (readonly Numbered[])[],
): readonly (readonly InWindow[])[] {
  const named = inReports.map((cells) => new Map(cells.map((each) => [nameOf(each.cell), each])));
  const inQuarters = new Set(
    named.flatMap((cells, at) => (reports[at]?.window === "cq" ? [...cells.keys()] : [])),
  );
  const series = new Map<string, InWindow[]>();
  for (const [at, byName] of named.entries()) {
    const report = reports[at];
    const parsed = report === undefined ? undefined : parseReport(report.report);
    if (report === undefined || parsed === undefined) continue;
    const to = reportNumber(parsed) + 1;
    const from = to - (report.window === "cq" ? 1 : 4);
    for (const [name, { number, cell }] of byName) {
      if (!inQuarters.has(name)) continue;
      const members = series.get(name) ?? [];
      if (members.length === 0) series.set(name, members);
      members.push({
        at,
        number,
        cell,
        from,
        to,
        totals: totalsIn(byName, at, cell),
      });
    }
  }
  return [...series.values()];
}

type Where = Pick<Cell, "version" | "program" | "group"> & {
  readonly area?: string | undefined;
};

const nameOf = ({ version, program, group, area = "" }: Where): string =>
  `${version}|${program}|${group}|${area}`;

/** The cells of the same report that hold all of a cell's people, looked up when they are first asked for. */
function totalsIn(
  byName: ReadonlyMap<string, Numbered>,
  at: number,
  { version, program, group, area }: Cell,
): () => readonly Told[] {
  let found: readonly Told[] | undefined;
  const everyone = (among: string): Where => ({
    version,
    program: among,
    group: "all",
  });
  return () => {
    if (found !== undefined) return found;
    const totals = [
      everyone(program),
      ...wholes.flatMap((whole) => [{ version, program: whole, group, area }, everyone(whole)]),
    ];
    const own = nameOf({ version, program, group, area });
    found = totals
      .map(nameOf)
      .filter((name) => name !== own)
      .flatMap((name): readonly Told[] => {
        const total = byName.get(name);
        return total === undefined ? [] : [{ at, number: total.number, cell: total.cell }];
      });
    return found;
  };
}

/** Events of a quarter add up to those of the year; people who are there for longer, or are counted once, do not. */
function addsUp({ metric, version }: Cell, { definitions }: DecidingKnowledge): boolean {
  const used = definitions.get(metric)?.versions.find((each) => each.version === version);
  return used !== undefined && used.cohort.on !== "served" && used.counts !== "people";
}
