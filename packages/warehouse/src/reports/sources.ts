import { ownPeople, ownPerson } from "@footbridge/core/metrics/statements.ts";
import { type Fragment, join, raw, sql } from "@footbridge/core/sql/fragment.ts";

/** A file of records, and where known, who each of its identifiers is. */
export interface Source {
  /** A Parquet file of records. */
  readonly records: string;
  /** A Parquet file with the columns "100" and "person"; identifiers that it does not name stand for themselves. */
  readonly people?: string | undefined;
}

/** A file's path as SQL text: file names cannot be parameters. */
export const literal = (path: string): Fragment => raw(`'${path.replaceAll("'", "''")}'`);

/** The records of all files as one table with a column "person"; files of the same shape, columns matched by name. */
export function recordsOf(sources: readonly Source[]): Fragment {
  const each = sources.map(({ records, people }) => {
    const own = sql`(select * from read_parquet(${literal(records)}))`;
    if (people === undefined) return ownPeople(own);
    const named = sql`(select "100" as "named", "person" as "who" from read_parquet(${literal(people)}))`;
    return sql`(select "records".*, coalesce("who", ${ownPerson}) as "person" from ${own} as "records"
      left join ${named} as "people" on "named" = "100")`;
  });
  return sql`(${join(
    each.map((one) => sql`select * from ${one}`),
    " union all by name ",
  )})`;
}

/** Several Parquet files of the same shape as one table. */
export const filesTable = (paths: readonly string[]): Fragment =>
  sql`read_parquet([${join(paths.map(literal), ", ")}], union_by_name = true)`;
