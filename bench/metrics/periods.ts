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

/** People of the made-up state that all others are variations of, under other identifiers. */
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
  const varied = elements.map(({ id, kind }) => `${variation(id, kind)} as "${id}"`);
  await duck.run({
    text: `copy (select "row" + copy * ${lines.length} as "row", "submission", ${varied.join(", ")} from (
        select base.*, copy, cast(hash("100", copy) % 29 as integer) - 14 as days,
          cast(90 + hash("row", copy, 'pay') % 2001 / 100.0 as decimal(5, 2)) as percent
        from range(${copies}) as copies(copy), base)
      ) to '${path}' (format parquet, compression zstd)`,
    values: [],
  });
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

const [, , count = "1000000", path = "periods.parquet"] = process.argv;
const knowledge = await readKnowledge();
if (!knowledge.ok) throw new Error(JSON.stringify(knowledge.findings));
const duck = await openDuck({ memoryLimitMib: 6144, tempDir: `${path}.aside` });
process.stdout.write(String(await writePeriods(duck, knowledge.value, Number(count), path)));
duck.close();
