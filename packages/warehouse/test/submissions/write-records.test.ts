import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { elementsIn } from "@footbridge/core/records/header/shape.ts";
import { applicable } from "@footbridge/core/records/rules/applicable.ts";
import { sql, statement } from "@footbridge/core/sql/fragment.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { openDuck, type Row } from "@footbridge/warehouse/duckdb/open.ts";
import { writeText } from "@footbridge/warehouse/submissions/cells/text-table.ts";
import { recordsKnowledge } from "@footbridge/warehouse/submissions/knowledge.ts";
import { look } from "@footbridge/warehouse/submissions/look.ts";
import { planOf } from "@footbridge/warehouse/submissions/plan.ts";
import { writeRecords } from "@footbridge/warehouse/submissions/write-records.ts";
import { expect, test } from "vitest";
import { csvOf } from "./desk.ts";

test("records are the same where columns can be moved as they are packed, and where rows are grouped otherwise", async () => {
  const folder = mkdtempSync(join(tmpdir(), "footbridge-write-records-"));
  const duck = await openDuck();
  try {
    const path = join(folder, "file.csv");
    const rows = Array.from({ length: 5000 }, (_, at) => ({
      "100": `P${at}`,
      "900": "20230110",
      "901": at % 3 === 0 ? "" : "20230630",
      "1600": String(at % 4),
      "1704": `${at}.50`,
    }));
    writeFileSync(path, csvOf(rows));
    const knowledge = recordsKnowledge();
    const { table } = await look({ path, workDir: folder, knowledge });
    if (table === undefined) throw new Error("it is a table");
    const { csv, shape, columns } = table;
    const text = { path: join(folder, "text.parquet"), columns, groupRows: 2048, long: false };
    await writeText(duck, csv, shape, text);
    const rules = applicable(knowledge.rules, shape.form, elementsIn(shape));
    const recordsIn = async (groupRows: number, packed: string): Promise<readonly Row[]> => {
      const plan = planOf({
        text: { ...text, groupRows },
        shape,
        knowledge,
        rules: { ...rules, records: [], shares: [] },
        asOf: "2024-06-30" as Day,
        patient: new Set(),
      });
      const records = join(folder, `records-${groupRows}.parquet`);
      const files = { text: text.path, made: join(folder, `made-${groupRows}.parquet`), records };
      await writeRecords(duck, { ...plan, checks: [], often: new Set() }, "s-1", files);
      const codecs = await duck.rows(
        statement(
          sql`select distinct compression from parquet_metadata(${records}) where path_in_schema = '100'`,
        ),
      );
      expect(codecs).toEqual([{ compression: packed }]);
      return duck.rows(
        statement(
          sql`select "row", "submission", "100", "801", "900", "901", "1600", "1704" from read_parquet(${records})`,
        ),
      );
    };
    const moved = await recordsIn(2048, "SNAPPY");
    expect(moved).toHaveLength(5000);
    expect(moved[4999]).toMatchObject({
      row: 5000,
      "100": "P4999",
      "900": "2023-01-10",
      "1600": "3",
      "801": null,
    });
    expect(await recordsIn(4096, "ZSTD")).toEqual(moved);
  } finally {
    duck.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
