import { describe, expect, test } from "vitest";
import { csvCell, safeCell } from "@footbridge/core/records/safe-cell.ts";
import { checkTemplate, elementsOfColumn, everyColumn } from "@footbridge/core/records/template/template.ts";
import { explanationsFile, templateFile } from "@footbridge/core/records/template/write-template.ts";
import { layout, template } from "./knowledge.ts";

describe("the common metrics template", () => {
  test("names only elements and codes that exist, and fills each element once", () => {
    expect(checkTemplate(template, layout)).toEqual([]);
    const filled = template.columns.flatMap(elementsOfColumn);
    expect(filled).toHaveLength(new Set(filled).size);
  });

  test("has 27 columns, and every fact that an earlier one asked for alone can still be read", () => {
    expect(template.columns).toHaveLength(27);
    const former = (template.formerColumns ?? []).flatMap(elementsOfColumn);
    const filled = new Set(template.columns.flatMap(elementsOfColumn));
    expect(former.filter((id) => !filled.has(id))).toEqual(["103", "923"]);
  });

  test("an example is one of the words that its column understands", () => {
    for (const { example, words, several } of everyColumn(template)) {
      if (words === undefined) continue;
      const parts = several === true ? example.split(",") : [example];
      for (const part of parts) expect(Object.keys(words)).toContain(part.trim().toLowerCase());
    }
  });

  test("a bad one is a list of findings", () => {
    const column = { heading: "Sex", explanation: "x", example: "x" };
    const wrong = checkTemplate(
      {
        version: 1,
        columns: [
          { ...column, words: { male: { "201": "7" } } },
          { ...column, element: "9999" },
          { ...column, heading: "Idle" },
        ],
      },
      layout,
    );
    expect(wrong.map(({ code, at }) => [code, at])).toEqual([
      ["template.code.unknown", "columns[0]"],
      ["template.heading.twice", "columns[1]"],
      ["template.element.unknown", "columns[1]"],
      ["template.column.idle", "columns[2]"],
    ]);
  });

  test("is written with one row to replace, and explained column by column", () => {
    expect(templateFile(template).split("\r\n")).toHaveLength(3);
    expect(explanationsFile(template).trim().split("\r\n")).toHaveLength(template.columns.length + 1);
  });
});

describe("a cell that goes to a spreadsheet", () => {
  test.each([
    "=1+1",
    "+cmd",
    "-2+3",
    "@SUM(A1)",
    "\tx",
    "\rx",
    "\n=1",
    "＝1+1",
    "-",
    "--5",
    "+1 212 555 0100",
    "=5",
  ])("%j cannot become a formula", (text) => expect(safeCell(text)).toBe(`'${text}`));
  test.each(["-5.00", "+5", "-.5", "5494.38", "0", "", "a=b", "P-1", "'x", " =1"])("%j stays", (text) =>
    expect(safeCell(text)).toBe(text),
  );
  test("is quoted where it must be", () => {
    expect(csvCell('=a"b')).toBe(`"'=a""b"`);
    expect(csvCell("a,b")).toBe('"a,b"');
    expect(csvCell(null)).toBe("");
    expect(csvCell(-3)).toBe("-3");
  });
});
