import { describe, expect, it } from "vitest";
import { readProjections } from "../../src/projections/read-projections.ts";
import { fileAt, fileOf } from "../../src/table/input-file.ts";
import { fates, outcomes, read, sampleFiles, noSharedFiles, sharedPath } from "../reading.ts";

const sample = () => read("projections", sampleFiles("projections"));

describe("national employment projections", () => {
  it("make people of thousands, and nothing of a dash", async () => {
    const { records } = await sample();
    const demand = (code: string) => records.demands?.find(({ occupation }) => occupation === code);
    expect(demand("29-1141")).toMatchObject({
      area: "us",
      employmentNow: 3_391_000,
      employmentThen: 3_557_100,
      annualOpenings: 189_100,
      provenance: { asOf: "2024-34" },
    });
    expect(demand("31-1131")?.annualOpenings).toBeUndefined();
  });

  it("keep lines, not their sums, and do not choose between two tables", async () => {
    const result = await sample();
    expect(fates(result, "table_1_2")).toEqual({
      2: "refused projections.summary",
      3: "refused projections.summary",
      4: "imported",
      5: "refused projections.contradiction",
      6: "imported",
      7: "refused projections.value-malformed",
    });
    expect(fates(result, "table_1_10")).toEqual({ 2: "imported", 3: "imported projections.matrix-code" });
  });

  it("read the next edition without a change", async () => {
    const [table] = sampleFiles("projections").filter(({ name }) => name === "table_1_2.csv");
    const text = await new Response(readableFrom(table?.chunks() ?? [])).text();
    const next = text.replaceAll("2034", "2035").replaceAll("2024", "2025").replaceAll("–34", "–35");
    const result = await readProjections([fileOf("next.csv", next)]);
    expect(result.records.demands?.[0]?.provenance.asOf).toBe("2025-35");
  });

  it("say that a workbook is none", async () => {
    const result = await readProjections([fileOf("occupation.xlsx", "not a workbook")]);
    expect(result.findings.map(({ severity }) => severity)).toContain("error");
  });
});

const readableFrom = (
  chunks: AsyncIterable<Uint8Array> | readonly Uint8Array[],
): ReadableStream<Uint8Array> => ReadableStream.from(chunks);

describe.skipIf(noSharedFiles)("the published tables (skipped where they are not at hand)", () => {
  const csv = () =>
    readProjections([
      fileAt(sharedPath("oews/projections/table_1_2_occupational_projections.csv")),
      fileAt(sharedPath("oews/projections/table_1_10_separations_openings.csv")),
    ]);
  const workbook = () =>
    readProjections([fileAt(sharedPath("oews/projections/bls_ep_2024-34_occupation.xlsx"))]);

  it("have 832 line items, and the workbook says the same as the CSV", async () => {
    const [fromCsv, fromBook] = [await csv(), await workbook()];
    expect(fromCsv.records.demands).toHaveLength(832);
    expect(fromBook.records.demands).toEqual(fromCsv.records.demands);
    expect(outcomes(fromCsv, "table_1_2")).toEqual({ imported: 832, repaired: 0, refused: 1113 - 832 });
  });

  it("give the published 30 largest declines (table 1.6) when recomputed", async () => {
    const { records } = await csv();
    const change = ({ employmentNow = 0, employmentThen = 0 }) => employmentThen - employmentNow;
    const declines = [...(records.demands ?? [])].sort((a, b) => change(a) - change(b)).slice(0, 30);
    expect(new Set(declines.map(({ occupation }) => occupation))).toEqual(
      new Set(await codesOf("Table 1.6")),
    );
  });

  it("give the published 30 fastest growing (table 1.3) when recomputed", async () => {
    const { records } = await csv();
    const growth = ({ employmentNow = 1, employmentThen = 0 }) => employmentThen / employmentNow;
    const fastest = [...(records.demands ?? [])].sort((a, b) => growth(b) - growth(a)).slice(0, 30);
    const published = await codesOf("Table 1.3");
    expect(
      fastest.map(({ occupation }) => occupation).filter((code) => published.includes(code)),
    ).toHaveLength(30);
  });
});

/** The occupation codes of a table of thirty in the workbook. */
async function codesOf(sheetName: string): Promise<readonly string[]> {
  const { readXlsx } = await import("hucre/xlsx");
  const { readFileSync } = await import("node:fs");
  const book = await readXlsx(readFileSync(sharedPath("oews/projections/bls_ep_2024-34_occupation.xlsx")));
  const rows = book.sheets.find(({ name }) => name === sheetName)?.rows ?? [];
  return rows.map((row) => String(row[1])).filter((code) => /^\d\d-\d{4}$/.test(code) && code !== "00-0000");
}
