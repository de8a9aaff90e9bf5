import type { Condition } from "../../conditions/condition.ts";
import { inner } from "../../conditions/parts.ts";
import { conditionSql, type Elsewhere, type Reading } from "../../conditions/to-sql.ts";
import type { Dialect } from "../../sql/dialect.ts";
import { type Fragment, join, name, raw, sql } from "../../sql/fragment.ts";
import type { Amount } from "../definition.ts";
import type { Plan, PlannedMetric, PlannedValue, Variant } from "../plan.ts";
import { type Once, once } from "./once.ts";
import { bit, columnsOf, groupBit, type Place, programBits } from "./packing.ts";

/** The column that holds what the k-th value of a metric amounts to, in hundredths of its unit. */
export const valueColumn = (place: Place, k: number): string => `${place.column}-${place.shift}-${k}`;

/**
 * What is worked out once per record, in layers: days and ages, questions of single elements, what they come to together
 * (with the amounts), the programs and groups of the record as bits, those programs that a metric keeps the record for, and
 * the bits that a metric then sets, in their place.
 */
interface Layers {
  readonly plan: Plan;
  readonly dialect: Dialect;
  readonly derived: Once;
  readonly questions: Once;
  readonly answers: Once;
  readonly kept: Once;
  readonly set: Once;
}

/**
 * One narrow row per record that any metric counts: who, when they left, the groups they belong to (a bit each), what each
 * metric says of them in each program, and the amounts that medians are taken over. `from` is a table of records.
 */
export function observationsSql(
  plan: Plan,
  places: readonly Place[],
  from: Fragment,
  dialect: Dialect,
): Fragment {
  const layers: Layers = {
    plan,
    dialect,
    derived: once("d"),
    questions: once("q"),
    answers: once("a"),
    kept: once("k"),
    set: once("s"),
  };
  const bits = [
    sql`${memberSql(layers, plan.programs, (place) => place * 2)} as "programs"`,
    sql`${memberSql(layers, plan.groups, (place) => groupBit(plan, place))} as "groups"`,
  ];
  const columns = columnsOf(places).map((column) => {
    const here = places.filter((place) => place.column === column);
    return sql`${join(
      here.flatMap((place) => placeSql(layers, place)),
      " | ",
    )} as ${name(column)}`;
  });
  const values = places.flatMap((place) =>
    place.metric.values.map(
      (value, k) => sql`${amountOf(layers, value, place.metric)} as ${name(valueColumn(place, k))}`,
    ),
  );
  const cohort = anyCohort(plan, places, dialect);
  const own = [sql`"person"`, sql`"exit"`];
  const days = layers.derived.columns();
  const dated = days.length === 0 ? sql`` : sql`, ${join(days, ", ")}`;
  const kept = sql`select *${dated} from ${from} as "records" where ${cohort}`;
  const asked = sql`select "person", "901" as "exit", ${join(layers.questions.columns(), ", ")} from (${kept}) as "kept"`;
  const answered = sql`select ${join([...own, ...layers.answers.columns()], ", ")} from (${asked}) as "asked"`;
  const placed = sql`select *, ${join(bits, ", ")} from (${answered}) as "answered"`;
  const keeping = sql`select *, ${join(layers.kept.columns(), ", ")} from (${placed}) as "placed"`;
  const setting = sql`select *, ${join(layers.set.columns(), ", ")} from (${keeping}) as "keeping"`;
  return sql`select ${join([...own, sql`"groups"`, ...columns, ...values], ", ")} from (${setting}) as "setting"`;
}

const elsewhere = ({ derived, questions }: Layers): Elsewhere => ({
  derived: derived.column,
  question: questions.column,
});

/** A condition as a column of the third layer, its questions as columns of the second. */
const answer = (layers: Layers, condition: Condition, reading: Reading): Fragment =>
  layers.answers.column(conditionSql(condition, { ...reading, once: elsewhere(layers) }));

/** The parts of a conjunction each as a column: metrics share their cohorts, exclusions and numerators. */
function together(layers: Layers, condition: Condition, reading: Reading): Fragment {
  return join(
    partsOf(condition).map((part) => answer(layers, part, reading)),
    " and ",
  );
}

const none = raw("cast(0 as bigint)");

const yes = (truth: Fragment, bits: Fragment): Fragment =>
  sql`(case when ${truth} then ${bits} else ${none} end)`;

/** Which of the named conditions hold, each in its own bit. */
function memberSql(
  layers: Layers,
  named: readonly { readonly when: Condition }[],
  bitOf: (place: number) => number,
): Fragment {
  const reading: Reading = {
    dialect: layers.dialect,
    reportEnd: layers.plan.report.end,
  };
  const each = named.map(({ when }, place) => yes(answer(layers, when, reading), bit(bitOf(place))));
  return join(each, " | ");
}

const readingOf = ({ plan, dialect }: Pick<Layers, "plan" | "dialect">, metric: PlannedMetric): Reading => ({
  dialect,
  window: metric.window,
  reportEnd: plan.report.end,
});

/**
 * What a metric sets in its place: programs with the same numerator together, whatever it excludes of each. A record in the
 * numerator has three times its denominator's bits: both of them.
 */
function placeSql(layers: Layers, { metric, shift }: Place): readonly Fragment[] {
  const reading = readingOf(layers, metric);
  const shared = sharedParts(metric.variants);
  const population = shared.length === 0 ? raw("true") : together(layers, { all: shared }, reading);
  const alike = Map.groupBy(metric.variants, ({ numerator }) => JSON.stringify(numerator));
  return [...alike.values()].map((variants) => {
    const kept = keptSql(layers, variants, shared, reading);
    const bits = (times: number): Fragment =>
      layers.set.column(sql`((${kept} * ${raw(String(times))}) << ${raw(String(shift))})`);
    const numerator = variants[0]?.numerator;
    if (numerator === undefined) return yes(population, bits(1));
    const counted = together(layers, numerator, reading);
    return yes(population, sql`(case when ${counted} then ${bits(3)} else ${bits(1)} end)`);
  });
}

const partsOf = (condition: Condition): readonly Condition[] =>
  "all" in condition ? condition.all : [condition];

const isIn = (parts: readonly Condition[], wanted: Condition): boolean =>
  parts.some((part) => JSON.stringify(part) === JSON.stringify(wanted));

/** What is asked of the population in every program; nothing, where two populations are compared. */
function sharedParts(variants: readonly Variant[]): readonly Condition[] {
  const [first = [], ...others] = variants.map(({ population }) => partsOf(population));
  return first.filter((part) => others.every((parts) => isIn(parts, part)));
}

/** The programs of a record for which nothing else that is asked of the population takes it out. */
function keptSql(
  layers: Layers,
  variants: readonly Variant[],
  shared: readonly Condition[],
  reading: Reading,
): Fragment {
  const each = variants.map(({ programs, population }) => {
    const bits = raw(`cast(${programBits(programs)} as bigint)`);
    const own = partsOf(population).filter((part) => !isIn(shared, part));
    return own.length === 0 ? bits : yes(together(layers, { all: own }, reading), bits);
  });
  return layers.kept.column(sql`("programs" & (${join(each, " | ")}))`);
}

/** Hundredths of the amount's unit, null where the record has none or the condition does not hold. */
function amountOf(layers: Layers, { amount, when }: PlannedValue, metric: PlannedMetric): Fragment {
  const asked = conditionSql(when, {
    ...readingOf(layers, metric),
    once: elsewhere(layers),
  });
  const cents = layers.questions.column(sql`cast(${amountSql(amount)} * 100 as bigint)`);
  return layers.answers.column(sql`case when ${asked} then ${cents} end`);
}

function amountSql(amount: Amount): Fragment {
  if ("element" in amount) return name(amount.element);
  if ("sum" in amount) return sql`(${join(amount.sum.map(name), " + ")})`;
  return sql`(${name(amount.of)} - ${name(amount.minus)})`;
}

/**
 * What leaves most records unread: the record lies in the window of some metric, or between the windows of those that ask
 * the same. Records that no metric counts say so themselves.
 */
function anyCohort(plan: Plan, places: readonly Place[], dialect: Dialect): Fragment {
  const alike = Map.groupBy(places, ({ metric }) =>
    JSON.stringify(widens(metric.cohort) ? [metric.cohort] : [metric.cohort, metric.window]),
  );
  const each = [...alike.values()].flatMap((own) => {
    const windows = own.map(({ metric }) => metric.window);
    const start = windows.map((window) => window.start).reduce((a, b) => (a < b ? a : b));
    const end = windows.map((window) => window.end).reduce((a, b) => (a > b ? a : b));
    const cohort = own[0]?.metric.cohort;
    const reading: Reading = { dialect, window: { start, end }, reportEnd: plan.report.end };
    return cohort === undefined ? [] : [conditionSql(cohort, reading)];
  });
  return join(each, " or ");
}

/** Whether a wider window holds all that a narrower one does: its start is only a lower bound, its end an upper one. */
function widens(condition: Condition): boolean {
  if ("not" in condition) return false;
  if (!inner(condition).every(widens)) return false;
  if (!("date" in condition))
    return !/"window"/.test(JSON.stringify(condition)) || inner(condition).length > 0;
  const { date, from, to, after, before } = condition;
  const names = (point: unknown, edge: string): boolean => JSON.stringify(point ?? "").includes(edge);
  return (
    !names(date, '"window"') &&
    ![from, after].some((point) => names(point, '"window":"end"')) &&
    ![to, before].some((point) => names(point, '"window":"start"'))
  );
}
