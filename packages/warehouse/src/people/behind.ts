import { conditionSql, type Reading } from "@footbridge/core/conditions/to-sql.ts";
import { elementsOf } from "@footbridge/core/conditions/parts.ts";
import type { Condition } from "@footbridge/core/conditions/condition.ts";
import type { Plan, PlannedMetric } from "@footbridge/core/metrics/plan.ts";
import { spellsSql } from "@footbridge/core/metrics/sql/spells.ts";
import { duckdb } from "@footbridge/core/sql/dialect.ts";
import { type Fragment, join, name, raw, sql, statement } from "@footbridge/core/sql/fragment.ts";
import type { Duck, Row } from "../duckdb/open.ts";
import { recordsOf, type Source } from "../reports/sources.ts";

/** One number whose records are asked for. The plan has its metric alone. */
export interface BehindWish {
  readonly plan: Plan;
  readonly sources: readonly Source[];
  readonly program: string;
  readonly group: string;
  /** State (101) and county (102). */
  readonly area?: { readonly state: string; readonly county: string } | undefined;
  /** Those counted, all of them, or those not counted. */
  readonly side: "numerator" | "denominator" | "rest";
  readonly from: number;
  readonly limit: number;
}

/** A record behind a number: `row` and `submission` are blank where several records were one spell on a pathway. */
export interface BehindRecord {
  readonly person: string;
  readonly submission: string;
  readonly row: number;
  readonly counted: boolean;
  /** The elements that the number looks at, blank ones left out. */
  readonly values: Readonly<Record<string, string>>;
}

export interface Behind {
  readonly records: readonly BehindRecord[];
  readonly total: number;
}

/** The records that one number counts, by the same conditions as the number; undefined where the plan has no such number. */
export async function recordsBehind(duck: Duck, wish: BehindWish): Promise<Behind | undefined> {
  const { plan, program, group, side } = wish;
  const [metric] = plan.metrics;
  const place = plan.programs.findIndex(({ id }) => id === program);
  const among = plan.programs[place];
  const part = plan.groups.find(({ id }) => id === group);
  const variant = metric?.variants.find(({ programs }) => programs.includes(place));
  if (metric === undefined || among === undefined || part === undefined || variant === undefined)
    return undefined;
  const reading: Reading = {
    dialect: duckdb,
    window: metric.window,
    reportEnd: plan.report.end,
  };
  const wanted = [among.when, part.when, variant.population].map((each) => conditionSql(each, reading));
  const counted = countedSql(metric, variant.numerator, reading);
  const shown = elementsShown(metric, variant.population, variant.numerator);
  const from = fromSql(wish, metric);
  const chosen = sql`select "person", ${from.submission} as "submission", ${from.row} as "row", ${counted} as "is counted",
      ${join(
        shown.map((id) => sql`cast(${name(id)} as varchar) as ${name(`value ${id}`)}`),
        ", ",
      )}
    from ${from.table} as "records" where ${join(wanted, " and ")}${areaSql(wish)}`;
  const kept =
    side === "denominator"
      ? raw("true")
      : side === "numerator"
        ? raw(`"is counted"`)
        : raw(`not "is counted"`);
  const rows = await duck.rows(
    statement(sql`select * from (${chosen}) where ${kept} order by "person", "submission", "row"
      limit ${raw(String(wish.limit))} offset ${raw(String(wish.from))}`),
  );
  const [total] = await duck.rows(statement(sql`select count(*) as n from (${chosen}) where ${kept}`));
  return {
    records: rows.map((row) => recordOf(row, shown)),
    total: Number(total?.["n"] ?? 0),
  };
}

function fromSql(
  { plan, sources }: BehindWish,
  { scope }: PlannedMetric,
): {
  readonly table: Fragment;
  readonly submission: Fragment;
  readonly row: Fragment;
} {
  const records = recordsOf(sources);
  if (scope === "period")
    return {
      table: records,
      submission: raw(`"submission"`),
      row: raw(`"row"`),
    };
  const table = spellsSql(plan, records, duckdb);
  return { table, submission: raw("''"), row: raw("0") };
}

const areaSql = ({ area }: BehindWish): Fragment =>
  area === undefined ? sql`` : sql` and "101" = ${area.state} and "102" = ${area.county}`;

function countedSql({ values }: PlannedMetric, numerator: Condition | undefined, reading: Reading): Fragment {
  if (values.length > 0)
    return sql`(${join(
      values.map(({ when }) => conditionSql(when, reading)),
      " or ",
    )})`;
  return numerator === undefined ? raw("true") : conditionSql(numerator, reading);
}

function elementsShown(
  { values }: PlannedMetric,
  population: Condition,
  numerator: Condition | undefined,
): readonly string[] {
  const conditions = [
    population,
    ...(numerator === undefined ? [] : [numerator]),
    ...values.map(({ when }) => when),
  ];
  const amounts = values.flatMap(({ amount }) =>
    "element" in amount ? [amount.element] : "sum" in amount ? amount.sum : [amount.of, amount.minus],
  );
  const all = new Set(["900", "901", ...conditions.flatMap(elementsOf), ...amounts]);
  all.delete("100");
  return [...all];
}

const recordOf = (row: Row, shown: readonly string[]): BehindRecord => ({
  person: String(row["person"]),
  submission: String(row["submission"]),
  row: Number(row["row"]),
  counted: row["is counted"] === true,
  values: Object.fromEntries(
    shown.flatMap((id) => {
      const value = row[`value ${id}`];
      return typeof value === "string" ? [[id, value]] : [];
    }),
  ),
});
