import type { Finding } from "@footbridge/core/finding.ts";
import { type Fragment, join, raw, sql, statement } from "@footbridge/core/sql/fragment.ts";
import type { Duck } from "../duckdb/open.ts";
import type { Check } from "./cells/check.ts";
import type { Plan } from "./plan.ts";
import type { FindingGroup } from "./reading.ts";

/** So many rows of a group are named at once; the rest stand in the file of findings. */
const firstRows = 10;

/**
 * Lists every row that a plan's checks hit, in the order of the file, then what `acrossRows` left, then what is said of
 * the whole file (without a row), and writes the list.
 */
export async function writeFindings(
  duck: Duck,
  { numbered, checks }: Plan,
  ofFile: readonly Finding[],
  to: string,
): Promise<void> {
  const parts = [
    ...(checks.length === 0 ? [] : [listed(numbered, checks)]),
    sql`select ${columns} from across_rows`,
    ...ofFile.map(
      ({ at, code, severity, message, fix }) =>
        sql`select cast(null as bigint) as "row", '' as element, ${at} as value, ${code} as code, ${severity} as severity,
          ${message} as message, ${fix} as fix`,
    ),
  ];
  await duck.run(
    statement(
      sql`copy (${join(parts, " union all ")}) to ${to} (format parquet, compression zstd, use_tmp_file false)`,
    ),
  );
}

const columns = raw('"row", element, value, code, severity, message, fix');

/** One scan: each row carries a list of what hit it, which is then laid out. */
function listed(rows: Fragment, checks: readonly Check[]): Fragment {
  const each = checks.map(
    ({ hit, value }, at) =>
      sql`case when ${hit} then {'check': ${raw(String(at))}, 'value': cast(${value} as varchar)} end`,
  );
  const about = checks.map(
    ({ code, element, severity, message, fix }, at) =>
      sql`(${raw(String(at))}, ${element}, ${code}, ${severity}, ${message}, ${fix})`,
  );
  return sql`select hits."row", about.element, hits.hit.value as value, about.code, about.severity, about.message, about.fix
    from (select "row", unnest(list_filter([${join(each, ", ")}], each -> each is not null)) as hit from ${rows}) as hits
    join (values ${join(about, ", ")}) as about (number, element, code, severity, message, fix)
      on about.number = hits.hit.check`;
}

/** The findings of a file by what they say, with their first rows. */
export async function groupsOf(duck: Duck, findings: string): Promise<readonly FindingGroup[]> {
  const rows = await duck.rows(
    statement(sql`select code, severity, message, fix, count(*) as "count",
        list(distinct element) as elements, min("row", ${raw(String(firstRows))}) as "first"
      from read_parquet(${findings}) where "row" is not null group by code, severity, message, fix`),
  );
  return rows.map((row) => ({
    code: String(row["code"]),
    severity: row["severity"] as FindingGroup["severity"],
    count: Number(row["count"]),
    elements: (row["elements"] as readonly string[]).toSorted(),
    message: String(row["message"]),
    fix: String(row["fix"]),
    firstRows: [...new Set(((row["first"] ?? []) as readonly unknown[]).map(Number))],
  }));
}
