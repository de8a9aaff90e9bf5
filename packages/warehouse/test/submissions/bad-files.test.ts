import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { csvOf, type Desk, openDesk, sound } from "./desk.ts";

const good = csvOf([sound, { ...sound, "100": "P2" }]);

describe("a file that is no table of participants", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  const wide = csvOf([{ ...sound, "2701": "Office" }]);
  const bad: readonly [string, string | Buffer, string, string][] = [
    ["an empty file", "", "file.empty", "byte 1"],
    ["blanks only", "  \n \n", "file.empty", "byte 1"],
    ["an Excel workbook renamed .csv", Buffer.from("PK\u0003\u0004 rest of it"), "file.not-csv", "byte 1"],
    ["an old Excel workbook", Buffer.from("d0cf11e0a1b11ae1", "hex"), "file.not-csv", "byte 1"],
    ["a compressed file", gzipSync(good), "file.not-csv", "byte 1"],
    ["a web page", "<html><table><tr><td>PIRL100", "file.not-csv", "byte 1"],
    ["JSON", '[{"100": "P1"}]', "file.not-csv", "byte 1"],
    ["lines that end as on old Macintoshes", good.replaceAll("\n", "\r"), "file.line-ends", "line 1"],
    ["a carriage return inside a cell", good.replace("P2", "P\r2"), "file.return.stray", "line 3"],
    ["a carriage return too many", good.replace("\nP2", "\r\r\nP2"), "file.return.stray", "line 2"],
    [
      "far too many columns",
      `${Array.from({ length: 2001 }, (_, place) => `x${place}`).join(",")}\n`,
      "file.columns.too-many",
      "line 1",
    ],
    ["headings only", "PIRL100,PIRL900,PIRL901\n", "file.no-rows", "line 2"],
    ["headings without a line end", "PIRL100,PIRL900,PIRL901", "file.no-rows", "line 2"],
    ["headings that nobody knows", "a,b,c\n1,2,3\n", "file.headings.unknown", "line 1"],
    ["a missing column", "PIRL100,PIRL900\nP1,20230110\n", "file.column.missing", "line 1, element 901"],
    [
      "a repeated column",
      "PIRL100,PIRL900,PIRL901,901\nP1,20230110,20230630,20230630\n",
      "file.column.twice",
      "line 1, columns 3 and 4",
    ],
    ["a row with too many cells", `${good}P3,20230110,,x\n`, "file.row.ragged", "line 4"],
    ["a row with too few cells", `${good}P3\nP4,20230110,\n`, "file.row.ragged", "line 4"],
    ["a file cut in half", good.slice(0, -12), "file.cut-off", "line 3"],
    ["a quotation mark left open", `${good}"P3,20230110,\nP4,20230110,\n`, "file.quote.open", "line 4"],
    [
      "text after a closing quotation mark",
      `${good}"P3"x,20230110,\n`,
      "file.quote.stray",
      "line 4, column 1",
    ],
    [
      "bytes that are no text",
      Buffer.concat([Buffer.from(good), Buffer.from([80, 0, 44, 44, 10])]),
      "file.not-text",
      "line 4",
    ],
    ["a row without end", `${good}${"x".repeat(3_000_000)},,\n`, "file.line.endless", "line 4"],
    ["a line of commas only", `${good}${",".repeat(3_000_000)}`, "file.line.endless", "line 4"],
    ["one line only", "x".repeat(3_000_000), "file.line.endless", "line 1"],
    ["one line only, of cells", "PIRL100,".repeat(400_000), "file.line.endless", "line 1"],
    ["a cell without end", `${wide}P2,,,"${"a\n".repeat(1_500_000)}"\n`, "file.line.endless", "line 3"],
  ];

  test.each(bad)("%s gets a finding with its place, and nothing is stored", async (_, content, code, at) => {
    const { reading, written } = await desk.hand(content);
    expect(reading.outcome).toBe("unusable");
    expect(reading.groups.filter(({ severity }) => severity === "error")).toMatchObject([{ code, at }]);
    expect(reading.records).toBeUndefined();
    expect(reading.findings).toBeUndefined();
    expect(written()).toEqual([]);
  });

  test("of many broken rows ten are named and the rest counted", async () => {
    const { reading } = await desk.hand(good + "x,y\n".repeat(30));
    const errors = reading.groups.map(({ code }) => code);
    expect(errors.filter((code) => code === "file.row.ragged")).toHaveLength(10);
    expect(reading.groups.find(({ code }) => code === "file.rows.more")?.message).toMatch(/^20 more/);
  });

  test("Social Security numbers are refused, and nothing of the file is kept", async () => {
    for (const file of [
      csvOf([{ ...sound, "100": "123-45-6789" }]),
      csvOf([sound, { ...sound, "100": "123456789" }]),
      csvOf([{ ...sound, "2700": "987654321" }]),
      csvOf([{ ...sound, "Client SSN": "unknown" }]),
      csvOf([{ ...sound, "Social Security Number": "1" }]),
    ]) {
      const { reading, written } = await desk.hand(file);
      expect(reading).toMatchObject({
        outcome: "unusable",
        secret: true,
        groups: [{ code: "file.secret-numbers" }],
      });
      expect(written()).toEqual([]);
      expect(JSON.stringify(reading.groups)).not.toMatch(/\d{9}|\d{3}-\d{2}-\d{4}/);
    }
  });

  test("nine digits that were never issued as a Social Security number are an identifier, and 2700 may be blank", async () => {
    const { reading } = await desk.hand(
      csvOf([
        { ...sound, "100": "000123456", "2700": "" },
        { ...sound, "100": "123450000" },
        { ...sound, "100": "900000001" },
      ]),
    );
    expect(reading).toMatchObject({ rows: 3, secret: false });
    expect(reading.outcome).not.toBe("unusable");
  });
});

describe("a file in an unusual dress is read all the same", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  const accents = 'PIRL100,PIRL900,PIRL901,program-name\r\nP1,20230110,,"Niños, ""Día"""\r\n';
  const dressed: readonly [string, string | Buffer, readonly string[]][] = [
    ["CRLF", accents, []],
    ["a byte order mark", `\uFEFF${accents}`, []],
    ["no line end at the last row", accents.trimEnd(), []],
    ["Latin-1", Buffer.from(accents, "latin1"), ["file.encoding"]],
    ["UTF-16 with a mark", Buffer.from(`\uFEFF${accents}`, "utf16le"), ["file.encoding"]],
    ["UTF-16 without one", Buffer.from(accents, "utf16le"), ["file.encoding"]],
    ["UTF-16, big end first", Buffer.from(`\uFEFF${accents}`, "utf16le").swap16(), ["file.encoding"]],
    ["semicolons", accents.replaceAll(",", ";").replace("Niños;", "Niños,"), ["file.delimiter"]],
    ["tabs", accents.replaceAll(",", "\t").replace("Niños\t", "Niños,"), ["file.delimiter"]],
    ["bars", accents.replaceAll(",", "|").replace("Niños|", "Niños,"), ["file.delimiter"]],
    ["line ends of two kinds", accents.replace("\r\n", "\n"), ["file.line-ends"]],
    ["blank lines", accents.replaceAll("\r\n", "\r\n\r\n"), []],
  ];

  test.each(dressed)("%s", async (_, content, codes) => {
    const { reading, records, written, path } = await desk.hand(content);
    expect(
      reading.groups
        .filter(({ code }) => code.startsWith("file."))
        .map(({ code }) => code)
        .sort(),
    ).toEqual([...codes, "file.columns.absent"].sort());
    expect(await records("row", "100", "900", "901", "program-name")).toEqual([
      { row: 1, "100": "P1", "900": "2023-01-10", "901": null, "program-name": 'Niños, "Día"' },
    ]);
    expect(written()).toEqual(["findings.parquet", "records.parquet"]);
    const bytes = Buffer.isBuffer(content) ? content : Buffer.from(content);
    expect(reading.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(reading.bytes).toBe(bytes.length);
    expect(existsSync(path)).toBe(true);
  });

  test("line breaks inside quotation marks belong to the cell, and rows are counted rightly past them", async () => {
    const { records } = await desk.hand(
      'PIRL100,PIRL900,PIRL901,program-name\nP1,20230110,,"one\ntwo"\nP2,20230111,,"a\r\nb"\n',
    );
    expect(await records("row", "100", "program-name")).toEqual([
      { row: 1, "100": "P1", "program-name": "one\ntwo" },
      { row: 2, "100": "P2", "program-name": "a\r\nb" },
    ]);
  });
});
