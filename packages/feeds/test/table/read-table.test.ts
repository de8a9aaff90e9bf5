import { describe, expect, it } from "vitest";
import { error, repair } from "@footbridge/core/finding.ts";
import { fileOf } from "../../src/table/input-file.ts";
import { readTable } from "../../src/table/read-table.ts";

const kind = {
  name: "fruit",
  columns: ["name", "weight"],
  knownBy: "name",
  delimiter: ",",
  quotes: true,
} as const;

const read = (content: string | Uint8Array) =>
  readTable(fileOf("fruit.csv", content), kind, (row) => {
    if (row.cell("weight") === "?")
      return { findings: [error("fruit.weight", row.at("weight"), "no", "weigh")] };
    if (row.cell("weight") === "1,0")
      return {
        record: `fruit/${row.cell("name")}`,
        findings: [repair("fruit.comma", row.at("weight"), "a", "b")],
      };
    return { record: `fruit/${row.cell("name")}`, findings: [] };
  });

const codes = async (content: string | Uint8Array): Promise<readonly string[]> =>
  (await read(content)).findings.map((finding) => finding.code);

describe("a table read row by row", () => {
  it("gives every row one outcome and names the line it starts on", async () => {
    const table = await read('name,weight\napple,3\n"pear\nof two lines",?\n\nplum,"1,0"\n');
    expect(table.rows.map(({ row, outcome }) => [row, outcome])).toEqual([
      [2, "imported"],
      [3, "refused"],
      [6, "repaired"],
    ]);
    expect(table.file.rows).toBe(3);
    expect(table.rows[1]?.findings[0]?.at).toBe('line 3, column "weight"');
  });

  it("reads past a byte order mark and Windows line ends", async () => {
    const table = await read("\uFEFFname,weight\r\napple,3\r\n");
    expect(table.findings).toEqual([]);
    expect(table.rows[0]?.record).toBe("fruit/apple");
  });

  it("refuses one row with too few or too many cells and keeps the others", async () => {
    const table = await read("name,weight\napple\npear,1,2\nplum,3,,\n");
    expect(table.rows.map((row) => row.outcome)).toEqual(["refused", "refused", "imported"]);
  });

  it("names the file by the hash of its bytes", async () => {
    const table = await read("name,weight\n");
    expect(table.file.sha256).toBe("10dc56d49161d5a6897b44a85a861414008c3202defa4a87ded46851326e1daa");
    expect(table.file.bytes).toBe(12);
  });
});

describe("a file that is not the table it should be", () => {
  it("says that a column is missing, and reads nothing", async () => {
    const table = await read("name,colour\napple,red\n");
    expect(table.findings[0]).toMatchObject({ code: "feed.column-missing", at: 'line 1, column "weight"' });
    expect(table.rows).toEqual([]);
  });

  it("reads a renamed column and says so", async () => {
    const table = await read("Name ,WEIGHT\napple,3\n");
    expect(table.findings.map((finding) => finding.code)).toEqual([
      "feed.column-renamed",
      "feed.column-renamed",
    ]);
    expect(table.rows[0]?.record).toBe("fruit/apple");
  });

  it("does not choose between two columns of the same name", async () => {
    expect(await codes("name,weight,weight\napple,3,4\n")).toEqual(["feed.column-repeated"]);
  });

  it.each([
    ["an empty file", "", "feed.file-empty"],
    ["only blank lines", "\n\n", "feed.file-empty"],
    ["a workbook renamed .csv", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), "feed.file-not-text"],
    ["an old workbook", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), "feed.file-not-text"],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 0x6e, 0]), "feed.file-not-text"],
    ["a web page", "<!DOCTYPE html><title>Log in</title>", "feed.file-not-text"],
    ["bytes of nothing", "name,weight\nap\u0000ple,1\n", "feed.file-not-text"],
    [
      "Latin-1",
      new Uint8Array([...Buffer.from("name,weight\npi"), 0xf1, ...Buffer.from("a,3\n")]),
      "feed.file-not-utf8",
    ],
    [
      "a character cut in half",
      new Uint8Array([...Buffer.from("name,weight\npi"), 0xc3]),
      "feed.file-truncated",
    ],
    ["a quotation cut in half", 'name,weight\napple,"3', "feed.file-truncated"],
    ["stray quotation marks", 'name,weight\n"app"le,3\n', "feed.quotes-broken"],
  ])("finds %s", async (_what, content, code) => {
    expect(await codes(content)).toEqual([code]);
  });

  it("finds a mark that is never closed without keeping the rest in memory", async () => {
    const table = await read(`name,weight\n"apple,${"x".repeat(3_000_000)}`);
    expect(table.findings.map((finding) => finding.code)).toEqual(["feed.file-truncated"]);
    expect(table.findings[0]?.at).toBe("fruit.csv, line 2");
  });

  it("says what the disk said", async () => {
    const broken = {
      name: "gone.csv",
      chunks: () => {
        throw new Error("ENOENT: gone");
      },
    };
    const table = await readTable(broken, kind, () => ({ findings: [] }));
    expect(table.findings[0]).toMatchObject({ code: "feed.file-unreadable" });
  });
});
