import type { Cell } from "@footbridge/core/metrics/cell.ts";
import { type Answer, cellsOf } from "@footbridge/core/metrics/cells-of.ts";
import type { Plan } from "@footbridge/core/metrics/plan.ts";
import { askings, observe, scopes } from "@footbridge/core/metrics/statements.ts";
import { duckdb } from "@footbridge/core/sql/dialect.ts";
import { type Fragment, name, sql, statement } from "@footbridge/core/sql/fragment.ts";
import type { Duck } from "../duckdb/open.ts";
import type { Observed } from "./observe.ts";
import { filesTable, recordsOf, type Source } from "./sources.ts";

export interface Computation {
  readonly plan: Plan;
  /** Parquet files of records, as paths or with the people behind their identifiers. */
  readonly sources: readonly (string | Source)[];
}

/**
 * Every cell of the plan over the records: one pass makes observations of them, the rest is asked of those. Cells come in
 * the order of the plan: metric, program, group.
 */
export async function computeCells(duck: Duck, { plan, sources }: Computation): Promise<readonly Cell[]> {
  const records = recordsOf(
    sources.map((source) => (typeof source === "string" ? { records: source } : source)),
  );
  const cells: Cell[] = [];
  for (const scope of scopes) {
    const observations = observe(plan, scope, records, duckdb);
    if (observations !== undefined) cells.push(...(await askScope(duck, plan, scope, observations)));
  }
  return inOrder(plan, cells);
}

/** The same cells from what was observed of each file before: no record of a period is read again. */
export async function cellsOfObserved(
  duck: Duck,
  { plan, observed }: { readonly plan: Plan; readonly observed: readonly Observed[] },
): Promise<readonly Cell[]> {
  const periods = sql`select * from ${filesTable(observed.map(({ period }) => period))}`;
  const onPathways = filesTable(observed.map(({ pathway }) => pathway));
  const spells = observe(plan, "pathway", onPathways, duckdb);
  return inOrder(plan, [
    ...(await askScope(duck, plan, "period", periods)),
    ...(spells === undefined ? [] : await askScope(duck, plan, "pathway", spells)),
  ]);
}

/** Makes a table of the observations, asks everything of it, and drops it. */
async function askScope(
  duck: Duck,
  plan: Plan,
  scope: (typeof scopes)[number],
  observations: Fragment,
): Promise<readonly Cell[]> {
  const table = name(`observations of ${scope}`);
  const answers: Answer[] = [];
  await duck.run(statement(sql`create or replace temp table ${table} as ${observations}`));
  try {
    for (const { question, statement: asked } of askings(plan, scope, table, duckdb)) {
      answers.push({ question, rows: await duck.rows(asked) });
    }
  } finally {
    await duck.run(statement(sql`drop table if exists ${table}`));
  }
  return cellsOf(plan, answers);
}

/** Metric by metric as the plan has them; each metric's own cells are in order already. */
function inOrder({ metrics }: Plan, cells: readonly Cell[]): readonly Cell[] {
  const places = new Map(metrics.map(({ id, version }, place) => [`${id}@${version}`, place]));
  const place = ({ metric, version }: Cell): number => places.get(`${metric}@${version}`) ?? 0;
  return cells.toSorted((a, b) => place(a) - place(b));
}
