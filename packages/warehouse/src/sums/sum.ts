import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Cell } from "@footbridge/core/metrics/cell.ts";
import { withCounts } from "@footbridge/core/metrics/cells-of.ts";
import type { Plan } from "@footbridge/core/metrics/plan.ts";
import { type Fragment, join as joined, name, sql, statement } from "@footbridge/core/sql/fragment.ts";
import type { Duck } from "../duckdb/open.ts";
import { cellsOfObserved, inOrder } from "../reports/compute-cells.ts";
import { type Observed, planKey, writeOnce } from "../reports/observe.ts";
import { filesTable } from "../reports/sources.ts";
import { emptyAmounts, sortedAmounts } from "./asking.ts";
import { keep, type Kept, nearest } from "./kept.ts";
import { mediansOver, timesOf } from "./medians.ts";
import { writeMiddles } from "./middles-file.ts";
import { overlapOf } from "./overlap.ts";
import { aloneOf, nameOfPart } from "./part.ts";

export interface Summing {
  readonly plan: Plan;
  readonly observed: readonly Observed[];
  /** Where sums are kept. */
  readonly directory: string;
  /** Fewer observations than so many are asked together: nothing is kept of them. 200,000 unless said. */
  readonly least?: number;
}

/**
 * Every cell over what was observed of files, from the sum of other files that was computed before and lies nearest: files that joined
 * since are added, those that are gone taken out, and only the people who are in several are asked again.
 */
export async function cellsOfSum(
  duck: Duck,
  { plan, observed, directory, least = 200_000 }: Summing,
): Promise<readonly Cell[]> {
  const [counted] = await duck.rows(
    statement(
      sql`select sum(num_rows) as n from parquet_file_metadata([${joined(
        observed.map(({ period }) => sql`${period}`),
        ", ",
      )}])`,
    ),
  );
  if (Number(counted?.["n"] ?? 0) < least) return cellsOfObserved(duck, { plan, observed });
  const wanted = new Map(observed.map((part) => [nameOfPart(part), part]));
  const key = planKey(plan);
  const before = await nearest(directory, key, wanted);
  return inOrder(plan, await stepped(duck, { plan, directory, key }, before, wanted));
}

interface Place {
  readonly plan: Plan;
  readonly directory: string;
  readonly key: string;
}

/** The cells of the wanted files: one taken out of the sum or added after another; the new sum is kept. */
async function stepped(
  duck: Duck,
  { plan, directory, key }: Place,
  before: Kept,
  wanted: ReadonlyMap<string, Observed>,
): Promise<readonly Cell[]> {
  const parts = new Map(before.parts);
  const table = name("amounts put together");
  await emptyAmounts(duck, table);
  const came: Fragment[] = [sql`select * from ${table}`];
  let counts = before.counts ?? [];
  try {
    for (const { part, one, times } of stepsTo(wanted, parts)) {
      parts.delete(part);
      const own = await aloneOf(duck, plan, one);
      came.push(timesOf(own.amounts, times));
      const others = [...parts.values()];
      const overlap = await overlapOf(duck, plan, { one, others }, { table, times });
      counts = counts.length === 0 ? own.counts : withCounts(counts, own.counts, times);
      if (overlap !== undefined) counts = withCounts(counts, overlap, times);
      if (times === 1) parts.set(part, one);
    }
    await mkdir(directory, { recursive: true });
    const path = join(directory, `${key}-${hashOf([...parts.keys()])}`);
    const amounts = `${path}-amounts.parquet`;
    const told = before.amounts === undefined ? [] : [sql`select * from ${filesTable([before.amounts])}`];
    const all = sql`(${joined([...told, sql`select * from ${table}`], " union all by name ")})`;
    await writeOnce(duck, amounts, sortedAmounts(all));
    const own: string[] = [];
    for (const one of parts.values()) own.push((await aloneOf(duck, plan, one)).amounts);
    const since = sql`(${joined(came, " union all by name ")})`;
    const found = await mediansOver(duck, plan, {
      own,
      several: amounts,
      since: before.middles === undefined ? undefined : { middles: before.middles, amounts: since },
    });
    const middles = `${path}-middles`;
    await writeMiddles(middles, found.middles);
    await keep(directory, `${path}.json`, { parts: [...parts], counts, amounts, middles });
    return [...counts, ...found.cells];
  } finally {
    await duck.run(statement(sql`drop table if exists ${table}`));
  }
}

interface Step {
  readonly part: string;
  readonly one: Observed;
  /** Added, or taken out. */
  readonly times: 1 | -1;
}

function stepsTo(
  wanted: ReadonlyMap<string, Observed>,
  from: ReadonlyMap<string, Observed>,
): readonly Step[] {
  const gone = [...from].filter(([part]) => !wanted.has(part));
  const joining = [...wanted].filter(([part]) => !from.has(part));
  return [
    ...gone.map(([part, one]): Step => ({ part, one, times: -1 })),
    ...joining.map(([part, one]): Step => ({ part, one, times: 1 })),
  ];
}

const hashOf = (parts: readonly string[]): string =>
  createHash("sha256").update(parts.toSorted().join("\n")).digest("hex").slice(0, 16);
