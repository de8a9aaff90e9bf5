import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { name, sql, statement } from "@footbridge/core/sql/fragment.ts";
import { type Duck, openDuck } from "@footbridge/warehouse/duckdb/open.ts";

describe("DuckDB, opened", () => {
  let folder = "";
  const open: Duck[] = [];
  const opened = async (...options: Parameters<typeof openDuck>): Promise<Duck> => {
    const duck = await openDuck(...options);
    open.push(duck);
    return duck;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "footbridge-duck-"));
  });
  afterEach(() => {
    for (const duck of open.splice(0)) duck.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("copies a file in its order beside its own work, within its folders, and stops with it", async () => {
    const duck = await opened({ folders: [folder] });
    const [from, to] = [join(folder, "from.parquet"), join(folder, "to.parquet")];
    await duck.run(statement(sql`copy (select i from range(300000) as r (i)) to ${from} (format parquet)`));
    const copied = (path: string) =>
      statement(sql`copy (from read_parquet(${from})) to ${path} (format parquet)`);
    await duck.copy(copied(to));
    expect(
      await duck.rows(
        statement(sql`select count(*) as rows, count_if(i <> file_row_number) as moved
          from read_parquet(${to}, file_row_number = true)`),
      ),
    ).toEqual([{ rows: 300_000, moved: 0 }]);
    await expect(duck.copy(copied(join(tmpdir(), "elsewhere.parquet")))).rejects.toThrow(/elsewhere/);
    const endless = duck.copy(
      statement(sql`copy (select sum(i) from range(1e12::bigint) as r (i)) to ${to}`),
    );
    const stop = setInterval(() => duck.interrupt(), 200);
    await expect(endless).rejects.toThrow(/[Ii]nterrupt/);
    clearInterval(stop);
  });

  test("answers rows in plain values, with values bound by number", async () => {
    const duck = await opened();
    const [row] = await duck.rows(
      statement(sql`select ${"it's"} as ${name("odd name")}, ${7} + ${7} as twice, count(*) as counted,
        date '2024-02-29' as day, cast(${"5.10"} as decimal(10, 2)) as amount, null as blank, [1, 2] as list,
        9007199254740993 as large`),
    );
    expect(row).toEqual({
      "odd name": "it's",
      twice: 14,
      counted: 1,
      day: "2024-02-29",
      amount: "5.10",
      blank: null,
      list: [1, 2],
      large: 9_007_199_254_740_993n,
    });
  });

  test("gives a long answer in pieces", async () => {
    const duck = await opened();
    let rows = 0;
    let most = 0;
    for await (const piece of duck.pieces(statement(sql`select * from range(10000)`))) {
      rows += piece.length;
      most = Math.max(most, piece.length);
    }
    expect(rows).toBe(10_000);
    expect(most).toBeLessThan(5000);
  });

  test("keeps to its folders, and its settings stay as they are", async () => {
    const duck = await opened({ folders: [folder] });
    writeFileSync(join(folder, "one.csv"), "a\n1\n");
    const inside = statement(sql`select * from read_csv(${join(folder, "one.csv")})`);
    expect(await duck.rows(inside)).toEqual([{ a: 1 }]);
    const outside = statement(sql`select * from read_text(${"/etc/hostname"})`);
    await expect(duck.rows(outside)).rejects.toThrow(/disabled/);
    await expect(duck.run(statement(sql`set enable_external_access = true`))).rejects.toThrow(
      /enable_external_access|locked/,
    );
    await expect(duck.run(statement(sql`set threads = 64`))).rejects.toThrow(/locked/);
  });

  test("a statement can be stopped", async () => {
    const duck = await opened();
    const long = duck.rows(
      statement(sql`select sum(a.range * b.range) as s from range(1000000) a, range(1000000) b`),
    );
    const stop = setInterval(() => duck.interrupt(), 20);
    await expect(long).rejects.toThrow(/[Ii]nterrupt/);
    clearInterval(stop);
    expect(await duck.rows(statement(sql`select 1 as still`))).toEqual([{ still: 1 }]);
  });
});
