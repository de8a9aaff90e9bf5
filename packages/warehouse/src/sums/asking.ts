import type { Cell } from "@footbridge/core/metrics/cell.ts";
import type { Plan } from "@footbridge/core/metrics/plan.ts";
import { type Asking, askings, onceAskings } from "@footbridge/core/metrics/statements.ts";
import { valueColumns, valuesSql } from "@footbridge/core/metrics/sql/tally.ts";
import { type Fragment, join, name, raw, sql, statement } from "@footbridge/core/sql/fragment.ts";
import type { Duck } from "../duckdb/open.ts";
import { ask, inOrder, overScopes, type Read } from "../reports/compute-cells.ts";

/** Where amounts are collected, and how often each counts: −1 takes it out of what was said before. */
export interface Collecting {
  readonly table: Fragment;
  readonly times: 1 | -1;
}

const columns = join(valueColumns.map(name), ", ");

/** Makes an empty table of amounts. */
export const emptyAmounts = (duck: Duck, table: Fragment): Promise<void> =>
  duck.run(
    statement(sql`create or replace temp table ${table}
      ("metric" varchar, "value" double, "programs" integer, "low" integer, "high" integer, "times" integer)`),
  );

/** The amounts of a table as they are kept: equal ones once, those that cancel out left out, least first for each metric. */
export const sortedAmounts = (from: Fragment): Fragment =>
  sql`select "metric", ${columns}, cast(sum("times") as integer) as "times" from ${from} as "amounts"
    group by "metric", ${columns} having sum("times") <> 0 order by "metric", "value"`;

/**
 * The counts of all metrics but medians, in the order of the plan, and what medians are taken over into the table. `once` asks
 * only what may change when files are put together: people, exits and spells.
 */
export async function countsIn(
  duck: Duck,
  plan: Plan,
  read: Read & { readonly once?: true },
  { table, times }: Collecting,
): Promise<readonly Cell[]> {
  const cells: Cell[] = [];
  await overScopes(duck, plan, read, async (scope, observed) => {
    const all =
      scope === "period" && read.once === true
        ? onceAskings(plan, scope, observed)
        : askings(plan, scope, observed, scope === "period" ? read.tallies : undefined);
    const counted: Asking[] = [];
    for (const each of all) {
      if (each.question.kind !== "values") counted.push(each);
      else {
        const { metric } = each.question.place;
        await duck.run(
          statement(sql`insert into ${table} select ${`${metric.id}@${metric.version}`}, ${columns}, ${raw(String(times))}
            from (${valuesSql(each.question.place, observed)}) as "asked"`),
        );
      }
    }
    cells.push(...(await ask(duck, plan, counted)));
  });
  return inOrder(plan, cells);
}
