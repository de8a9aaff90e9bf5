import type { Finding } from "@footbridge/core/finding.ts";
import { type Fragment, join, raw, sql, statement } from "@footbridge/core/sql/fragment.ts";
import type { Duck } from "../duckdb/open.ts";
import type { Check } from "./cells/check.ts";
import type { Plan } from "./plan.ts";
import type { FindingGroup } from "./reading.ts";

/** So many rows of a group are named at once; the rest stand in the file of findings. */
const firstRows = 10;

/** What is listed: the checks that hit any row, and those of them that hit so many that each row is asked for them. */
export interface Listed extends Pick<Plan, "checks"> {
  readonly often: ReadonlySet<Check>;
}

/**
 * Lists every row that checks hit, in the order of the file (`made` has the column of what hit it), then what `acrossRows`
 * left, then what is said of the whole file (without a row), and writes the list.
 */
export async function writeFindings(
  duck: Duck,
  { checks, made }: { readonly checks: readonly Check[]; readonly made: string },
  ofFile: readonly Finding[],
  to: string,
): Promise<void> {
  const parts = [
    ...(checks.length === 0 ? [] : [listed(made, checks)]),
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

/**
 * The column that carries a list of what hit a row. Most checks hit few rows: their list is made only where one of them
 * did.
 */
export function hitsColumn({ checks, often }: Listed): Fragment {
  const numbered = checks.map((check, at): Numbered => ({
    check,
    number: at + 1,
  }));
  const seldom = numbered.filter(({ check }) => !often.has(check));
  const always = numbered.filter(({ check }) => often.has(check));
  const lists = [
    ...(seldom.length === 0
      ? []
      : [
          sql`case when ${join(
            seldom.map(({ check }) => check.hit),
            " or ",
          )} then ${hitsOf(seldom)} end`,
        ]),
    ...(always.length === 0 ? [] : [hitsOf(always)]),
  ];
  return sql`${lists.length === 1 ? join(lists, "") : sql`list_concat(${join(lists, ", ")})`} as "hits"`;
}

/** What hit each row, laid out. */
function listed(made: string, checks: readonly Check[]): Fragment {
  // From lists by the check's number, and not by a join, which would lose the order of the rows.
  const told = (of: "element" | "code" | "severity" | "message" | "fix"): Fragment => {
    const texts = checks.map((check) => sql`${check[of]}`);
    return sql`list_extract([${join(texts, ", ")}], hit.number) as ${raw(of)}`;
  };
  return sql`select "row", ${told("element")}, hit.value as value, ${told("code")}, ${told("severity")}, ${told("message")},
    ${told("fix")} from (select "row", unnest("hits") as hit from read_parquet(${made}))`;
}

interface Numbered {
  readonly check: Check;
  readonly number: number;
}

/** The list of those of some checks that hit a row, with their numbers from 1 and what stood there. */
function hitsOf(checks: readonly Numbered[]): Fragment {
  const each = checks.map(
    ({ check: { hit, value }, number }) =>
      sql`case when ${hit} then {'number': ${raw(String(number))}, 'value': cast(${value} as varchar)} end`,
  );
  return sql`list_filter([${join(each, ", ")}], each -> each is not null)`;
}

/** The findings of a file by what they say, with their first rows. */
export async function groupsOf(duck: Duck, findings: string): Promise<readonly FindingGroup[]> {
  const rows = await duck.rows(
    statement(sql`select code, severity, message, fix, count(*) as "count",
        list(distinct element) as elements, min("row", ${raw(String(firstRows))}) as "first"
      from read_parquet(${findings}) where "row" is not null group by code, severity, message, fix order by code, message`),
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
