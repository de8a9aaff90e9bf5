// Writes periods of participation of made-up people as Parquet: node bench/metrics/periods.ts COUNT PATH; prints the exact count.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { stateRecords } from "@footbridge/core/generate/state/state.ts";
import type { Knowledge } from "@footbridge/core/metrics/knowledge.ts";
import { type Duck, openDuck } from "@footbridge/warehouse/duckdb/open.ts";
import { readKnowledge } from "@footbridge/warehouse/knowledge/read-knowledge.ts";

const sqlKinds: Readonly<Record<string, string>> = {
  date: "date",
  amount: "decimal(10, 2)",
  whole: "integer",
};

/** People of the made-up state that all others are copies of, under other identifiers. */
const people = 20_000;

/** Writes a Parquet file of about so many periods of participation, and gives their exact number. */
async function writePeriods(duck: Duck, knowledge: Knowledge, count: number, path: string): Promise<number> {
  mkdirSync(dirname(path), { recursive: true });
  const text = `${path}.ndjson`;
  const lines = [...stateRecords({ people, seed: 7 })].map(({ row }, n) =>
    JSON.stringify({ ...row, n: n + 1 }),
  );
  writeFileSync(text, lines.join("\n"));
  const derived = new Set(knowledge.pathway.derived.map(({ id }) => id));
  const elements = [...knowledge.layout.values()].filter(({ id }) => !derived.has(id));
  const columns = elements.map(
    ({ id, kind }) => `cast("${id}" as ${sqlKinds[kind] ?? "varchar"}) as "${id}"`,
  );
  const shape = ["n", ...elements.map(({ id }) => id)].map((id) => `'${id}': 'VARCHAR'`);
  const copies = Math.max(1, Math.round(count / lines.length));
  await duck.run({
    text: `create or replace table base as select cast(n as bigint) as "row", 'made up' as "submission", ${columns.join(", ")}
      from read_json('${text}', format = 'newline_delimited', columns = {${shape.join(", ")}})`,
    values: [],
  });
  rmSync(text);
  // A copy is another person: the identifier differs, and days move by whole weeks so that columns do not simply repeat.
  await duck.run({
    text: `copy (select base.* replace (printf('%05d', copy) || substr("100", 6) as "100", "200" - cast(copy % 50 * 7 as integer) as "200",
        "1704" + cast(case when "1704" > 1 and "1704" < 90000 then copy / 10.0 else 0 end as decimal(10, 2)) as "1704")
      from range(${copies}) as copies(copy), base) to '${path}' (format parquet, compression zstd)`,
    values: [],
  });
  await duck.run({ text: "drop table base", values: [] });
  return copies * lines.length;
}

const [, , count = "1000000", path = "periods.parquet"] = process.argv;
const knowledge = await readKnowledge();
if (!knowledge.ok) throw new Error(JSON.stringify(knowledge.findings));
const duck = await openDuck({ memoryLimitMib: 6144, tempDir: `${path}.aside` });
process.stdout.write(String(await writePeriods(duck, knowledge.value, Number(count), path)));
duck.close();
