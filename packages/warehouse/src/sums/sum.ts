import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Cell } from "@footbridge/core/metrics/cell.ts";
import { medianCells, withCounts } from "@footbridge/core/metrics/cells-of.ts";
import type { Plan } from "@footbridge/core/metrics/plan.ts";
import { medianPlaces } from "@footbridge/core/metrics/statements.ts";
import { valueColumns } from "@footbridge/core/metrics/sql/tally.ts";
import { type Fragment, join as joined, name, sql, statement } from "@footbridge/core/sql/fragment.ts";
import type { Duck } from "../duckdb/open.ts";
import { cellsOfObserved, inOrder } from "../reports/compute-cells.ts";
import { type Observed, planKey, writeOnce } from "../reports/observe.ts";
import { filesTable } from "../reports/sources.ts";
import { emptyAmounts, sortedAmounts } from "./asking.ts";
import { keep, type Kept, nearest } from "./kept.ts";
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
  const sum = await stepped(duck, { plan, directory, key }, before, wanted);
  return inOrder(plan, [...(sum.counts ?? []), ...(await mediansOver(duck, plan, sum))]);
}

interface Place {
  readonly plan: Plan;
  readonly directory: string;
  readonly key: string;
}

/** The sum of the wanted files: one taken out or added after another, and kept. */
async function stepped(
  duck: Duck,
  { plan, directory, key }: Place,
  before: Kept,
  wanted: ReadonlyMap<string, Observed>,
): Promise<Kept> {
  const parts = new Map(before.parts);
  const gone = [...parts.keys()].filter((part) => !wanted.has(part));
  const joining = [...wanted.keys()].filter((part) => !parts.has(part));
  if (gone.length + joining.length === 0) return before;
  const table = name("amounts put together");
  await emptyAmounts(duck, table);
  let counts = before.counts;
  try {
    for (const [part, times] of [
      ...gone.map((each) => [each, -1] as const),
      ...joining.map((each) => [each, 1] as const),
    ]) {
      const one = times === 1 ? wanted.get(part) : parts.get(part);
      if (one === undefined) throw new TypeError("every part is known");
      parts.delete(part);
      const own = await aloneOf(duck, plan, one);
      const others = [...parts.values()];
      const overlap = await overlapOf(duck, plan, { one, others }, { table, times });
      counts = counts === undefined ? own.counts : withCounts(counts, own.counts, times);
      if (overlap !== undefined) counts = withCounts(counts, overlap, times);
      if (times === 1) parts.set(part, one);
    }
    const amounts = join(directory, `${key}-${hashOf([...parts.keys()])}-amounts.parquet`);
    const told = before.amounts === undefined ? [] : [sql`select * from ${filesTable([before.amounts])}`];
    const all = sql`(${joined([...told, sql`select * from ${table}`], " union all by name ")})`;
    await mkdir(directory, { recursive: true });
    await writeOnce(duck, amounts, sortedAmounts(all));
    const sum = { parts: [...parts], counts, amounts };
    await keep(directory, key, hashOf([...parts.keys()]), sum);
    return sum;
  } finally {
    await duck.run(statement(sql`drop table if exists ${table}`));
  }
}

const hashOf = (parts: readonly string[]): string =>
  createHash("sha256").update(parts.toSorted().join("\n")).digest("hex").slice(0, 16);

/** Medians over the files' own amounts and those of people in several, all of them exact. */
async function mediansOver(duck: Duck, plan: Plan, { parts, amounts }: Kept): Promise<readonly Cell[]> {
  const own: string[] = [];
  for (const [, part] of parts) own.push((await aloneOf(duck, plan, part)).amounts);
  const all = filesTable([...own, ...(amounts === undefined ? [] : [amounts])]);
  const cells: Cell[] = [];
  for (const place of medianPlaces(plan)) {
    const { id, version } = place.metric;
    const columns = await duck.numbers(
      statement(
        sql`select ${columnsRead} from ${all} as "amounts" where "metric" = ${`${id}@${version}`} order by "value"`,
      ),
    );
    cells.push(...medianCells(plan, place, columns));
  }
  return cells;
}

const columnsRead: Fragment = joined([...valueColumns, "times"].map(name), ", ");
