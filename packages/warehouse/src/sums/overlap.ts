import type { Cell } from "@footbridge/core/metrics/cell.ts";
import { withCounts } from "@footbridge/core/metrics/cells-of.ts";
import type { Plan } from "@footbridge/core/metrics/plan.ts";
import { columnsOfPeople } from "@footbridge/core/metrics/statements.ts";
import { type Fragment, join, name, sql, statement } from "@footbridge/core/sql/fragment.ts";
import type { Duck } from "../duckdb/open.ts";
import { type Observed, personNumber } from "../reports/observe.ts";
import { filesTable } from "../reports/sources.ts";
import { type Collecting, countsIn } from "./asking.ts";

const tables = {
  people: name("people in both"),
  ofOne: { observed: name("observed of one"), records: name("records of one") },
  ofOthers: { observed: name("observed of others"), records: name("records of others") },
} as const;

/**
 * What is to be added when a file joins others, besides its own counts: people who stand in it and in others are counted once
 * together instead of once on either side, and their spells put together. Only their rows are asked. Undefined where there are none.
 */
export async function overlapOf(
  duck: Duck,
  plan: Plan,
  { one, others }: { readonly one: Observed; readonly others: readonly Observed[] },
  { table, times }: Collecting,
): Promise<readonly Cell[] | undefined> {
  if (others.length === 0) return undefined;
  const make = (made: Fragment, select: Fragment): Promise<void> =>
    duck.run(statement(sql`create or replace temp table ${made} as ${select}`));
  try {
    await make(
      tables.people,
      sql`select distinct ${personNumber} from ${peopleOf(others)} as "others"
        where ${personNumber} in (select ${personNumber} from ${peopleOf([one])} as "one")`,
    );
    const [counted] = await duck.rows(statement(sql`select count(*) as n from ${tables.people}`));
    if (Number(counted?.["n"] ?? 0) === 0) return undefined;
    const columns = columnsOfPeople(plan);
    for (const [side, files] of [
      [tables.ofOne, [one]],
      [tables.ofOthers, others],
    ] as const) {
      await make(
        side.observed,
        shared(
          files.map(({ period }) => period),
          columns,
        ),
      );
      await make(side.records, shared(files.map(({ pathway }) => pathway)));
    }
    const opposite = times === 1 ? -1 : 1;
    const together = await countsIn(duck, plan, { ...bothSides(sql`*`), once: true }, { table, times });
    const apart = await countsIn(
      duck,
      plan,
      { ...bothSides(othersThan), once: true },
      { table, times: opposite },
    );
    return withCounts(together, apart, -1);
  } finally {
    for (const each of [tables.people, ...Object.values(tables.ofOne), ...Object.values(tables.ofOthers)])
      await duck.run(statement(sql`drop table if exists ${each}`));
  }
}

const peopleOf = (parts: readonly Observed[]): Fragment =>
  sql`(select ${personNumber} from ${filesTable(parts.map(({ period }) => period))}
    union all select ${personNumber} from ${filesTable(parts.map(({ pathway }) => pathway))})`;

/** The rows of the people in both. */
const shared = (paths: readonly string[], columns?: readonly string[]): Fragment =>
  sql`select ${columns === undefined ? sql`*` : join(columns.map(name), ", ")} from ${filesTable(paths)} as "rows"
    where ${personNumber} in (select ${personNumber} from ${tables.people})`;

/** All columns, of people who are nobody on the other side. */
const othersThan = sql`* replace (concat('one ', "person") as "person")`;

function bothSides(columnsOfOne: Fragment): { readonly observed: Fragment; readonly records: Fragment } {
  const { ofOne, ofOthers } = tables;
  const union = (one: Fragment, others: Fragment): Fragment =>
    sql`(select ${columnsOfOne} from ${one} union all by name select * from ${others})`;
  return {
    observed: union(ofOne.observed, ofOthers.observed),
    records: union(ofOne.records, ofOthers.records),
  };
}
