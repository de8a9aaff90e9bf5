import { type Fragment, join, raw, sql } from "@footbridge/core/sql/fragment.ts";
import { longestRecord } from "../bytes/structure.ts";

/** A file that has been walked over, as DuckDB must read it. */
export interface Csv {
  readonly path: string;
  readonly delimiter: string;
  readonly width: number;
  readonly headings: boolean;
  /** Whether its lines end in more than one way, which DuckDB reads in its lenient mode alone. */
  readonly mixedEnds: boolean;
}

/** The column at a place, from 0, by its name and as SQL. */
export const columnAt = (place: number): string => `c${place}`;
export const cellAt = (place: number): Fragment => raw(columnAt(place));

/** The file as a table of texts `c0`, `c1` …; an empty cell is null. */
export function csvSource({ path, delimiter, width, headings, mixedEnds }: Csv): Fragment {
  const columns = join(
    Array.from({ length: width }, (_, place) => raw(`c${place}: 'VARCHAR'`)),
    ", ",
  );
  return sql`read_csv(${path}, auto_detect = false, header = ${raw(String(headings))}, delim = ${delimiter},
    quote = '"', escape = '"', nullstr = '', columns = {${columns}}, max_line_size = ${2 * longestRecord},
    strict_mode = ${raw(String(!mixedEnds))}, parallel = ${raw(String(!mixedEnds))})`;
}
