import type { Element } from "@footbridge/core/records/element.ts";
import { type Fragment, join, name, raw, sql, statement } from "@footbridge/core/sql/fragment.ts";
import type { Duck } from "../duckdb/open.ts";
import { type Piece, splice } from "../parquet/splice.ts";
import { columnType } from "./cells/typed-cell.ts";
import type { Plan } from "./plan.ts";
import { hitsColumn, type Listed } from "./write-findings.ts";

/** Where records come from and go to. */
export interface RecordFiles {
  /** The cells as they stand: the columns of the table of text. */
  readonly text: string;
  /** What is worked out of them, row by row: the values that are not as written, and what hit each row. */
  readonly made: string;
  readonly records: string;
}

/**
 * Works out what is not as it was written, with what hits each row, and puts the table of records together of that and of the
 * text: `row`, `submission`, and a column for every element of the layout.
 */
export async function writeRecords(
  duck: Duck,
  plan: Plan & Listed,
  submission: string,
  files: RecordFiles,
): Promise<void> {
  const { elements, blank, asWritten } = plan;
  const own = elements.filter(({ id }) => !blank.has(id) && !asWritten.has(id)).map(({ id }) => name(id));
  const blanks = new Map(elements.filter(({ id }) => blank.has(id)).map((each) => [blankOf(each), each]));
  const columns = [
    ...own,
    ...[...blanks].map(([column, element]) => sql`${noValue(element)} as ${name(column)}`),
    ...(plan.checks.length === 0 ? [] : [hitsColumn(plan)]),
  ];
  await copied(duck, plan, rowsWith(submission, columns, plan.rows("findings")), files.made);
  const pieces = elements.map((element): Piece => {
    const { id } = element;
    const written = asWritten.get(id);
    if (written !== undefined) return { name: id, file: files.text, column: written };
    return {
      name: id,
      file: files.made,
      column: blank.has(id) ? blankOf(element) : id,
    };
  });
  const numbered = ["row", "submission"].map((id): Piece => ({
    name: id,
    file: files.made,
    column: id,
  }));
  if (await splice([...numbered, ...pieces], files.records)) return;
  const all = elements.map((element) =>
    blank.has(element.id) ? sql`${noValue(element)} as ${name(element.id)}` : name(element.id),
  );
  await copied(duck, plan, rowsWith(submission, all, plan.rows("values")), files.records);
}

/** One column stands for all elements of a type that are blank in every row. */
const blankOf = (element: Element): string => `blank ${statement(columnType(element)).text}`;

const noValue = (element: Element): Fragment => sql`cast(null as ${columnType(element)})`;

const rowsWith = (submission: string, columns: readonly Fragment[], rows: Fragment): Fragment =>
  sql`select ${join([name("row"), sql`cast(${submission} as varchar) as "submission"`, ...columns], ", ")} from ${rows}`;

const copied = (duck: Duck, { long, groupRows }: Plan, select: Fragment, to: string): Promise<void> =>
  duck[long ? "copy" : "run"](
    statement(sql`copy (${select}) to ${to} (format parquet, compression zstd, row_group_size ${raw(String(groupRows))},
      write_bloom_filter false, use_tmp_file false)`),
  );
