import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Fragment, name, raw, sql, statement } from "@footbridge/core/sql/fragment.ts";
import { type Duck, openDuck, type Row } from "@footbridge/warehouse/duckdb/open.ts";
import { splice } from "@footbridge/warehouse/parquet/splice.ts";
import { afterAll, beforeAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "footbridge-splice-"));
let duck: Duck;
beforeAll(async () => {
  duck = await openDuck();
});
afterAll(() => {
  duck.close();
  rmSync(folder, { recursive: true, force: true });
});

const rows = sql`(select i, case when i % 5 = 0 then null else i::varchar end as t from range(6000) as r (i))`;
const at = (file: string): string => join(folder, file);

async function written(file: string, columns: Fragment, groups: number, from = rows): Promise<string> {
  const path = at(file);
  const options = raw(`format parquet, compression zstd, row_group_size ${groups}`);
  await duck.run(statement(sql`copy (select ${columns} from ${from}) to ${path} (${options})`));
  return path;
}

const read = (path: string, rest = sql``): Promise<readonly Row[]> =>
  duck.rows(statement(sql`select * from read_parquet(${path}) ${rest}`));

test("columns of several files stand in one, under other names, with their types, blanks and order", async () => {
  const one = await written("one.parquet", sql`i as a, t as b, [i, -i] as nested, t || ' ñ' as c`, 2048);
  const other = await written(
    "other.parquet",
    sql`{'x': i, 'y': [t]} as nested, date '2020-02-29' + i::integer as d, cast(i / 7 as decimal(10, 2)) as e, cast(null as varchar) as f`,
    2048,
  );
  const pieces = [
    { name: 'first "day"', file: other, column: "d" },
    { name: "b", file: one, column: "c" },
    { name: "number", file: one, column: "a" },
    { name: "cents", file: other, column: "e" },
    { name: "none", file: other, column: "f" },
    { name: "none again", file: other, column: "f" },
    { name: "text", file: one, column: "b" },
  ];
  expect(await splice(pieces, at("both.parquet"))).toBe(true);
  const expected = sql`select date '2020-02-29' + i::integer as ${name('first "day"')}, t || ' ñ' as "b", i as "number",
    cast(i / 7 as decimal(10, 2)) as "cents", cast(null as varchar) as "none", cast(null as varchar) as "none again", t as "text"
    from ${rows} order by i`;
  expect(await read(at("both.parquet"))).toEqual(await duck.rows(statement(expected)));
  // By the least and largest values that the footer tells of each group.
  expect(await read(at("both.parquet"), sql`where "number" = 4097`)).toHaveLength(1);
});

test("files whose rows are grouped otherwise are not put together, and nothing is written", async () => {
  const one = await written("even.parquet", sql`i`, 2048);
  const other = await written("other-groups.parquet", sql`i`, 4096);
  const fewer = await written("fewer.parquet", sql`i`, 2048, sql`(select * from ${rows} limit 5999)`);
  for (const file of [other, fewer]) {
    const pieces = [one, file].map((path, n) => ({ name: String(n), file: path, column: "i" }));
    expect(await splice(pieces, at("never.parquet"))).toBe(false);
  }
  expect(existsSync(at("never.parquet"))).toBe(false);
});

test("what is no Parquet file, or has no such column, is a mistake of the caller", async () => {
  writeFileSync(at("text.csv"), "a,b\n1,2\n3,4\n");
  const one = await written("small.parquet", sql`i`, 2048);
  const spliced = (file: string, column: string): Promise<boolean> =>
    splice([{ name: "a", file, column }], at("never.parquet"));
  await expect(spliced(at("text.csv"), "a")).rejects.toThrow("no Parquet file");
  await expect(spliced(one, "j")).rejects.toThrow("no column j");
});
