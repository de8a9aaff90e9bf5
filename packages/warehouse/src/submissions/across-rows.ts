import type { Element } from "@footbridge/core/records/element.ts";
import { type Fragment, join, name, raw, sql, statement } from "@footbridge/core/sql/fragment.ts";
import type { Duck } from "../duckdb/open.ts";

/** Periods less than so many days apart are one period [PUF, Appendix B: “separated by less than 90 days”]. */
const apart = 90;

/** What rows of the same person say together; each finding stands on every row it is about. */
const duplicate = {
  code: "rule.1.duplicate",
  severity: "error",
  message: "Another row has the same person (100), state and exit (901).",
  fix: "Report each period of participation once.",
} as const;

const merged = {
  code: "rule.1.periods-merged",
  severity: "repair",
  message: `Periods of the same person that overlap or lie less than ${apart} days apart were merged into one.`,
  fix: "Report them as one period, from the first entry to the last exit.",
} as const;

const unmerged = {
  code: "rule.1.periods-overlap",
  severity: "warning",
  message: `Periods of the same person overlap or lie less than ${apart} days apart, and differ too much to be merged.`,
  fix: "Report them as one period if they are of one program; otherwise nothing needs to be done.",
} as const;

/** Rows of persons who have several, with what tells them apart. */
const several = (records: string): Fragment => sql`
  select "row", "100" as person, concat_ws('|', coalesce("CALC4000", ''), coalesce("program-name", '')) as place,
    "900" as entry, "901" as exit, "1000" as first_contact, "1007" as last_contact
  from read_parquet(${records})
  where "100" in (select "100" from read_parquet(${records}) where "100" is not null group by "100" having count(*) > 1)`;

/** For an open period the entry tells it apart, for a reportable individual the days of contact. */
const duplicates = sql`
  select "row" from several qualify count(*) over (
    partition by person, place, exit, case when exit is null then entry end,
      case when exit is null and entry is null then first_contact end,
      case when exit is null and entry is null then last_contact end) > 1`;

/** Islands of periods: a new one begins where none before reaches to less than 90 days before it. */
const islands = sql`
  select * from (select "row", sum(begins) over (order by person, place, entry, "row") as island from (
    select *, case when entry - max(coalesce(exit, date '9999-12-31')) over (
      partition by person, place order by entry, "row" rows between unbounded preceding and 1 preceding
    ) < ${raw(String(apart))} then 0 else 1 end as begins
    from several where entry is not null and "row" not in (select "row" from duplicates)))
  qualify count(*) over (partition by island) > 1`;

/** How the values of one element become one: of days told as the first or the latest, that one; else they must agree. */
function together({ id, name: full, kind }: Element): Fragment {
  const column = name(id);
  if (id === "900" || (kind === "date" && /\bfirst\b/i.test(full))) return sql`min(${column})`;
  if (id === "901") return sql`case when count(*) = count(${column}) then max(${column}) end`;
  return sql`max(${column})`;
}

const mayDiffer = ({ id, name: full, kind }: Element): boolean =>
  id === "900" || id === "901" || (kind === "date" && /\b(first|most recent)\b/i.test(full));

/** What rows of the same person came to. */
export interface AcrossRows {
  /** Rows that were put into others, so that the records must be written anew. */
  readonly merged: number;
}

/**
 * Finds records given twice and periods that are one, among written records. The findings are left in the temporary
 * table `across_rows`; with merged periods the whole table of records is written again to `mergedTo`.
 */
export async function acrossRows(
  duck: Duck,
  records: string,
  elements: readonly Element[],
  mergedTo: string,
): Promise<AcrossRows> {
  const run = (fragment: Fragment): Promise<void> => duck.run(statement(fragment));
  await run(sql`create or replace temp table several as ${several(records)}`);
  if ((await rowsOf(duck, "several")) === 0) {
    await run(nothingFound);
    return { merged: 0 };
  }
  await run(sql`create or replace temp table duplicates as ${duplicates}`);
  await run(sql`create or replace temp table islands as ${islands}`);
  const agree = elements
    .filter((element) => !mayDiffer(element))
    .map(({ id }) => sql`(min(${name(id)}) is not distinct from max(${name(id)}))`);
  await run(sql`create or replace temp table safe as
    select island, min("row") as "row" from islands join read_parquet(${records}) using ("row")
    group by island having ${join(agree, " and ")}`);
  await run(findingsTable(records));
  const [count] = await duck.rows(
    statement(sql`select count(*) as merged from islands where island in (select island from safe)`),
  );
  const rows = Number(count?.["merged"] ?? 0);
  if (rows > 0) await run(writtenAnew(records, elements, mergedTo));
  return { merged: rows };
}

const rowsOf = async (duck: Duck, table: string): Promise<number> => {
  const [row] = await duck.rows(statement(sql`select count(*) as "rows" from ${name(table)}`));
  return Number(row?.["rows"] ?? 0);
};

/** The table of findings, for a file of which no person has two rows. */
const nothingFound = sql`create or replace temp table across_rows ("row" bigint, element varchar, value varchar,
  code varchar, severity varchar, message varchar, fix varchar)`;

const told = ({
  code,
  severity,
  message,
  fix,
}: typeof duplicate | typeof merged | typeof unmerged): Fragment =>
  sql`${code} as code, ${severity} as severity, ${message} as message, ${fix} as fix`;

function findingsTable(records: string): Fragment {
  const value = (column: string): Fragment => sql`coalesce(strftime(${name(column)}, '%Y%m%d'), '')`;
  return sql`create or replace temp table across_rows as
    select "row", '100' as element, "100" as value, ${told(duplicate)}
    from duplicates join read_parquet(${records}) using ("row")
    union all
    select "row", '900' as element, ${value("900")} as value, ${told(merged)}
    from islands join read_parquet(${records}) using ("row") where island in (select island from safe)
    union all
    select "row", '900' as element, ${value("900")} as value, ${told(unmerged)}
    from islands join read_parquet(${records}) using ("row") where island not in (select island from safe)`;
}

/** All records but the merged ones, and each island as one record under its first row. */
function writtenAnew(records: string, elements: readonly Element[], to: string): Fragment {
  const columns = join(
    elements.map(({ id }) => name(id)),
    ", ",
  );
  const values = join(
    elements.map((element) => sql`${together(element)} as ${name(element.id)}`),
    ", ",
  );
  return sql`copy (
    select "row", "submission", ${columns} from read_parquet(${records})
    where "row" not in (select "row" from islands where island in (select island from safe))
    union all
    select min("row") as "row", min("submission") as "submission", ${values}
    from islands join read_parquet(${records}) using ("row") where island in (select island from safe) group by island
  ) to ${to} (format parquet, compression zstd, row_group_size 20480, use_tmp_file false)`;
}
