import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Plan } from "@footbridge/core/metrics/plan.ts";
import { observe, pathwayRecords } from "@footbridge/core/metrics/statements.ts";
import { duckdb } from "@footbridge/core/sql/dialect.ts";
import { type Fragment, sql, statement } from "@footbridge/core/sql/fragment.ts";
import type { Duck } from "../duckdb/open.ts";
import { literal, recordsOf, type Source } from "./sources.ts";

/** What one file of records says to one plan: read once, then added to others without reading the records again. */
export interface Observed {
  /** Parquet of the observations of periods. */
  readonly period: string;
  /** Parquet of the records that stand on a pathway: spells reach across files, so they are joined later. */
  readonly pathway: string;
}

/** What was observed is kept across versions of this program: rises with every change of what an observation says. */
const form = 2;

/** Names a plan by what it computes: the same definitions, windows, groups and programs have the same key. */
export const planKey = (plan: Plan): string =>
  createHash("sha256")
    .update(JSON.stringify([form, plan]))
    .digest("hex")
    .slice(0, 32);

/**
 * Observes one source for a plan into `directory`, or takes what stands there from before. The records must not change
 * under their name. Files appear whole or not at all.
 */
export async function observeSource(
  duck: Duck,
  {
    plan,
    source,
    directory,
  }: {
    readonly plan: Plan;
    readonly source: Source;
    readonly directory: string;
  },
): Promise<Observed> {
  const key = planKey(plan);
  const observed = {
    period: join(directory, `${key}-period.parquet`),
    pathway: join(directory, `${key}-pathway.parquet`),
  };
  await mkdir(directory, { recursive: true });
  const records = recordsOf([source]);
  await writeOnce(
    duck,
    observed.period,
    observe(plan, "period", records, duckdb) ?? sql`select 1 as "nothing"`,
  );
  await writeOnce(duck, observed.pathway, pathwayRecords(plan, records));
  return observed;
}

async function writeOnce(duck: Duck, path: string, select: Fragment): Promise<void> {
  if (existsSync(path)) return;
  const unfinished = `${path}.${process.pid}.part`;
  try {
    await duck.run(
      statement(sql`copy (${select}) to ${literal(unfinished)} (format parquet, compression zstd)`),
    );
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
}
