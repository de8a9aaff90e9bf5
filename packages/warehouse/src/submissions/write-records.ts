import { join, name, raw, sql, statement } from "@footbridge/core/sql/fragment.ts";
import type { Duck } from "../duckdb/open.ts";
import { columnType } from "./cells/typed-cell.ts";
import type { Plan } from "./plan.ts";

/** Writes the table of records: `row`, `submission`, and a column for every element of the layout. */
export async function writeRecords(duck: Duck, plan: Plan, submission: string, to: string): Promise<void> {
  const columns = join(
    plan.elements.map((element) => {
      const column = name(element.id);
      return plan.blank.has(element.id) ? sql`cast(null as ${columnType(element)}) as ${column}` : column;
    }),
    ", ",
  );
  await duck[plan.long ? "copy" : "run"](
    statement(sql`copy (select "row", cast(${submission} as varchar) as "submission", ${columns} from ${plan.rows("values")})
      to ${to} (format parquet, compression zstd, row_group_size ${raw(String(plan.groupRows))}, use_tmp_file false)`),
  );
}
