import { type Fragment, join, raw, sql } from "./fragment.ts";

/** The few things that DuckDB and PostgreSQL say differently. */
export interface Dialect {
  readonly id: "duckdb" | "postgres";
  /** Ends a select whose columns are not to be written out again wherever the select above names them. */
  readonly apart: Fragment;
  /** A parameter that is text, where the database cannot tell. */
  readonly text: (value: string) => Fragment;
  /** Whether a text is one of these; a blank one is none, so that the answer is never null. */
  readonly among: (text: Fragment, codes: readonly string[]) => Fragment;
  /** The number that stands beside a text in a table; 0 for a text that is not there, and for a blank one. */
  readonly lookup: (text: Fragment, table: ReadonlyMap<string, bigint>) => Fragment;
  /** The same by calendar quarter, counted from the first of 1900; quarters after `latest` count as that one. */
  readonly lookupQuarter: (date: Fragment, table: ReadonlyMap<number, bigint>, latest: number) => Fragment;
  /** A day given as `YYYY-MM-DD`. */
  readonly day: (value: string) => Fragment;
  /** The date moved by whole years, months and days; 29 February plus a year is 28 February in both. */
  readonly later: (date: Fragment, by: Shift) => Fragment;
  /** Whole years from one day to a later one, as birthdays count them; born on 29 February, a year is complete on 1 March. */
  readonly years: (from: Fragment, to: Fragment) => Fragment;
  /** The last day of the calendar quarter so many quarters after the date's own. */
  readonly quarterEnd: (date: Fragment, quarters: number) => Fragment;
  /** The exact middle of a column of whole numbers: of an even count, the mean of the two middle ones. Null for none. */
  readonly median: (column: Fragment) => Fragment;
  /** The earliest or latest of several dates, leaving out the blank ones. */
  readonly least: (dates: readonly Fragment[]) => Fragment;
  readonly greatest: (dates: readonly Fragment[]) => Fragment;
}

export interface Shift {
  readonly years?: number | undefined;
  readonly months?: number | undefined;
  readonly days?: number | undefined;
}

const bigint = (value: bigint): Fragment => raw(`cast(${value} as bigint)`);

const shared = {
  text: (value: string) => sql`cast(${value} as text)`,
  day: (value: string) => sql`cast(${value} as date)`,
  median: (column: Fragment) => sql`percentile_cont(0.5) within group (order by ${column})`,
  daysLater: (date: Fragment, days: number) => sql`(${date} + cast(${days} as integer))`,
  least: (dates: readonly Fragment[]) => sql`least(${join(dates, ", ")})`,
  greatest: (dates: readonly Fragment[]) => sql`greatest(${join(dates, ", ")})`,
};

export const duckdb: Dialect = {
  id: "duckdb",
  apart: raw(""),
  text: shared.text,
  day: shared.day,
  median: shared.median,
  least: shared.least,
  greatest: shared.greatest,
  // Functions of one column are worked out once for each different value of a block of Parquet; comparisons, and what takes
  // null away, for each row. `concat` of null is the empty text, which is no code.
  among: (text, codes) => sql`list_contains([${join(codes.map(shared.text), ", ")}], concat(${text}))`,
  lookup: (text, table) => {
    const entries = [...table].map(([code, number]) => sql`${shared.text(code)}: ${bigint(number)}`);
    return sql`greatest(map_extract_value(map {${join(entries, ", ")}}, ${text}), ${bigint(0n)})`;
  },
  lookupQuarter: (date, table, latest) => {
    const entries = [...table].map(([quarter, number]) => sql`${bigint(BigInt(quarter))}: ${bigint(number)}`);
    const quarter = sql`least(greatest(datediff('quarter', date '1900-01-01', ${date}), -1), ${raw(String(latest))})`;
    return sql`greatest(map_extract_value(map {${join(entries, ", ")}}, ${quarter}), ${bigint(0n)})`;
  },
  years: (from, to) => sql`cast(datesub('year', ${from}, ${to}) as integer)`,
  later: (date, { years = 0, months = 0, days = 0 }) =>
    years === 0 && months === 0
      ? shared.daysLater(date, days)
      : sql`cast(${date} + to_months(cast(${years * 12 + months} as integer)) + to_days(cast(${days} as integer)) as date)`,
  quarterEnd: (date, quarters) =>
    sql`cast(date_trunc('quarter', ${date}) + to_months(cast(${3 * (quarters + 1)} as integer)) - to_days(1) as date)`,
};

export const postgres: Dialect = {
  id: "postgres",
  apart: raw(" offset 0"),
  text: shared.text,
  day: shared.day,
  median: shared.median,
  least: shared.least,
  greatest: shared.greatest,
  among: (text, codes) => sql`coalesce(${text} in (${join(codes.map(shared.text), ", ")}), false)`,
  lookup: (text, table) => {
    const entries = [...table].map(([code, number]) => sql`when ${shared.text(code)} then ${bigint(number)}`);
    return sql`case ${text} ${join(entries, " ")} else ${bigint(0n)} end`;
  },
  lookupQuarter: (date, table, latest) => {
    const entries = [...table].map(
      ([quarter, number]) => sql`when ${raw(String(quarter))} then ${bigint(number)}`,
    );
    const quarter = sql`cast((extract(year from ${date}) - 1900) * 4 + extract(quarter from ${date}) - 1 as integer)`;
    return sql`case least(greatest(${quarter}, -1), ${raw(String(latest))}) ${join(entries, " ")} else ${bigint(0n)} end`;
  },
  years: (from, to) => sql`cast(extract(year from age(${to}, ${from})) as integer)`,
  later: (date, { years = 0, months = 0, days = 0 }) =>
    years === 0 && months === 0
      ? shared.daysLater(date, days)
      : sql`cast(${date} + make_interval(months => cast(${years * 12 + months} as integer), days => cast(${days} as integer)) as date)`,
  quarterEnd: (date, quarters) =>
    sql`cast(date_trunc('quarter', ${date}) + make_interval(months => cast(${3 * (quarters + 1)} as integer)) - make_interval(days => 1) as date)`,
};
