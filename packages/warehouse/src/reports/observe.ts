import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Plan } from "@footbridge/core/metrics/plan.ts";
import { coded, observe, pathwayRecords, periodsTally } from "@footbridge/core/metrics/statements.ts";
import { duckdb } from "@footbridge/core/sql/dialect.ts";
import { type Fragment, name, sql, statement } from "@footbridge/core/sql/fragment.ts";
import { duckVersion, type Duck } from "../duckdb/open.ts";
import { filesTable, literal, recordsOf, type Source } from "./sources.ts";

/** What of a file of records lasts from report to report: read once, then asked by every plan of the same metrics. */
export interface CodedSource {
  /** Parquet of the coded records. */
  readonly coded: string;
  /** Parquet of the records that stand on a pathway: spells reach across files, so they are joined later. */
  readonly pathway: string;
}

/** What one file of records says to one plan: asked once, then added to others. */
export interface Observed extends CodedSource {
  /** Parquet of the observations. */
  readonly period: string;
  /** Parquet of their tally, to be added to those of others; undefined where the plan counts no periods. */
  readonly tally: string | undefined;
}

/** What is kept of a file stays across versions of this program: rises with every change of what it says. */
const form = 5;

/** Names a plan, or a select, by what it computes: the same definitions, windows, groups and programs have the same key. */
export const planKey = (plan: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify([form, duckVersion(), plan]))
    .digest("hex")
    .slice(0, 32);

interface Wish {
  readonly plan: Plan;
  readonly source: Source;
  readonly directory: string;
}

/**
 * Codes one source for plans of the same metrics, programs and groups into `directory`, or takes what stands there from
 * before. The records must not change under their name. Files appear whole or not at all.
 */
export async function codeSource(duck: Duck, { plan, source, directory }: Wish): Promise<CodedSource> {
  await mkdir(directory, { recursive: true });
  const records = recordsOf([source]);
  const parts = {
    coded: coded(plan, records, duckdb),
    pathway: numbered(pathwayRecords(plan, records)),
  };
  const file = (part: keyof CodedSource): string =>
    join(directory, `${planKey(statement(parts[part]))}-${part}.parquet`);
  const files = { coded: file("coded"), pathway: file("pathway") };
  await writeOnce(duck, files.coded, parts.coded);
  await writeOnce(duck, files.pathway, parts.pathway);
  return files;
}

/** Observes one source for a plan into `directory`, in the same way. */
export async function observeSource(duck: Duck, wish: Wish): Promise<Observed> {
  const { plan, directory } = wish;
  const files = await codeSource(duck, wish);
  const key = planKey(plan);
  const period = join(directory, `${key}-period.parquet`);
  await writeOnce(duck, period, numbered(observe(plan, filesTable([files.coded]), duckdb)));
  const tally = periodsTally(plan, "period", filesTable([period]));
  if (tally === undefined) return { ...files, period, tally: undefined };
  const tallied = join(directory, `${key}-tally.parquet`);
  await writeOnce(duck, tallied, tally);
  return { ...files, period, tally: tallied };
}

/** A person as a number, by which rows of one are found quickly; two may share it. */
export const personNumber = name("person number");

const numbered = (select: Fragment): Fragment =>
  sql`select *, hash("person") as ${personNumber} from (${select}) as "kept"`;

/** Writes a file, whole or not at all, unless it is there. */
export async function writeOnce(duck: Duck, path: string, select: Fragment): Promise<void> {
  if (existsSync(path)) return;
  const unfinished = `${path}.${process.pid}.part`;
  try {
    await duck.run(
      statement(
        sql`copy (${select}) to ${literal(unfinished)} (format parquet, compression zstd, write_bloom_filter false)`,
      ),
    );
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
}
