import { existsSync } from "node:fs";
import type { Cell } from "@footbridge/core/metrics/cell.ts";
import { cellsOfMedians } from "@footbridge/core/metrics/cells-of.ts";
import { type Amounts, mediansOf } from "@footbridge/core/metrics/medians.ts";
import { medianIn, type Middles, middlesOf, withAmounts } from "@footbridge/core/metrics/middles.ts";
import type { Plan } from "@footbridge/core/metrics/plan.ts";
import { medianPlaces } from "@footbridge/core/metrics/statements.ts";
import { valueColumns } from "@footbridge/core/metrics/sql/tally.ts";
import { type Fragment, join, name, raw, sql, statement } from "@footbridge/core/sql/fragment.ts";
import type { Duck } from "../duckdb/open.ts";
import { filesTable } from "../reports/sources.ts";
import { readMiddles } from "./middles-file.ts";

type Place = ReturnType<typeof medianPlaces>[number];

/** Where amounts come from. */
export interface Sources {
  /** The middles of the sum before, where they were kept, and the amounts that came since, or went: a table. */
  readonly since?: { readonly middles: string; readonly amounts: Fragment } | undefined;
  /** Parquet of each file's own amounts, of all that is summed. */
  readonly own: readonly string[];
  /** Parquet of what is to be added and taken out for people in several. */
  readonly several: string | undefined;
}

export interface Found {
  readonly cells: readonly Cell[];
  /** By the place of the metric among medians. */
  readonly middles: readonly Middles[];
}

/**
 * All medians, exactly: out of the middles kept before and what came since; where a median has moved beyond them, out of all files'
 * amounts again.
 */
export async function mediansOver(duck: Duck, plan: Plan, sources: Sources): Promise<Found> {
  const { since } = sources;
  const kept =
    since === undefined || !existsSync(since.middles) ? undefined : await readMiddles(since.middles);
  const cells: Cell[] = [];
  const middles: Middles[] = [];
  for (const [at, place] of medianPlaces(plan).entries()) {
    const before = kept?.[at];
    const moved =
      before === undefined || since === undefined
        ? undefined
        : withAmounts(plan, before, await amountsOf(duck, place, since.amounts));
    const now = moved !== undefined && isKnown(moved) ? moved : await again(duck, plan, place, sources);
    middles.push(now);
    cells.push(...cellsOfMedians(plan, place, await medianOf(duck, plan, { place, now, sources })));
  }
  return { cells, middles };
}

const isKnown = (middles: Middles): boolean => middles.every((each) => medianIn(each) !== undefined);

async function again(duck: Duck, plan: Plan, place: Place, { own, several }: Sources): Promise<Middles> {
  const all = middlesOf(plan, await amountsOf(duck, place, filesTable(own)));
  if (several === undefined) return all;
  return withAmounts(plan, all, await amountsOf(duck, place, filesTable([several])));
}

/** By the middles, or where those of all amounts do not tell, since so many were of people in several, by a walk over everything. */
async function medianOf(
  duck: Duck,
  plan: Plan,
  { place, now, sources }: { readonly place: Place; readonly now: Middles; readonly sources: Sources },
): Promise<ReturnType<typeof mediansOf>> {
  const { own, several } = sources;
  if (!isKnown(now))
    return mediansOf(
      plan,
      await amountsOf(duck, place, filesTable([...own, ...(several === undefined ? [] : [several])])),
    );
  return (program, group) => {
    const middle = now[program * plan.groups.length + group];
    return (middle && medianIn(middle)) ?? { values: 0, median: undefined };
  };
}

const columns = join([...valueColumns, "times"].map(name), ", ");

const amountsOf = (duck: Duck, { metric }: Place, from: Fragment): Promise<Amounts> =>
  duck.numbers(
    statement(sql`select ${columns} from ${from} as "amounts" where "metric" = ${`${metric.id}@${metric.version}`}
      order by "value"`),
  );

/** The amounts of a file, or the same taken out. */
export const timesOf = (path: string, times: 1 | -1): Fragment =>
  sql`select "metric", ${join(valueColumns.map(name), ", ")}, "times" * ${raw(String(times))} as "times" from ${filesTable([path])}`;
