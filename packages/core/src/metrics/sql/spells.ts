import { conditionTruth, type Reading } from "../../conditions/to-sql.ts";
import { elementsOf } from "../../conditions/parts.ts";
import type { Dialect } from "../../sql/dialect.ts";
import { type Fragment, join, name, raw, sql } from "../../sql/fragment.ts";
import { elementsOfAmount } from "../check-knowledge.ts";
import type { Plan } from "../plan.ts";

/** The days that a record on a pathway has beside its elements, as columns. */
export const pathwayDaysSql = ({ pathway }: Plan, reading: Reading): readonly Fragment[] =>
  pathway.derived.map(({ id, from: sources }) => {
    const each = sources.map(
      ({ date, when }) => sql`case when ${conditionTruth(when, reading)} then ${name(date)} end`,
    );
    return sql`${reading.dialect.least(each)} as ${name(id)}`;
  });

/** People with several periods on a pathway: "who" and "where". All others' spells are their only record. */
export const severalSpellsSql = (records: Fragment): Fragment =>
  sql`(select "person" as "who", "pathway" as "where" from ${records} as "records"
    where "pathway" is not null and "900" is not null group by "person", "pathway" having count(*) > 1)`;

/**
 * A table of records in which all periods of a person on one pathway, at most `gapDays` apart and whoever offered them, are
 * one record: it ends when the last of them ends, and not while one is open. Only the elements that the plan reads. Most
 * people have one period on a pathway, and theirs is taken as it is.
 */
export function spellsSql(plan: Plan, from: Fragment, dialect: Dialect): Fragment {
  const read = elementsRead(plan);
  const own = join(["person", "pathway", ...read].map(name), ", ");
  const records = raw(`"records on pathways"`);
  const several = severalSpellsSql(records);
  return sql`(with ${records} as materialized (select ${own} from ${withDays(plan, from, dialect)} as "all records"
      where "pathway" is not null and "900" is not null)
    select ${own} from ${records} left join ${several} as "several" on "who" = "person" and "where" = "pathway"
      where "who" is null
    union all select ${own} from ${foldedSql(plan, read, records, several, dialect)} as "folded")`;
}

/** The spells of those alone who are in `several`. */
export function severalSpells(plan: Plan, from: Fragment, several: Fragment, dialect: Dialect): Fragment {
  const read = elementsRead(plan);
  const records = sql`(select * from ${withDays(plan, from, dialect)} as "all records"
    where "pathway" is not null and "900" is not null)`;
  return foldedSql(plan, read, records, several, dialect);
}

function withDays(plan: Plan, from: Fragment, dialect: Dialect): Fragment {
  const days = pathwayDaysSql(plan, { dialect });
  return days.length === 0 ? from : sql`(select *, ${join(days, ", ")} from ${from} as "records")`;
}

/** What puts one person's periods on one pathway in order: of the same entry, by the submission and the row in it. */
const inOrder = raw(`"900", "submission", "row"`);
const fromTheLast = raw(`"901" desc nulls first, "900" desc, "submission" desc, "row" desc`);

/** The spells of those with several periods on a pathway. */
function foldedSql(
  plan: Plan,
  read: readonly string[],
  records: Fragment,
  several: Fragment,
  dialect: Dialect,
): Fragment {
  const columns = read.map((id) => sql`${foldSql(id, plan)} as ${name(id)}`);
  const needed = join(["person", "pathway", ...read].map(name), ", ");
  const order = sql`partition by "person", "pathway" order by ${inOrder}`;
  const before = sql`max(coalesce("901", ${dialect.day("9999-12-31")})) over (${order} rows between unbounded preceding and 1 preceding)`;
  return sql`(select "person", "pathway", ${join(columns, ", ")} from (
    select *, row_number() over (partition by "person", "pathway", "spell" order by ${inOrder}) as "first",
      row_number() over (partition by "person", "pathway", "spell" order by ${fromTheLast}) as "last"
    from (select *, sum("begins") over (${order}) as "spell" from (
      select ${needed}, case when "900" <= ${dialect.later(before, { days: plan.pathway.gapDays })} then 0 else 1 end as "begins"
      from ${records} as "records" join ${several} as "several" on "who" = "person" and "where" = "pathway"
    ) as "marked") as "numbered"
  ) as "ordered" group by "person", "pathway", "spell")`;
}

/** The records on a pathway with every element that spells are made of: what must be kept of a file to join it to others. */
export function pathwayRecordsSql(plan: Plan, from: Fragment): Fragment {
  const derived = new Set(plan.pathway.derived.map(({ id }) => id));
  const sources = plan.pathway.derived.flatMap(({ from: each }) =>
    each.flatMap(({ date, when }) => [date, ...elementsOf(when)]),
  );
  const own = elementsRead(plan).filter((id) => !derived.has(id));
  const columns = [...new Set(["person", "pathway", ...own, ...sources])].map(name);
  return sql`select ${join(columns, ", ")} from ${from} as "records" where "pathway" is not null`;
}

/** What the metrics on pathways, programs and groups read, without the person and the pathway themselves. */
function elementsRead(plan: Plan): readonly string[] {
  const metrics = plan.metrics.filter(({ scope }) => scope === "pathway");
  const conditions = [
    ...plan.programs.map(({ when }) => when),
    ...plan.groups.map(({ when }) => when),
    ...metrics.flatMap(({ variants, values }) => [
      ...variants.flatMap(({ population, numerator }) => [
        population,
        ...(numerator === undefined ? [] : [numerator]),
      ]),
      ...values.map(({ when }) => when),
    ]),
  ];
  const amounts = metrics.flatMap(({ values }) => values.flatMap(({ amount }) => elementsOfAmount(amount)));
  const read = new Set(["submission", "row", "900", "901", ...conditions.flatMap(elementsOf), ...amounts]);
  read.delete("pathway");
  return [...read];
}

function foldSql(id: string, { pathway }: Plan): Fragment {
  const column = name(id);
  if (id === "submission" || id === "row") return sql`min(${column})`;
  if (id === "900") return sql`min("900")`;
  if (id === "901") return sql`case when count("901") = count(*) then max("901") end`;
  if (pathway.earliest.includes(id) || pathway.derived.some((day) => day.id === id))
    return sql`min(${column})`;
  if (pathway.latest.includes(id) || pathway.greatest.includes(id)) return sql`max(${column})`;
  return pathway.last.includes(id)
    ? sql`max(${column}) filter (where "last" = 1)`
    : sql`max(${column}) filter (where "first" = 1)`;
}
