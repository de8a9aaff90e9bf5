import type { Dialect } from "../../sql/dialect.ts";
import { type Fragment, join, name, raw, sql } from "../../sql/fragment.ts";
import type { Plan } from "../plan.ts";
import { valueColumn } from "./observations.ts";
import { bit, bitsSql, countingOf, groupBit, halfBits, halfOf, type Place } from "./packing.ts";

/** The columns of counts begin with this where a statement asks for nothing else. */
export const tallied = "g";

/** Counts of all groups as half as many sums: each of two groups side by side (`countsOf` reads them). */
function countsSql(plan: Plan, groups: Fragment, prefix: string): Fragment {
  const both = raw(String(1 + 2 ** halfBits));
  const sums = Array.from({ length: halfOf(plan) }, (_, at) => {
    const shifted = at === 0 ? groups : sql`(${groups} >> ${raw(String(at))})`;
    return sql`sum(${shifted} & ${both}) as ${name(`${prefix}${at}`)}`;
  });
  return join(sums, ", ");
}

/**
 * How many observations say the same of every metric in `columns`, in each group: one pass over all of them, and few
 * rows, from which the cells of all programs are added up.
 */
export function tallySql(plan: Plan, columns: readonly string[], from: Fragment): Fragment {
  const keys = join(columns.map(name), ", ");
  return sql`select ${keys}, ${countsSql(plan, sql`"groups"`, tallied)} from ${from} as "observations" group by ${keys}`;
}

/** Small numbers as a table to join with. */
const numbers = (count: number): Fragment =>
  raw(Array.from({ length: count }, (_, place) => `(cast(${place} as bigint))`).join(", "));

/** A row for each program in whose denominator an observation is; `holds` is its place, from 0. */
const eachProgram = (plan: Plan, place: Place): Fragment =>
  sql`join (values ${numbers(plan.programs.length)}) as "program"("holds")
    on (${bitsSql(place)} >> cast("program"."holds" * 2 as integer)) & 1 <> 0`;

const anyOf = (columns: readonly string[]): Fragment => sql`(${join(columns.map(name), " | ")}) <> 0`;

/** People with several observations that some metric in `columns` counts. */
const severalSql = (columns: readonly string[], from: Fragment): Fragment =>
  sql`(select "person" as "who" from ${from} as "each" where ${anyOf(columns)} group by "person" having count(*) > 1)`;

/** The only observation that metrics in `columns` count of a person: such people can be tallied. */
export const singleSql = (columns: readonly string[], from: Fragment): Fragment =>
  sql`(select "single".* from ${from} as "single" left join ${severalSql(columns, from)} as "several" on "who" = "person"
    where "who" is null and ${anyOf(columns)})`;

/** People, or exits, that a metric counts in a program, above the line or below it. */
export interface Counted {
  readonly place: Place;
  readonly program: number;
  readonly part: "above" | "below";
}

/** The columns of their counts begin with this. */
export const countedPrefix = (at: number): string => `c${at}-`;

/**
 * People with several observations, or their exits, each once for everything counted: one row. Someone is in every group
 * that one of the observations is in.
 */
export function severalTimesSql(
  plan: Plan,
  counted: readonly Counted[],
  columns: readonly string[],
  from: Fragment,
): Fragment {
  const exits = counted.some(({ place }) => countingOf(place.metric) === "exits");
  const key = exits ? sql`"person", "exit"` : sql`"person"`;
  const groups = counted.map(({ place, program, part }, at) => {
    const mask = bit(place.shift + program * 2 + (part === "above" ? 1 : 0));
    return sql`bit_or(case when ${name(place.column)} & ${mask} <> 0 then "groups" else 0 end) as ${name(`c${at}`)}`;
  });
  const counts = counted.map((_, at) => countsSql(plan, name(`c${at}`), countedPrefix(at)));
  return sql`select ${join(counts, ", ")} from (
    select ${join(groups, ", ")} from ${from} as "observations" join ${severalSql(columns, from)} as "several" on "who" = "person"
    where ${anyOf(columns)} group by ${key}
  ) as "each once"`;
}

/** The exact median of each program and group, in hundredths of the unit, with the number of values. */
export function medianSql(plan: Plan, place: Place, from: Fragment, dialect: Dialect): Fragment {
  const pooled = place.metric.values.map((_, k) => {
    const value = name(valueColumn(place, k));
    return sql`select "holds", "groups", ${value} as "value" from ${from} as "observations" ${eachProgram(plan, place)}
      where ${value} is not null`;
  });
  const groups = raw(plan.groups.map((_, group) => `(${group}, ${groupBit(plan, group)})`).join(", "));
  return sql`select "holds" as "program", "group"."place" as "group", count(*) as "values", ${dialect.median(sql`"value"`)} as "median"
    from (${join(pooled, " union all ")}) as "pooled"
    join (values ${groups}) as "group"("place", "bit") on ("groups" >> cast("group"."bit" as integer)) & 1 <> 0
    group by "holds", "group"."place"`;
}
