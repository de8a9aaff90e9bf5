import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { htmlOf } from "../../src/report/html.ts";
import { viewOfResult } from "../../src/report/import-view.ts";
import { markdownOf } from "../../src/report/markdown.ts";
import { rowAsCsv, rowsCsvHeader } from "../../src/report/rows-csv.ts";
import { textOf } from "../../src/report/text.ts";
import { read, sampleFiles } from "../reading.ts";

const list = () => read("etpl", sampleFiles("etpl-nj"));

describe("the report as CSV", () => {
  it("has every row, and a line for each of its findings", async () => {
    const { feed, rows } = await list();
    const csv = rowsCsvHeader + rows.map((row) => rowAsCsv(feed, row)).join("");
    const lines = parse(csv, { columns: true }) as Record<string, string>[];
    const expected = rows.reduce((sum, { findings }) => sum + Math.max(1, findings.length), 0);
    expect(lines).toHaveLength(expected);
    expect(new Set(lines.map((line) => `${line["file"]}:${line["row"]}`)).size).toBe(rows.length);
  });

  it.each([
    ["=1+2", "'=1+2"],
    ["+1+2", "'+1+2"],
    ["-1+2", "'-1+2"],
    ["＝1", "'＝1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ["plain", "plain"],
    ["a, b", '"a, b"'],
    ["two\nlines", '"two\nlines"'],
  ])("lets no spreadsheet take %j for a formula", (value, cell) => {
    const row = { file: value, row: 1, outcome: "imported", findings: [] } as const;
    expect(rowAsCsv("list", row)).toBe(`list,${cell},1,imported,,,,,,\r\n`);
  });
});

describe("the report to read", () => {
  it("adds up: imported, repaired and refused are the rows read", async () => {
    const { rows, files } = viewOfResult(await list());
    expect(rows.imported + rows.repaired + rows.refused).toBe(rows.read);
    expect(files.reduce((sum, file) => sum + file.rows.read, 0)).toBe(rows.read);
  });

  it("says first how it went, in a sentence", async () => {
    const text = textOf(viewOfResult(await list()));
    expect(text.split("\n")[0]).toBe(
      "etpl-nj: trial run, nothing stored. 39 rows read: 14 imported, 9 repaired with a note, 16 refused with a reason.",
    );
  });

  it("is the same for the same list", async () => {
    const [one, two] = [await list(), await list()];
    const page = (result: typeof one) => htmlOf([{ view: viewOfResult(result), rows: result.rows }]);
    expect(page(one)).toBe(page(two));
    expect(markdownOf(viewOfResult(one))).toBe(markdownOf(viewOfResult(two)));
  });

  it("prints values of a list as text, never as tags or table marks", () => {
    const finding = {
      code: "x",
      severity: "error",
      at: "<b>|",
      message: "<script>1</script>|",
      fix: "",
    } as const;
    const rows = [{ row: 2, file: "<f>.csv", outcome: "refused", findings: [finding] }] as const;
    const view = viewOfResult({ feed: "x", files: [], records: {}, rows, findings: [finding] });
    expect(htmlOf([{ view, rows }])).not.toMatch(/<script|<b>|<f>/);
    expect(markdownOf(view)).toContain(String.raw`\<script\>1\</script\>\|`);
  });
});
