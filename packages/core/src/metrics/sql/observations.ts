import { conditionSql, type Reading } from "../../conditions/to-sql.ts";
import type { Dialect } from "../../sql/dialect.ts";
import { type Fragment, join, name, raw, sql } from "../../sql/fragment.ts";
import type { Amount } from "../definition.ts";
import type { Plan, PlannedMetric, PlannedValue, Variant } from "../plan.ts";
import { bit, columnsOf, type Place, programBits } from "./packing.ts";

/** The column that holds what the k-th value of a metric amounts to, in hundredths of its unit. */
export const valueColumn = (place: Place, k: number): string => `${place.column}-${place.shift}-${k}`;

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
  const columns = columnsOf(places).map((column) => {
    const here = places.filter((place) => place.column === column);
    return sql`${join(
      here.map((place) => placeSql(plan, place, dialect)),
      " + ",
    )} as ${name(column)}`;
  });
  const values = places.flatMap((place) =>
    place.metric.values.map((value, k) => {
      const cents = valueSql(value, readingOf(plan, place.metric, dialect));
      return sql`${cents} as ${name(valueColumn(place, k))}`;
    }),
  );
  const all = [
    sql`"person"`,
    sql`"901" as "exit"`,
    sql`${groupBits(plan, dialect)} as "groups"`,
    ...columns,
    ...values,
  ];
  return sql`select ${join(all, ", ")} from (
    select *, ${programsSql(plan, dialect)} as "programs" from ${from} as "all records" where ${anyCohort(plan, places, dialect)}
  ) as "records"`;
}

/** The programs a record belongs to, as the bits of their denominators. */
function programsSql(plan: Plan, dialect: Dialect): Fragment {
  const reading: Reading = { dialect, reportEnd: plan.report.end };
  const each = plan.programs.map(
    ({ when }, place) => sql`case when ${conditionSql(when, reading)} then ${bit(place * 2)} else 0 end`,
  );
  return sql`cast(${join(each, " + ")} as bigint)`;
}

/** The groups a record belongs to, lowest bit first in the plan's order. */
function groupBits(plan: Plan, dialect: Dialect): Fragment {
  const reading: Reading = { dialect, reportEnd: plan.report.end };
  const each = plan.groups.map(
    ({ when }, place) => sql`case when ${conditionSql(when, reading)} then ${bit(place)} else 0 end`,
  );
  return sql`cast(${join(each, " + ")} as bigint)`;
}

const readingOf = (plan: Plan, metric: PlannedMetric, dialect: Dialect): Reading => ({
  dialect,
  window: metric.window,
  reportEnd: plan.report.end,
});

function placeSql(plan: Plan, { metric, shift }: Place, dialect: Dialect): Fragment {
  const reading = readingOf(plan, metric, dialect);
  const each = metric.variants.map((variant) => variantSql(variant, metric, reading));
  const bits = join(each, " + ");
  return shift === 0 ? bits : sql`((${bits}) << ${raw(String(shift))})`;
}

/** A record in the numerator has three times its denominator's bits: both of them. */
function variantSql(variant: Variant, { values }: PlannedMetric, reading: Reading): Fragment {
  const bits = sql`("programs" & ${raw(String(programBits(variant.programs)))})`;
  const counted =
    values.length > 0
      ? sql`(${join(
          values.map((value) => sql`${valueSql(value, reading)} is not null`),
          " or ",
        )})`
      : variant.numerator === undefined
        ? undefined
        : conditionSql(variant.numerator, reading);
  const times = counted === undefined ? sql`` : sql` * (case when ${counted} then 3 else 1 end)`;
  return sql`(case when ${conditionSql(variant.population, reading)} then ${bits}${times} else 0 end)`;
}

/** Hundredths of the amount's unit, null where the record has none or the condition does not hold. */
const valueSql = ({ amount, when }: PlannedValue, reading: Reading): Fragment =>
  sql`case when ${conditionSql(when, reading)} then cast(${amountSql(amount)} * 100 as bigint) end`;

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
    if (!cohorts.has(key)) cohorts.set(key, conditionSql(metric.cohort, readingOf(plan, metric, dialect)));
  }
  return join([...cohorts.values()], " or ");
}
