import { conditionSql } from "@footbridge/core/conditions/to-sql.ts";
import type { Plan } from "@footbridge/core/metrics/plan.ts";
import { duckdb } from "@footbridge/core/sql/dialect.ts";
import { type Fragment, sql, type Statement, statement } from "@footbridge/core/sql/fragment.ts";

/** The obvious way: for each metric, program and group a query of its own, that filters and counts. */
export function cellQueries(plan: Plan, records: Fragment): readonly Statement[] {
  return plan.metrics
    .filter(({ scope, kind, counts }) => scope === "period" && kind === "rate" && counts === "periods")
    .flatMap((metric) =>
      metric.variants.flatMap(({ programs, population, numerator }) =>
        programs.flatMap((program) =>
          plan.groups.map((group) => {
            const reading = { dialect: duckdb, window: metric.window, reportEnd: plan.report.end };
            const among = [plan.programs[program]?.when, group.when, population].flatMap((when) =>
              when === undefined ? [] : [conditionSql(when, reading)],
            );
            const counted = numerator === undefined ? sql`true` : conditionSql(numerator, reading);
            const [inProgram = sql`true`, inGroup = sql`true`, inCohort = sql`true`] = among;
            return statement(sql`select count(*) as "denominator", count(*) filter (where ${counted}) as "numerator"
              from ${records} where ${inCohort} and ${inProgram} and ${inGroup}`);
          }),
        ),
      ),
    );
}
