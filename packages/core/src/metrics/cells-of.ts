import type { Cell } from "./cell.ts";
import type { Plan } from "./plan.ts";
import type { Place } from "./sql/packing.ts";
import { groupColumn } from "./sql/tally.ts";
import type { Question } from "./statements.ts";

/** A row as a database gives it: whole numbers may come as numbers, big integers or text. */
export type Row = Readonly<Record<string, unknown>>;

/** The answers to one question as cells: every program of the metric and every group, also where nobody is counted. */
export function cellsOf(plan: Plan, question: Question, rows: readonly Row[]): readonly Cell[] {
  if (question.kind === "tally") return question.places.flatMap((place) => tallyCells(plan, place, rows));
  return question.kind === "distinct"
    ? distinctCells(plan, question.place, rows)
    : medianCells(plan, question.place, rows);
}

const whole = (value: unknown): number => Number(value ?? 0);

/** More bits than a number holds exactly. */
const bigOf = (value: unknown): bigint =>
  typeof value === "bigint" ? value : BigInt(typeof value === "string" ? value : whole(value));

/** Adds up, for each program, the counts of the rows that say it is in the denominator, or in the numerator too. */
function tallyCells(plan: Plan, place: Place, rows: readonly Row[]): readonly Cell[] {
  const { metric, column, shift, width } = place;
  const mask = (1n << BigInt(width)) - 1n;
  const counts = plan.groups.map((_, group) => rows.map((row) => whole(row[groupColumn(group)])));
  const bits = rows.map((row) => Number((bigOf(row[column]) >> BigInt(shift)) & mask));
  return programsOf(place).flatMap((program) => {
    const among = (bit: number): readonly number[] =>
      bits.flatMap((each, at) => ((each >> bit) & 1 ? [at] : []));
    const below = among(program * 2);
    const above = among(program * 2 + 1);
    return counts.map((count, group) =>
      cellOf(plan, metric, program, group, sumAt(count, above), sumAt(count, below)),
    );
  });
}

const sumAt = (counts: readonly number[], places: readonly number[]): number =>
  places.reduce((sum, at) => sum + (counts[at] ?? 0), 0);

function distinctCells(plan: Plan, place: Place, rows: readonly Row[]): readonly Cell[] {
  return programsOf(place).flatMap((program) => {
    const row = rows.find((each) => whole(each["program"]) === program);
    return plan.groups.map((_, group) =>
      cellOf(plan, place.metric, program, group, whole(row?.[`n${group}`]), whole(row?.[groupColumn(group)])),
    );
  });
}

/** Of a median the denominator is the number of values; it has no numerator. */
function medianCells(plan: Plan, place: Place, rows: readonly Row[]): readonly Cell[] {
  const found = new Map(rows.map((row) => [`${whole(row["program"])} ${whole(row["group"])}`, row]));
  return programsOf(place).flatMap((program) =>
    plan.groups.map((group, at) => {
      const row = found.get(`${program} ${at}`);
      return {
        ...nameOf(plan, place.metric, program, group.id),
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
  const name = nameOf(plan, metric, program, plan.groups[group]?.id ?? "");
  if (metric.kind === "count") return { ...name, numerator: below, denominator: null, value: below };
  return { ...name, numerator: above, denominator: below, value: below === 0 ? null : above / below };
}

const nameOf = (plan: Plan, { id, version }: Place["metric"], program: number, group: string) => ({
  metric: id,
  program: plan.programs[program]?.id ?? "",
  group,
  version,
});

const programsOf = ({ metric }: Place): readonly number[] =>
  metric.variants.flatMap(({ programs }) => programs).toSorted((a, b) => a - b);
