import type { Condition } from "../../conditions/condition.ts";
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
 * (with the amounts), and the programs and groups of the record as bits.
 */
interface Layers {
  readonly plan: Plan;
  readonly dialect: Dialect;
  readonly derived: Once;
  readonly questions: Once;
  readonly answers: Once;
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
  };
  const bits = [
    sql`${memberSql(layers, plan.programs, (place) => place * 2)} as "programs"`,
    sql`${memberSql(layers, plan.groups, (place) => groupBit(plan, place))} as "groups"`,
  ];
  const columns = columnsOf(places).map((column) => {
    const here = places.filter((place) => place.column === column);
    return sql`${join(
      here.map((place) => placeSql(layers, place)),
      " + ",
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
  return sql`select ${join([...own, sql`"groups"`, ...columns, ...values], ", ")} from (${placed}) as "placed"`;
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
  const parts = "all" in condition ? condition.all : [condition];
  return join(
    parts.map((part) => answer(layers, part, reading)),
    " and ",
  );
}

const yes = (truth: Fragment, bits: Fragment): Fragment => sql`case when ${truth} then ${bits} else 0 end`;

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
  return sql`cast(${join(each, " + ")} as bigint)`;
}

const readingOf = ({ plan, dialect }: Pick<Layers, "plan" | "dialect">, metric: PlannedMetric): Reading => ({
  dialect,
  window: metric.window,
  reportEnd: plan.report.end,
});

function placeSql(layers: Layers, { metric, shift }: Place): Fragment {
  const each = metric.variants.map((variant) => variantSql(layers, variant, metric));
  const bits = join(each, " + ");
  return shift === 0 ? bits : sql`((${bits}) << ${raw(String(shift))})`;
}

/** A record in the numerator has three times its denominator's bits: both of them. */
function variantSql(layers: Layers, variant: Variant, metric: PlannedMetric): Fragment {
  const reading = readingOf(layers, metric);
  const bits = sql`("programs" & ${raw(String(programBits(variant.programs)))})`;
  const population = together(layers, variant.population, reading);
  if (variant.numerator === undefined) return sql`(${yes(population, bits)})`;
  const counted = together(layers, variant.numerator, reading);
  return sql`(${yes(population, sql`${bits} * (case when ${counted} then 3 else 1 end)`)})`;
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

/** What leaves most records unread: the record lies in the window of some metric. */
function anyCohort(plan: Plan, places: readonly Place[], dialect: Dialect): Fragment {
  const cohorts = new Map<string, Fragment>();
  for (const { metric } of places) {
    const key = JSON.stringify([metric.cohort, metric.window]);
    if (!cohorts.has(key))
      cohorts.set(key, conditionSql(metric.cohort, readingOf({ plan, dialect }, metric)));
  }
  return join([...cohorts.values()], " or ");
}
