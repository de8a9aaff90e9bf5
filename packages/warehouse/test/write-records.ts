import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import type { StateRow } from "@footbridge/core/generate/state/row.ts";
import { pirlLines } from "@footbridge/core/generate/state/write-pirl.ts";
import { type Element, elementSchema } from "@footbridge/core/records/element.ts";
import type { Duck } from "../src/duckdb/open.ts";

const listed = (file: string): readonly Element[] =>
  (
    JSON.parse(
      readFileSync(new URL(`../../../data/records/${file}`, import.meta.url), "utf8"),
    ) as readonly unknown[]
  ).map((element) => elementSchema.parse(element));

/** Every column of the records table. */
export const elements: readonly Element[] = [
  ...listed("pirl-elements.json"),
  ...listed("project-elements.json"),
];

const typeOf = ({ kind }: Element): string =>
  ({ date: "DATE", amount: "DECIMAL(10,2)", whole: "INTEGER" })[kind as string] ?? "VARCHAR";

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Writes rows as one submission's Parquet file of the records table, by way of `<path>.csv`. */
export async function writeRecords(
  duck: Duck,
  rows: Iterable<StateRow>,
  path: string,
  submission = "test",
): Promise<string> {
  const csv = `${path}.csv`;
  await writeFile(csv, pirlLines(rows, elements));
  const columns = elements.map((element) => `${literal(element.id)}: ${literal(typeOf(element))}`).join(", ");
  await duck.run({
    text: `copy (
      select *, row_number() over () as "row", ${literal(submission)} as "submission"
      from read_csv(${literal(csv)}, header = true, delim = ',', quote = '"', escape = '"', dateformat = '%Y%m%d',
        columns = {${columns}}, auto_detect = false, strict_mode = true)
    ) to ${literal(path)} (format parquet, compression zstd)`,
    values: [],
  });
  return path;
}
