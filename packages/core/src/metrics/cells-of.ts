import type { Cell } from "./cell.ts";
import type { Plan, PlannedGroup } from "./plan.ts";
import { halfBits, halfOf, type Place, programsOf } from "./sql/packing.ts";
import { countedPrefix, tallied } from "./sql/tally.ts";
import type { Question } from "./statements.ts";

/** A row as a database gives it: whole numbers may come as numbers, big integers or text. */
export type Row = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly question: Question;
  readonly rows: readonly Row[];
}

/**
 * The answers to all questions of a scope as cells: every program of a metric and every group, also where nobody is
 * counted. What several answers say of one cell is added up.
 */
export function cellsOf(plan: Plan, answers: readonly Answer[]): readonly Cell[] {
  const counts = new Counts(plan);
  const medians: Cell[] = [];
  for (const { question, rows } of answers) {
    if (question.kind === "tally") addTallies(counts, question.places, rows);
    else if (question.kind === "several") addSeveral(counts, question.counted, rows);
    else medians.push(...medianCells(plan, question.place, rows));
  }
  return [...counts.cells(), ...medians];
}

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
  for (const place of places) {
    const mask = (1n << BigInt(place.width)) - 1n;
    const bits = rows.map((row) => Number((bigOf(row[place.column]) >> BigInt(place.shift)) & mask));
    for (const program of programsOf(place)) {
      const { above, below } = counts.of(place, program);
      bits.forEach((says, at) => {
        if ((says >> (program * 2)) & 1) addTo(below, each[at] ?? []);
        if ((says >> (program * 2 + 1)) & 1) addTo(above, each[at] ?? []);
      });
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

/** Of a median the denominator is the number of values; it has no numerator. */
function medianCells(plan: Plan, place: Place, rows: readonly Row[]): readonly Cell[] {
  const found = new Map(rows.map((row) => [`${whole(row["program"])} ${whole(row["group"])}`, row]));
  return programsOf(place).flatMap((program) =>
    plan.groups.map((group, at) => {
      const row = found.get(`${program} ${at}`);
      return {
        ...nameOf(plan, place.metric, program, group),
        numerator: null,
        denominator: whole(row?.["values"]),
        value: row === undefined ? null : Number(row["median"]) / 100,
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
