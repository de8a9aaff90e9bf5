import type { Condition, Point } from "../conditions/condition.ts";
import { withPoints } from "../conditions/parts.ts";
import { type Checked, checked, error } from "../finding.ts";
import type { Window } from "./calendar.ts";
import type { Cell } from "./cell.ts";
import type { Knowledge } from "./knowledge.ts";
import { type Plan, type PlannedMetric, planReport, type Wanted } from "./plan.ts";

/** What changes hands between two versions of a metric, in records (periods of participation). */
export const moves = ["left", "joined", "left-numerator", "joined-numerator"] as const;
export type Move = (typeof moves)[number];

export interface Compared extends Omit<Wanted, "metrics"> {
  readonly metric: string;
  readonly from: string;
  readonly to: string;
}

/** One program and group under both versions, and how many records left or joined its denominator and its numerator. */
export interface Comparison {
  readonly before: Cell;
  readonly after: Cell;
  readonly moved: Readonly<Record<Move, number>>;
}

/** The plan that computes a metric under two versions side by side, with the records that one counts and the other does not. */
export function planComparison(knowledge: Knowledge, { metric, from, to, ...when }: Compared): Checked<Plan> {
  const plan = planReport(knowledge, { ...when, metrics: [`${metric}@${from}`, `${metric}@${to}`] });
  if (!plan.ok) return plan;
  const [before, after] = plan.value.metrics;
  if (before === undefined || after === undefined) return plan;
  const fix = "Compare two versions that read the same kind of record.";
  const apart = error("metric.compare.scope", metric, "One version reads periods, the other pathways.", fix);
  const metrics = [before, after, ...moves.map((move) => moveMetric(move, before, after))];
  return checked({ ...plan.value, metrics }, before.scope === after.scope ? plan.findings : [apart]);
}

/** The cells of such a plan, put side by side. */
export function comparisonsOf(cells: readonly Cell[], { metric, from, to }: Compared): readonly Comparison[] {
  const key = ({ program, group }: Cell): string => `${program} ${group}`;
  const by = (id: string, version?: string): ReadonlyMap<string, Cell> =>
    new Map(
      cells
        .filter((cell) => cell.metric === id && (version === undefined || cell.version === version))
        .map((cell) => [key(cell), cell]),
    );
  const after = by(metric, to);
  const moved = new Map(moves.map((move) => [move, by(move)]));
  return [...by(metric, from).entries()].flatMap(([place, before]) => {
    const other = after.get(place);
    const count = (move: Move): number => moved.get(move)?.get(place)?.value ?? 0;
    const counts = {
      left: count("left"),
      joined: count("joined"),
      "left-numerator": count("left-numerator"),
      "joined-numerator": count("joined-numerator"),
    };
    return other === undefined ? [] : [{ before, after: other, moved: counts }];
  });
}

function moveMetric(move: Move, before: PlannedMetric, after: PlannedMetric): PlannedMetric {
  const [lost, kept] = move.startsWith("left") ? [before, after] : [after, before];
  const programs = [
    ...new Set([before, after].flatMap(({ variants }) => variants.flatMap((each) => each.programs))),
  ];
  return {
    id: move,
    version: `${before.version} → ${after.version}`,
    kind: "count",
    scope: before.scope,
    counts: "periods",
    window: lost.window,
    cohort: fixed(lost.cohort, lost.window),
    values: [],
    variants: programs.flatMap((program) => {
      const inside = countedBy(lost, program, move.endsWith("numerator"));
      const outside = countedBy(kept, program, move.endsWith("numerator"));
      if (inside === undefined) return [];
      const parts = outside === undefined ? [inside] : [inside, { not: outside }];
      return [{ programs: [program], population: { all: parts } }];
    }),
  };
}

/** Whom a metric counts for a program: its denominator, or those of it in the numerator; undefined where it knows not the program. */
function countedBy(metric: PlannedMetric, program: number, above: boolean): Condition | undefined {
  const variant = metric.variants.find(({ programs }) => programs.includes(program));
  if (variant === undefined) return undefined;
  const values = metric.values.map(({ when }) => when);
  const counted = variant.numerator ?? (values.length === 0 ? undefined : { any: values });
  const parts = above && counted !== undefined ? [variant.population, counted] : [variant.population];
  return fixed({ all: parts }, metric.window);
}

/** With the window's days written out, so that two windows can stand in one condition. */
const fixed = (condition: Condition, window: Window): Condition =>
  withPoints(condition, (point: Point) =>
    typeof point !== "string" && "window" in point ? { day: window[point.window] } : point,
  );
