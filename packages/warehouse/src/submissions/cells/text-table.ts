import type { Shape } from "@footbridge/core/records/header/shape.ts";
import { type Fragment, join, name, raw, sql, statement } from "@footbridge/core/sql/fragment.ts";
import type { Duck } from "../../duckdb/open.ts";
import type { ColumnSeen } from "../bytes/columns-seen.ts";
import { cellAt, type Csv, csvSource } from "./csv-source.ts";

/** DuckDB reads a CSV file in pieces of so many bytes, from one line to another. */
const pieceBytes = 8_388_608;

/** Bounds of a group of rows: a group of all columns stands in memory until it is written, and a small one costs more for each row. */
const fewest = 8_192;
const most = 24_576;

/** Rows of one group of the Parquet file: those of one piece, since a group of other length is put together row by row. */
export const rowsPerGroup = ({ rows, bytes }: Extent): number =>
  Math.max(fewest, Math.min(most, Math.round((pieceBytes * rows) / Math.max(bytes, 1))));

/** How long a file is. */
export interface Extent {
  readonly rows: number;
  readonly bytes: number;
}

/** The cells of a file as text, parsed once: a Parquet file of the columns that are read and hold anything. */
export interface TextTable {
  readonly path: string;
  /** Of every column of the file, by its place. */
  readonly columns: readonly ColumnSeen[];
  readonly groupRows: number;
  /** Whether it is worth a DuckDB of its own to copy it. */
  readonly long: boolean;
}

/** Files of so many bytes and more are long. */
const longBytes = 67_108_864;

export const isLong = ({ bytes }: Extent): boolean => bytes >= longBytes;

/** Whether any cell of the column holds anything. */
export const filled = ({ columns }: TextTable, place: number): boolean => (columns[place]?.longest ?? 0) > 0;

/** Parses the file into a table of text. */
export async function writeText(duck: Duck, csv: Csv, { columns }: Shape, to: TextTable): Promise<void> {
  const places = columns.flatMap(({ place, uses }) =>
    uses.length > 0 && filled(to, place) ? [cellAt(place)] : [],
  );
  const cells = places.length === 0 ? raw(`null as nothing`) : join(places, ", ");
  await duck[to.long ? "copy" : "run"](
    statement(sql`copy (select ${cells} from ${csvSource(csv)}) to ${to.path}
      (format parquet, compression snappy, row_group_size ${raw(String(to.groupRows))},
      write_bloom_filter false, use_tmp_file false)`),
  );
}

/** The rows of the table with their numbers from 1, as `row`; a column takes part only where it is named. */
export const textSource = ({ path }: TextTable): Fragment =>
  sql`(select *, file_row_number + 1 as ${name("row")} from read_parquet(${path}, file_row_number = true))`;
