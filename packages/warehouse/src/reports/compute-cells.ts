import type { Cell } from "@footbridge/core/metrics/cell.ts";
import { type Answer, cellsOf } from "@footbridge/core/metrics/cells-of.ts";
import type { Plan } from "@footbridge/core/metrics/plan.ts";
import {
  type Asking,
  askings,
  observe,
  observeRecords,
  observeSpells,
  type Scope,
  severalOnPathway,
} from "@footbridge/core/metrics/statements.ts";
import { duckdb } from "@footbridge/core/sql/dialect.ts";
import { type Fragment, name, sql, statement } from "@footbridge/core/sql/fragment.ts";
import type { Duck } from "../duckdb/open.ts";
import type { CodedSource, Observed } from "./observe.ts";
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
  return cellsOfTables(duck, plan, {
    observations: observeRecords(plan, records, duckdb),
    records,
  });
}

/** The same cells from files that were coded before: no record of a period is read again. */
export async function cellsOfCoded(
  duck: Duck,
  { plan, sources }: { readonly plan: Plan; readonly sources: readonly CodedSource[] },
): Promise<readonly Cell[]> {
  const codedRecords = filesTable(sources.map((source) => source.coded));
  return cellsOfTables(duck, plan, {
    observations: observe(plan, codedRecords, duckdb),
    records: filesTable(sources.map(({ pathway }) => pathway)),
  });
}

/** The same cells from what was observed of each file before: only people, exits, medians and spells are asked again. */
export async function cellsOfObserved(
  duck: Duck,
  { plan, observed }: { readonly plan: Plan; readonly observed: readonly Observed[] },
): Promise<readonly Cell[]> {
  const tallies = observed.flatMap(({ tally }) => tally ?? []);
  return cellsOfTables(duck, plan, {
    observed: filesTable(observed.map(({ period }) => period)),
    records: filesTable(observed.map(({ pathway }) => pathway)),
    ...(tallies.length === 0 ? {} : { tallies: filesTable(tallies) }),
  });
}

const tables = {
  observations: name("observations of periods"),
  several: name("several times on a pathway"),
  spells: name("observations of pathways"),
} as const;

/** Where cells are computed from. */
export interface Read {
  /** The select that makes observations, or a table that holds them already. */
  readonly observations?: Fragment;
  readonly observed?: Fragment;
  /** At least all records on pathways. */
  readonly records: Fragment;
  readonly tallies?: Fragment;
}

async function cellsOfTables(duck: Duck, plan: Plan, read: Read): Promise<readonly Cell[]> {
  const cells: Cell[] = [];
  await overScopes(duck, plan, read, async (scope, table) => {
    const tallies = scope === "period" ? read.tallies : undefined;
    cells.push(...(await ask(duck, plan, askings(plan, scope, table, tallies))));
  });
  return inOrder(plan, cells);
}

/** Makes tables of the observations and of spells, gives each to be asked, and drops them. */
export async function overScopes(
  duck: Duck,
  plan: Plan,
  { observations, observed, records }: Read,
  asked: (scope: Scope, table: Fragment) => Promise<void>,
): Promise<void> {
  const make = (table: Fragment, select: Fragment): Promise<void> =>
    duck.run(statement(sql`create or replace temp table ${table} as ${select}`));
  try {
    if (observations !== undefined) await make(tables.observations, observations);
    const all = observed ?? tables.observations;
    await asked("period", all);
    await make(tables.several, severalOnPathway(records));
    const spells = observeSpells(plan, { ...tables, observations: all, records }, duckdb);
    if (spells === undefined) return;
    await make(tables.spells, spells);
    await asked("pathway", tables.spells);
  } finally {
    for (const table of Object.values(tables)) await duck.run(statement(sql`drop table if exists ${table}`));
  }
}

/** Asks everything and reads the answers as cells. */
export async function ask(duck: Duck, plan: Plan, asked: readonly Asking[]): Promise<readonly Cell[]> {
  const answers: Answer[] = [];
  for (const { question, statement: each } of asked) {
    if (question.kind === "values") answers.push({ question, columns: await duck.numbers(each) });
    else answers.push({ question, rows: await duck.rows(each) });
  }
  return cellsOf(plan, answers);
}

/** Metric by metric as the plan has them; each metric's own cells are in order already. */
export function inOrder({ metrics }: Plan, cells: readonly Cell[]): readonly Cell[] {
  const places = new Map(metrics.map(({ id, version }, place) => [`${id}@${version}`, place]));
  const place = ({ metric, version }: Cell): number => places.get(`${metric}@${version}`) ?? 0;
  return cells.toSorted((a, b) => place(a) - place(b));
}
