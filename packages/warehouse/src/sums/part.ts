import { statSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import type { Cell } from "@footbridge/core/metrics/cell.ts";
import type { Plan } from "@footbridge/core/metrics/plan.ts";
import { name, sql, statement } from "@footbridge/core/sql/fragment.ts";
import type { Duck } from "../duckdb/open.ts";
import { type Observed, writeOnce } from "../reports/observe.ts";
import { filesTable } from "../reports/sources.ts";
import { countsIn, emptyAmounts, sortedAmounts } from "./asking.ts";

/** What one file says by itself: counts to be added to those of others, and the amounts of medians. */
export interface Alone {
  readonly counts: readonly Cell[];
  /** Parquet of amounts, least first for each metric. */
  readonly amounts: string;
}

/** Names a file as it stands now: written anew it is another. */
export function nameOfPart({ period, pathway }: Observed): string {
  const each = [period, pathway].map((path) => {
    const { size, mtimeMs } = statSync(path);
    return `${path} ${size} ${Math.round(mtimeMs)}`;
  });
  return each.join(" ");
}

const beside = ({ period }: Observed, what: string): string => period.replace(/-period\.parquet$/, what);

/** The part's own counts and amounts, asked once and kept beside it. */
export async function aloneOf(duck: Duck, plan: Plan, part: Observed): Promise<Alone> {
  const amounts = beside(part, "-amounts.parquet");
  const path = beside(part, "-counts.json");
  // Written last: where it stands, all stands.
  const kept = await readCounts(path);
  if (kept !== undefined) return { counts: kept, amounts };
  const table = name("amounts of one");
  await emptyAmounts(duck, table);
  try {
    const read = { observed: filesTable([part.period]), records: filesTable([part.pathway]) };
    const tallies = part.tally === undefined ? {} : { tallies: filesTable([part.tally]) };
    const counts = await countsIn(duck, plan, { ...read, ...tallies }, { table, times: 1 });
    await writeOnce(duck, amounts, sortedAmounts(table));
    await writeWhole(path, JSON.stringify(counts));
    return { counts, amounts };
  } finally {
    await duck.run(statement(sql`drop table if exists ${table}`));
  }
}

async function readCounts(path: string): Promise<readonly Cell[] | undefined> {
  return existsSync(path) ? (JSON.parse(await readFile(path, "utf8")) as readonly Cell[]) : undefined;
}

/** Writes a text that is there whole or not at all. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const unfinished = `${path}.${process.pid}.part`;
  await mkdir(path.replace(/\/[^/]*$/, ""), { recursive: true });
  try {
    await writeFile(unfinished, text, { mode: 0o600 });
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
}
