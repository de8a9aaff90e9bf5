import { readFileSync } from "node:fs";
import type { Duck } from "../../src/duckdb/open.ts";

/** One number of a hand-written query. */
export interface HandCell {
  readonly program: string;
  readonly group: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
}

/**
 * Every metric that has a hand-written query, with the whole quarters from the report back to its window: what happens
 * now 0, exits counted 1, outcomes of quarter k after exit k + 2, credentials and retention as the fourth quarter.
 */
export const metricsByHand: Readonly<Record<string, number>> = {
  "wioa.participants-served": 0,
  "wioa.people-served": 0,
  "wioa.participants-exited": 1,
  "wioa.erq2": 4,
  "wioa.erq4": 6,
  "wioa.meq2": 4,
  "wioa.cred": 6,
  "wioa.msg": 0,
  "wioa.msg-efl": 0,
  "wioa.msg-diploma": 0,
  "wioa.msg-transcript": 0,
  "wioa.msg-milestone": 0,
  "wioa.msg-progression": 0,
  "wioa.ese": 6,
  "wioa.incumbent-erq2": 4,
  "wioa.incumbent-erq4": 6,
  "wioa.incumbent-meq2": 4,
  "wioa.incumbent-cred": 6,
  "wioa.incumbent-msg": 0,
  "project.career-services": 0,
  "project.training-services": 0,
  "project.co-enrolled": 0,
  "project.training-related-q2": 4,
  "project.clients-served": 0,
  "project.new-enrollees": 0,
  "project.training-enrolled": 0,
  "project.training-completed": 0,
  "project.credential-earned": 0,
  "project.job-placement": 1,
  "project.full-time": 0,
  "project.good-job": 0,
  "project.minimum-wage": 0,
  "project.wage-at-placement": 0,
  "project.training-related": 0,
  "project.retained-90": 0,
  "project.retained-180": 0,
  "project.retained-365": 0,
  "project.employed-q1": 3,
  "project.employed-q2": 4,
  "project.employed-q3": 5,
  "project.employed-q4": 6,
  "project.earnings-q2": 4,
  "project.earnings-q4": 6,
  "project.earnings-year": 6,
  "project.college-enrollment": 4,
  "project.subsidized-work": 0,
  "project.subsidized-completed": 2,
  "project.subsidized-hours": 2,
  "pathway.employed": 4,
  "pathway.employed-in-industry": 4,
  "pathway.retained": 6,
  "pathway.retained-in-industry": 6,
  "pathway.license": 4,
  "pathway.degree": 4,
  "pathway.diploma": 0,
  "pathway.level-gain": 0,
  "pathway.credits": 0,
  "pathway.college-retention": 0,
  "pathway.progression": 0,
  "pathway.transfer": 4,
  "pathway.initial-earnings": 5,
  "pathway.earnings-change": 6,
};

const text = (name: string): string => readFileSync(new URL(`${name}.sql`, import.meta.url), "utf8");

/** Makes the table `records` and those of `shared.sql` that the hand-written queries read. */
export async function loadRecords(duck: Duck, sources: readonly string[]): Promise<void> {
  const files = sources.map((path) => `'${path.replaceAll("'", "''")}'`).join(", ");
  await duck.run({
    text: `create or replace table records as select row_number() over () as k, * from read_parquet([${files}])`,
    values: [],
  });
  for (const statement of `${text("shared")}${text("pathway")}`.split(";\n")) {
    if (statement.trim() !== "") await duck.run({ text: statement, values: [] });
  }
}

const between = "with window_of as (select cast($1 as date) as s, cast($2 as date) as e)";

/** What the hand-written query of a metric says for a window; `wioa.erq2` is in `wioa-erq2.sql`. */
export async function byHand(
  duck: Duck,
  metric: string,
  window: { readonly start: string; readonly end: string },
): Promise<readonly HandCell[]> {
  const rows = await duck.rows({
    text: `${between}\n${text(metric.replace(".", "-"))}`,
    values: [window.start, window.end],
  });
  return rows.map((row) => ({
    program: String(row["program"]),
    group: String(row["grp"]),
    numerator: numberOf(row["numerator"]),
    denominator: numberOf(row["denominator"]),
    value: numberOf(row["value"]),
  }));
}

const numberOf = (value: unknown): number | null =>
  value === null || value === undefined ? null : Number(value);
