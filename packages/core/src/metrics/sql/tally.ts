import { type Fragment, join, name, raw, sql } from "../../sql/fragment.ts";
import type { Plan } from "../plan.ts";
import { bitsRead, countingOf, type Mask, maskOf, type Place } from "./facts.ts";
import { halfBits, halfOf } from "./groups.ts";

/** The columns of counts begin with this where a statement asks for nothing else. */
export const tallied = "g";

/** Counts of all groups as half as many sums: each of two groups side by side (`cellsOf` reads them). */
function countsSql(plan: Plan, groups: Fragment, prefix: string): Fragment {
  const both = raw(String(1 + 2 ** halfBits));
  const sums = Array.from({ length: halfOf(plan) }, (_, at) => {
    const shifted = at === 0 ? groups : sql`(${groups} >> ${raw(String(at))})`;
    return sql`cast(sum(${shifted} & ${both}) as bigint) as ${name(`${prefix}${at}`)}`;
  });
  return join(sums, ", ");
}

const masked = (column: string, mask: number): Fragment => sql`(${name(column)} & ${raw(String(mask))})`;

/** Whether an observation has all these bits. */
const hasSql = (mask: Mask): Fragment =>
  join(
    [...mask].map(([column, bits]) => sql`${masked(column, bits)} = ${raw(String(bits))}`),
    " and ",
  );

/** Whether any of the places may count an observation. */
const anyOf = (places: readonly Place[]): Fragment =>
  sql`(${join(
    [...maskOf(places.map(({ population }) => population))].map(
      ([column, bits]) => sql`${masked(column, bits)} <> 0`,
    ),
    " or ",
  )})`;

/**
 * How many observations say the same of every metric of the places, in each group: one pass over all of them, and few
 * rows, from which the cells of all programs are added up.
 */
export function tallySql(plan: Plan, places: readonly Place[], from: Fragment): Fragment {
  const keys = [...bitsRead(places)].map(([column, bits]) => sql`${masked(column, bits)} as ${name(column)}`);
  const numbers = keys.map((_, at) => raw(String(at + 1)));
  return sql`select ${join(keys, ", ")}, ${countsSql(plan, sql`"groups"`, tallied)} from ${from} as "observations"
    where ${anyOf(places)} group by ${join(numbers, ", ")}`;
}

/** People with several observations that some of the places may count. */
const severalSql = (places: readonly Place[], from: Fragment): Fragment =>
  sql`(select "person" as "who" from ${from} as "each" where ${anyOf(places)} group by "person" having count(*) > 1)`;

/** The only observation that the places may count of a person: such people can be tallied. */
export const singleSql = (places: readonly Place[], from: Fragment): Fragment =>
  sql`(select "single".* from ${from} as "single" left join ${severalSql(places, from)} as "several" on "who" = "person"
    where "who" is null and ${anyOf(places)})`;

/** People, or exits, that a metric counts in a program, above the line or below it. */
export interface Counted {
  readonly place: Place;
  readonly program: number;
  readonly part: "above" | "below";
  readonly mask: Mask;
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
  places: readonly Place[],
  from: Fragment,
): Fragment {
  const exits = counted.some(({ place }) => countingOf(place.metric) === "exits");
  const key = exits ? sql`"person", "exit"` : sql`"person"`;
  const groups = counted.map(
    ({ mask }, at) => sql`bit_or(case when ${hasSql(mask)} then "groups" else 0 end) as ${name(`c${at}`)}`,
  );
  const counts = counted.map((_, at) => countsSql(plan, name(`c${at}`), countedPrefix(at)));
  return sql`select ${join(counts, ", ")} from (
    select ${join(groups, ", ")} from ${from} as "observations" join ${severalSql(places, from)} as "several" on "who" = "person"
    where ${anyOf(places)} group by ${key}
  ) as "each once"`;
}

/** The columns of `valuesSql`, all of numbers. */
export const valueColumns = ["value", "programs", "low", "high"] as const;

/**
 * The amounts that a median is taken over, least first, in hundredths of the unit: with the programs that count each (a
 * bit by the program's place), and the lower and upper half of its groups.
 */
export function valuesSql({ values, parts }: Place, from: Fragment): Fragment {
  const half = raw(String(2 ** halfBits - 1));
  const programs = parts.map(
    ({ program, below }) => sql`(case when ${hasSql(below)} then ${raw(String(2 ** program))} else 0 end)`,
  );
  const each = values.map(
    (
      value,
    ) => sql`select cast(${name(value)} as double precision) as "value", ${join(programs, " | ")} as "programs",
      cast("groups" & ${half} as integer) as "low", cast("groups" >> ${raw(String(halfBits))} as integer) as "high"
      from ${from} as "observations" where ${name(value)} is not null`,
  );
  return sql`select * from (${join(each, " union all ")}) as "amounts" where "programs" <> 0 order by "value"`;
}
