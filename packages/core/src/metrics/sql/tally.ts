import type { Dialect } from "../../sql/dialect.ts";
import { type Fragment, join, name, raw, sql } from "../../sql/fragment.ts";
import type { Plan } from "../plan.ts";
import { valueColumn } from "./observations.ts";
import { bit, bitsSql, type Place } from "./packing.ts";

/** The column of a group's count. */
export const groupColumn = (place: number): string => `g${place}`;

/**
 * How many observations say the same of every metric in `columns`, in all and in each group: one pass over all of them,
 * and few rows, from which the cells of all programs are added up.
 */
export function tallySql(plan: Plan, columns: readonly string[], from: Fragment): Fragment {
  const keys = join(columns.map(name), ", ");
  const groups = plan.groups.map(
    (_, place) => sql`${inGroup(sql`"groups"`, place)} as ${name(groupColumn(place))}`,
  );
  return sql`select ${keys}, ${join(groups, ", ")} from ${from} as "observations" group by ${keys}`;
}

const inGroup = (groups: Fragment, place: number): Fragment =>
  sql`count(*) filter (where ${groups} & ${bit(place)} <> 0)`;

/** Small numbers as a table to join with. */
const numbers = (count: number): Fragment =>
  raw(Array.from({ length: count }, (_, place) => `(cast(${place} as bigint))`).join(", "));

/** A row for each program in whose denominator an observation is; `holds` is its place, from 0. */
const eachProgram = (plan: Plan, place: Place): Fragment =>
  sql`join (values ${numbers(plan.programs.length)}) as "program"("holds")
    on (${bitsSql(place)} >> cast("program"."holds" * 2 as integer)) & 1 <> 0`;

/**
 * People, or exits, each once however many records they have: a row per program with the count of each group, of
 * denominator (`g0` …) and numerator (`n0` …).
 */
export function distinctSql(plan: Plan, place: Place, from: Fragment): Fragment {
  const key = place.metric.counts === "exits" ? sql`"person", "exit"` : sql`"person"`;
  const above = sql`(${bitsSql(place)} >> cast("holds" * 2 + 1 as integer)) & 1 <> 0`;
  const rated = place.metric.kind === "rate";
  const counts = plan.groups.flatMap((_, group) => [
    sql`${inGroup(sql`"groups"`, group)} as ${name(groupColumn(group))}`,
    ...(rated ? [sql`${inGroup(sql`"counted"`, group)} as ${name(`n${group}`)}`] : []),
  ]);
  const counted = rated ? sql`, bit_or(case when ${above} then "groups" else 0 end) as "counted"` : sql``;
  return sql`select "holds" as "program", ${join(counts, ", ")} from (
    select ${key}, "holds", bit_or("groups") as "groups"${counted}
    from ${from} as "observations" ${eachProgram(plan, place)}
    group by ${key}, "holds"
  ) as "each once" group by "holds"`;
}

/** The exact median of each program and group, in hundredths of the unit, with the number of values. */
export function medianSql(plan: Plan, place: Place, from: Fragment, dialect: Dialect): Fragment {
  const pooled = place.metric.values.map((_, k) => {
    const value = name(valueColumn(place, k));
    return sql`select "holds", "groups", ${value} as "value" from ${from} as "observations" ${eachProgram(plan, place)}
      where ${value} is not null`;
  });
  return sql`select "holds" as "program", "group"."place" as "group", count(*) as "values", ${dialect.median(sql`"value"`)} as "median"
    from (${join(pooled, " union all ")}) as "pooled"
    join (values ${numbers(plan.groups.length)}) as "group"("place") on ("groups" >> cast("group"."place" as integer)) & 1 <> 0
    group by "holds", "group"."place"`;
}
