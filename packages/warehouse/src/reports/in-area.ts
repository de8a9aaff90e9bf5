import { existsSync } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import type { Area } from "@footbridge/core/metrics/shared.ts";
import { sql, statement } from "@footbridge/core/sql/fragment.ts";
import type { Duck } from "../duckdb/open.ts";
import { literal } from "./sources.ts";

/** The records of those who live in an area, as a Parquet file of their own in a folder of the submission; made once. */
export async function recordsInArea(
  duck: Duck,
  records: string,
  area: Area,
  folder: string,
): Promise<string> {
  const to = join(folder, `records-${area.id}.parquet`);
  if (existsSync(to)) return to;
  const unfinished = `${to}.${process.pid}.part`;
  await duck.run(
    statement(sql`copy (select * from read_parquet(${literal(records)}) where "101" = ${area.state} and "102" = ${area.county})
      to ${literal(unfinished)} (format parquet, compression zstd, use_tmp_file false)`),
  );
  await rename(unfinished, to);
  return to;
}
