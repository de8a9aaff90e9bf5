import type { Cell } from "./cell.ts";
import type { Plan, PlannedGroup } from "./plan.ts";
import { type Amounts, type Median, mediansOf } from "./medians.ts";
import { bitsRead, type Mask, type Place } from "./sql/facts.ts";
import { halfBits, halfOf } from "./sql/groups.ts";
import { countedPrefix, tallied, valueColumns } from "./sql/tally.ts";
import type { Question } from "./statements.ts";

/** A row as a database gives it: whole numbers may come as numbers, big integers or text. */
export type Row = Readonly<Record<string, unknown>>;

/** Rows for a question, or columns of numbers where it asks for amounts. */
export type Answer =
  | {
      readonly question: Exclude<Question, { readonly kind: "values" }>;
      readonly rows: readonly Row[];
    }
  | {
      readonly question: Extract<Question, { readonly kind: "values" }>;
      readonly columns: Amounts;
    };

/** Amounts that a database gave row by row. */
export const amountsOf = (rows: readonly Row[]): Amounts =>
  valueColumns.map((column) => rows.map((row) => whole(row[column])));

/**
 * The answers to all questions of a scope as cells: every program of a metric and every group, also where nobody is
 * counted. What several answers say of one cell is added up.
 */
export function cellsOf(plan: Plan, answers: readonly Answer[]): readonly Cell[] {
  const counts = new Counts(plan);
  const medians: Cell[] = [];
  for (const answer of answers) {
    if ("columns" in answer) medians.push(...medianCells(plan, answer.question.place, answer.columns));
    else if (answer.question.kind === "tally") addTallies(counts, answer.question.places, answer.rows);
    else addSeveral(counts, answer.question.counted, answer.rows);
  }
  return [...counts.cells(), ...medians];
}

/** Counts with others added, or taken away, cell by cell: what is said of people who stand in no other file adds up. */
export function withCounts(cells: readonly Cell[], more: readonly Cell[], times: 1 | -1): readonly Cell[] {
  const byName = new Map(more.map((cell) => [keyOf(cell), cell]));
  return cells.map((cell) => {
    const other = byName.get(keyOf(cell));
    if (other === undefined) return cell;
    const numerator = (cell.numerator ?? 0) + times * (other.numerator ?? 0);
    if (cell.denominator === null) return { ...cell, numerator, value: numerator };
    const denominator = cell.denominator + times * (other.denominator ?? 0);
    return { ...cell, numerator, denominator, value: denominator === 0 ? null : numerator / denominator };
  });
}

const keyOf = ({ metric, version, program, group, area = "" }: Cell): string =>
  `${metric}@${version}|${program}|${group}|${area}`;

const whole = (value: unknown): number => Number(value ?? 0);

/** More bits than a number holds exactly. */
const bigOf = (value: unknown): bigint =>
  typeof value === "bigint" ? value : BigInt(typeof value === "string" ? value : whole(value));

/** How many of each group, by their places, out of sums that hold two each. */
function groupCounts(plan: Plan, row: Row, prefix: string): readonly number[] {
  const pairs = Array.from({ length: halfOf(plan) }, (_, at) => bigOf(row[`${prefix}${at}`]));
  const low = (1n << BigInt(halfBits)) - 1n;
  const upper = pairs.map((pair) => Number(pair >> BigInt(halfBits)));
  return [...pairs.map((pair) => Number(pair & low)), ...upper];
}

/** Counts of each group above and below the line, of every place and program. */
class Counts {
  readonly #sums = new Map<Place["metric"], Map<number, { above: number[]; below: number[] }>>();
  readonly #plan: Plan;

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  get plan(): Plan {
    return this.#plan;
  }

  /** The sums of a metric in a program, to be added to; the cell appears even if nothing is. */
  of({ metric }: Place, program: number): { readonly above: number[]; readonly below: number[] } {
    const programs = this.#sums.get(metric) ?? new Map<number, { above: number[]; below: number[] }>();
    this.#sums.set(metric, programs);
    const none = () => this.#plan.groups.map(() => 0);
    const sums = programs.get(program) ?? { above: none(), below: none() };
    programs.set(program, sums);
    return sums;
  }

  cells(): readonly Cell[] {
    return [...this.#sums].flatMap(([metric, programs]) =>
      [...programs].flatMap(([program, { above, below }]) =>
        below.map((count, group) => cellOf(this.#plan, metric, program, group, above[group] ?? 0, count)),
      ),
    );
  }
}

function addTo(sums: number[], counts: readonly number[]): void {
  for (let group = 0; group < sums.length; group++) sums[group] = (sums[group] ?? 0) + (counts[group] ?? 0);
}

/** Adds, for each program, the counts of the rows that say it is in the denominator, or in the numerator too. */
function addTallies(counts: Counts, places: readonly Place[], rows: readonly Row[]): void {
  const each = rows.map((row) => groupCounts(counts.plan, row, tallied));
  const columns = [...bitsRead(places).keys()];
  const words = columns.map((column) => Int32Array.from(rows, (row) => whole(row[column])));
  const rowsWith = (mask: Mask, among: readonly number[]): readonly number[] => {
    const asked = columns.map((column) => mask.get(column) ?? 0);
    return among.filter((at) => asked.every((bits, column) => ((words[column]?.[at] ?? 0) & bits) === bits));
  };
  const all = rows.map((_, at) => at);
  for (const place of places) {
    for (const { program, below, above } of place.parts) {
      const sums = counts.of(place, program);
      const counted = rowsWith(below, all);
      for (const at of counted) addTo(sums.below, each[at] ?? []);
      if (above !== undefined) for (const at of rowsWith(above, counted)) addTo(sums.above, each[at] ?? []);
    }
  }
}

function addSeveral(
  counts: Counts,
  counted: Extract<Question, { readonly kind: "several" }>["counted"],
  [row = {}]: readonly Row[],
): void {
  for (const [at, { place, program, part }] of counted.entries())
    addTo(counts.of(place, program)[part], groupCounts(counts.plan, row, countedPrefix(at)));
}

const medianCells = (plan: Plan, place: Place, columns: Amounts): readonly Cell[] =>
  cellsOfMedians(plan, place, mediansOf(plan, columns));

/** Of a median the denominator is the number of values; it has no numerator. */
export function cellsOfMedians(
  plan: Plan,
  place: Place,
  medianOf: (program: number, group: number) => Median,
): readonly Cell[] {
  return place.parts.flatMap(({ program }) =>
    plan.groups.map((group, at) => {
      const { values, median } = medianOf(program, at);
      return {
        ...nameOf(plan, place.metric, program, group),
        numerator: null,
        denominator: values,
        value: median === undefined ? null : median / 100,
      };
    }),
  );
}

function cellOf(
  plan: Plan,
  metric: Place["metric"],
  program: number,
  group: number,
  above: number,
  below: number,
): Cell {
  const name = nameOf(plan, metric, program, plan.groups[group]);
  if (metric.kind === "count") return { ...name, numerator: below, denominator: null, value: below };
  return {
    ...name,
    numerator: above,
    denominator: below,
    value: below === 0 ? null : above / below,
  };
}

const nameOf = (
  plan: Plan,
  { id, version }: Place["metric"],
  program: number,
  group: PlannedGroup | undefined,
) => ({
  metric: id,
  program: plan.programs[program]?.id ?? "",
  group: group?.id ?? "",
  ...(group?.area === undefined ? {} : { area: group.area }),
  version,
});
