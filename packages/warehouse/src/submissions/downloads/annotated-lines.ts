import { csvLine } from "@footbridge/core/records/safe-cell.ts";
import { sql, statement } from "@footbridge/core/sql/fragment.ts";
import type { Duck } from "../../duckdb/open.ts";
import { type RecordsKnowledge, recordsKnowledge } from "../knowledge.ts";
import { dressOf } from "./dress.ts";
import { recordsOf } from "./records-of.ts";

/** The column that is added to the original. */
const column = "footbridge_findings";

export interface Annotation {
  /** The file as it came. */
  readonly original: string;
  /** The findings that were written when it was read. */
  readonly findings: string;
  readonly knowledge?: RecordsKnowledge;
}

interface Told {
  readonly row: number;
  readonly text: string;
}

/** The original as lines of CSV with what was found of each row in a last column; cells are safe for spreadsheets. */
export async function* annotatedLines(
  duck: Duck,
  { original, findings, knowledge = recordsKnowledge() }: Annotation,
): AsyncGenerator<string> {
  const dress = await dressOf(original, knowledge);
  const told = tellings(duck, findings);
  let next = await told.next();
  let row = dress.headings ? -1 : 0;
  for await (const records of recordsOf(original, dress)) {
    let lines = "";
    for (const cells of records) {
      row += 1;
      if (row === 0) {
        lines += csvLine([...cells, column]);
        continue;
      }
      while (next.done !== true && next.value.row < row) next = await told.next();
      const text = next.done !== true && next.value.row === row ? next.value.text : "";
      lines += csvLine([...cells, text]);
    }
    if (lines !== "") yield lines;
  }
}

/** What was found of each row that anything was found of, in order. */
async function* tellings(duck: Duck, findings: string): AsyncGenerator<Told, undefined> {
  const select = sql`select "row", string_agg(severity || ' ' || element || ': ' || message || ' ' || fix, ' | ' order by severity, element) as text
    from read_parquet(${findings}) where "row" is not null group by "row" order by "row"`;
  for await (const piece of duck.pieces(statement(select)))
    for (const row of piece) yield { row: Number(row["row"]), text: String(row["text"]) };
  return undefined;
}
