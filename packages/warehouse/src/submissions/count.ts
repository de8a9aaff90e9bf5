import { join, name, sql, statement } from "@footbridge/core/sql/fragment.ts";
import type { Duck } from "../duckdb/open.ts";
import type { Plan } from "./plan.ts";

/** What one scan over the file counted. */
export interface Counts {
  readonly rows: number;
  /** Rows that each check hits, in the order of the plan. */
  readonly hits: readonly number[];
  /** Of each rule of the whole file: records that share something, and those they are among. */
  readonly shares: readonly {
    readonly share: number;
    readonly among: number;
  }[];
  /** Elements with cells that are not in the usual writing: their values are not right yet. */
  readonly unusual: readonly string[];
}

/**
 * Counts all rows and what every check hits, in one scan of the file. With `count_if`, since DuckDB cuts all columns for
 * each `filter`: quadratic in their number, four times the time here.
 */
export async function count(duck: Duck, { rows, checks, doubtful, shares }: Plan): Promise<Counts> {
  const each = checks.map(({ hit }, at) => sql`count_if(${hit}) as ${name(`hit ${at}`)}`);
  const columns = [
    sql`count(*) as "rows"`,
    ...each,
    ...shares.flatMap(({ share, among }, at) => [
      sql`count_if(${share}) as ${name(`share ${at}`)}`,
      sql`count_if(${among}) as ${name(`among ${at}`)}`,
    ]),
    ...doubtful.map(({ some }, at) => sql`${some} as ${name(`doubt ${at}`)}`),
  ];
  const [row] = await duck.rows(statement(sql`select ${join(columns, ", ")} from ${rows("checks")}`));
  const counted = (column: string): number => Number(row?.[column] ?? 0);
  return {
    rows: counted("rows"),
    hits: checks.map((_, at) => counted(`hit ${at}`)),
    shares: shares.map((_, at) => ({
      share: counted(`share ${at}`),
      among: counted(`among ${at}`),
    })),
    unusual: doubtful.filter((_, at) => row?.[`doubt ${at}`] === true).map(({ element }) => element),
  };
}
