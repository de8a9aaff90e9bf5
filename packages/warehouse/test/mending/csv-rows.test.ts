import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql, statement } from "@footbridge/core/sql/fragment.ts";
import { afterAll, describe, expect, test } from "vitest";
import { openDuck } from "../../src/duckdb/open.ts";
import { annotateFile } from "../../src/mending/annotate-file.ts";
import { cellsOfRow, csvRows } from "../../src/mending/csv-rows.ts";
import { mendFile } from "../../src/mending/mend-file.ts";
import { openFile } from "../../src/mending/opened.ts";

const folder = mkdtempSync(join(tmpdir(), "footbridge-mending-"));
afterAll(() => rmSync(folder, { recursive: true }));
let made = 0;
const fileOf = (content: string | Buffer): string => {
  const path = join(folder, `file-${(made += 1)}.csv`);
  writeFileSync(path, content);
  return path;
};
const opened = async (content: string | Buffer) => {
  const one = await openFile(fileOf(content), folder);
  if (one === undefined) throw new Error("no first line");
  return one;
};
async function rowsOf(content: string | Buffer): Promise<readonly string[]> {
  const rows: string[] = [];
  for await (const { text } of csvRows(await opened(content))) rows.push(text);
  return rows;
}

describe("rows of a file", () => {
  test.each([
    ["with line feeds", "a,b\n1,2\n3,4\n", ["a,b", "1,2", "3,4"]],
    ["with carriage returns, the last without an end", "a,b\r\n1,2\r\n3,4", ["a,b", "1,2", "3,4"]],
    ["with a quoted line end", 'a,b\n"1\n2",3\n4,5\n', ["a,b", '"1\n2",3', "4,5"]],
    ["with quotation marks in quotation marks", 'a\n"say ""no""\nor"\n', ["a", '"say ""no""\nor"']],
    ["with a byte order mark", Buffer.from("\uFEFFa;b\n1;2\n"), ["a;b", "1;2"]],
    ["in UTF-16", Buffer.from("\uFEFFa,b\né,2\n", "utf16le"), ["a,b", "é,2"]],
    ["in an old encoding", Buffer.from("a,b\nJos\xe9,2\n", "latin1"), ["a,b", "José,2"]],
  ])("%s", async (_case, content, rows) => {
    expect(await rowsOf(content)).toEqual(rows);
  });

  test("across pieces of any size, as when read at once", async () => {
    const line = `"${"é\n".repeat(40_000)}",x\n`;
    const rows = await rowsOf(`a,b\n${line.repeat(30)}`);
    expect([rows.length, new Set(rows.slice(1)).size]).toEqual([31, 1]);
  });

  test("their cells", () => {
    expect(cellsOfRow('1,"a,b","say ""no""",', ",")).toEqual(["1", "a,b", 'say "no"', ""]);
  });
});

describe("mending", () => {
  test("changes the cells that are named and keeps every other sign", async () => {
    const content = 'id;start\r\n1;"2024-01-01"\r\n2;"20;24"\r\n3;x';
    const to = join(folder, "mended.csv");
    const cells = new Map([[2, new Map([[1, 'a;"b"']])]]);
    await mendFile(await opened(content), true, cells, to);
    expect(readFileSync(to, "utf8")).toBe('id;start\r\n1;"2024-01-01"\r\n2;"a;""b"""\r\n3;x');
  });

  test("counts no blank line, as the findings do not, and keeps it", async () => {
    const to = join(folder, "mended.csv");
    await mendFile(await opened("id,x\n\n1,a\r\n\r\n2,b\n\n"), true, new Map([[2, new Map([[1, "z"]])]]), to);
    expect(readFileSync(to, "utf8")).toBe("id,x\n\n1,a\r\n\r\n2,z\n\n");
  });

  test("counts from the first line where there are no headings", async () => {
    const to = join(folder, "mended.csv");
    await mendFile(await opened("1,x\n2,y\n"), false, new Map([[1, new Map([[1, "z"]])]]), to);
    expect(readFileSync(to, "utf8")).toBe("1,z\n2,y\n");
  });
});

describe("the file with what is wrong", () => {
  test("has one more column, and no cell that could become a formula", async () => {
    const duck = await openDuck();
    const findings = join(folder, "findings.parquet");
    await duck.run(
      statement(sql`copy (select * from (values
          (2::bigint, '901', 'x', 'pirl.date', 'error', 'Not a day.', 'Write it as YYYYMMDD.'),
          (2::bigint, '900', '', 'pirl.blank', 'warning', '=1+1', 'Fill it.'))
        as f("row", element, value, code, severity, message, fix)) to ${findings} (format parquet)`),
    );
    const file = await opened('id,note\n1,-5\n2,"=HYPERLINK(""x"")"\n3,fine');
    let text = "";
    for await (const piece of annotateFile(duck, file, { hasHeadings: true, findings })) text += piece;
    duck.close();
    expect(text.split(/\r?\n/)).toEqual([
      "id,note,footbridge_findings",
      "1,-5,",
      `2,"'=HYPERLINK(""x"")",error pirl.date (901): Not a day. Write it as YYYYMMDD. | warning pirl.blank (900): =1+1 Fill it.`,
      "3,fine,",
      "",
    ]);
  });
});
