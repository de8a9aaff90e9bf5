// Writes periods of participation of made-up people as Parquet files: node bench/metrics/periods.ts COUNT FOLDER [FROM]; prints the
// exact count. FROM leaves out the people of so many periods first. Only the columns that the report reads: no others are scanned either.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stateRecords } from "@footbridge/core/generate/state/state.ts";
import type { Knowledge } from "@footbridge/core/metrics/knowledge.ts";
import { type Duck, openDuck } from "@footbridge/warehouse/duckdb/open.ts";
import { planOf, touchedColumns } from "./touched.ts";
import { readKnowledge } from "@footbridge/warehouse/knowledge/read-knowledge.ts";

const sqlKinds: Readonly<Record<string, string>> = {
  date: "date",
  amount: "decimal(10, 2)",
  whole: "integer",
};

/** People of the made-up state that all others are variations of, under other identifiers. */
const people = 20_000;

/** Copies of the base that stand in one file: more at once would wait for each other's memory. */
const copiesAFile = 42;

/** Writes about so many periods of participation, and gives their exact number. */
async function writePeriods(
  duck: Duck,
  knowledge: Knowledge,
  {
    count,
    from: leftOut,
    folder,
  }: { readonly count: number; readonly from: number; readonly folder: string },
): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const text = join(folder, "base.ndjson");
  const lines = [...stateRecords({ people, seed: 7 })].map(({ row }, n) =>
    JSON.stringify({ ...row, n: n + 1 }),
  );
  writeFileSync(text, lines.join("\n"));
  const touched = new Set(touchedColumns(knowledge, planOf(knowledge)));
  const elements = [...knowledge.layout.values()].filter(({ id }) => touched.has(id));
  const columns = elements.map(
    ({ id, kind }) => `cast("${id}" as ${sqlKinds[kind] ?? "varchar"}) as "${id}"`,
  );
  const shape = ["n", ...elements.map(({ id }) => id)].map((id) => `'${id}': 'VARCHAR'`);
  await duck.run({
    text: `create or replace table base as select cast(n as bigint) as "row", 'made up' as "submission", ${columns.join(", ")}
      from read_json('${text}', format = 'newline_delimited', columns = {${shape.join(", ")}})`,
    values: [],
  });
  rmSync(text);
  const copies = Math.max(1, Math.round(count / lines.length));
  const begin = Math.floor(leftOut / lines.length);
  const varied = elements.map(({ id, kind }) => `${variation(id, kind)} as "${id}"`);
  for (let from = begin; from < begin + copies; from += copiesAFile) {
    const file = join(folder, `${String(from).padStart(6, "0")}.parquet`);
    await duck.run({
      text: `copy (select "row" + copy * ${lines.length} as "row", "submission", ${varied.join(", ")} from (
          select base.*, copy, cast(hash("100", copy) % 29 as integer) - 14 as days,
            cast(90 + hash("row", copy, 'pay') % 2001 / 100.0 as decimal(5, 2)) as percent
          from range(${from}, ${Math.min(begin + copies, from + copiesAFile)}) as copies(copy), base)
        ) to '${file}' (format parquet, compression zstd)`,
      values: [],
    });
  }
  await duck.run({ text: "drop table base", values: [] });
  return copies * lines.length;
}

/** Another person than the one copied: all days up to two weeks earlier or later, every amount up to a tenth less or more. */
function variation(id: string, kind: string): string {
  const column = `"${id}"`;
  if (id === "100") return `printf('%05d', copy) || substr(${column}, 6)`;
  if (kind === "date") return `${column} + days`;
  if (kind !== "amount") return column;
  return `case when ${column} = 999999.99 then ${column} else cast(${column} * percent / 100 as decimal(10, 2)) end`;
}

const [, , count = "1000000", folder = "periods", from = "0"] = process.argv;
const knowledge = await readKnowledge();
if (!knowledge.ok) throw new Error(JSON.stringify(knowledge.findings));
const duck = await openDuck({
  memoryLimitMib: 6144,
  tempDir: `${folder}.aside`,
});
const written = await writePeriods(duck, knowledge.value, {
  count: Number(count),
  from: Number(from),
  folder,
});
process.stdout.write(String(written));
duck.close();
