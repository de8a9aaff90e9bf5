import { safeCell } from "@footbridge/core/records/safe-cell.ts";
import { sql, statement } from "@footbridge/core/sql/fragment.ts";
import type { Duck } from "../duckdb/open.ts";
import { cellsOfRow, countedRows, written } from "./csv-rows.ts";
import type { Opened } from "./opened.ts";

/** The column that is added to the original. */
const column = "footbridge_findings";

/** What is wrong with each row that has something wrong, in the order of the rows. */
async function* wrongRows(
  duck: Duck,
  findings: string,
): AsyncGenerator<{ readonly row: number; readonly told: string }> {
  const asked = statement(sql`select "row",
      string_agg(severity || ' ' || code || case when element = '' then '' else ' (' || element || ')' end || ': ' || message || ' ' || fix, ' | ' order by severity, code) as told
    from read_parquet(${findings}) where "row" > 0 group by "row" order by "row"`);
  for await (const piece of duck.pieces(asked))
    for (const row of piece) yield { row: Number(row["row"]), told: String(row["told"]) };
}

/** The original file, piece by piece, with one more column: what is wrong with the row. No cell of it can become a formula. */
export async function* annotateFile(
  duck: Duck,
  opened: Opened,
  { hasHeadings, findings }: { readonly hasHeadings: boolean; readonly findings: string },
): AsyncGenerator<string> {
  const wrong = wrongRows(duck, findings);
  let next = await wrong.next();
  for await (const { text, end, row } of countedRows(opened, hasHeadings)) {
    if (row === undefined) {
      yield end;
      continue;
    }
    let told = row === 0 ? column : "";
    if (next.done !== true && next.value.row === row) {
      ({ told } = next.value);
      next = await wrong.next();
    }
    yield `${harmless(text, opened.delimiter)}${opened.delimiter}${written(safeCell(told), opened.delimiter)}${end === "" ? "\r\n" : end}`;
  }
}

/** Looks at the cells only where one might begin a formula. */
function harmless(text: string, delimiter: string): string {
  if (!/[=+\-@\t\r\n＝＋－＠]/.test(text)) return text;
  const cells = cellsOfRow(text, delimiter);
  if (cells.every((cell) => safeCell(cell) === cell)) return text;
  return cells.map((cell) => written(safeCell(cell), delimiter)).join(delimiter);
}
