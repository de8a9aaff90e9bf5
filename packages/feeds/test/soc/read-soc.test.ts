import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cipCrosswalkKind, socCrosswalkKind } from "../../src/soc/kinds.ts";
import { pairsAsCsv, readCrosswalk } from "../../src/soc/read-crosswalk.ts";
import { fileAt } from "../../src/table/input-file.ts";
import { fates, outcomes, read, sampleFiles, noSharedFiles, sharedPath } from "../reading.ts";

const sampleOf = (name: string) => sampleFiles("soc").filter((file) => file.name === name);

describe("the SOC 2018 structure", () => {
  it("gives its detailed occupations and refuses its groups as groups", async () => {
    const result = await read("soc", sampleOf("structure.csv"));
    expect(result.records.occupations).toMatchObject([{ id: "29-1141", title: { en: "Registered Nurses" } }]);
    expect(fates(result, "structure")).toEqual({
      2: "refused soc.group",
      3: "refused soc.group",
      4: "imported",
      5: "refused soc.code-repeated",
      6: "refused soc.value-malformed",
      7: "refused soc.value-malformed",
    });
  });
});

describe("a crosswalk", () => {
  it("keeps all the codes that one was divided into", async () => {
    const [file] = sampleOf("soc2010-2018.csv");
    if (file === undefined) throw new Error("no sample");
    const { pairs, result } = await readCrosswalk(file, socCrosswalkKind);
    expect(pairs.get("11-9199")).toEqual(["11-9072", "11-9199"]);
    expect(fates(result, "soc2010")[5]).toBe("refused crosswalk.code-malformed");
  });

  it("pairs nothing with the codes for no match", async () => {
    const [file] = sampleOf("cip2020-soc2018.csv");
    if (file === undefined) throw new Error("no sample");
    const { pairs, result } = await readCrosswalk(file, cipCrosswalkKind);
    expect([...pairs]).toEqual([
      ["51.3902", ["31-1131", "25-1072"]],
      ["24.0101", []],
    ]);
    expect(fates(result, "cip2020")[5]).toBe("refused crosswalk.no-match");
  });
});

describe.skipIf(noSharedFiles)(
  "the published structure and crosswalks (skipped where they are not at hand)",
  () => {
    it("have 867 detailed occupations among 1,447 rows", async () => {
      const result = await read("soc", [fileAt(sharedPath("oews/soc/soc2018_definitions.csv"))]);
      expect(outcomes(result)).toEqual({ imported: 867, repaired: 0, refused: 580 });
    });

    it.each([
      [cipCrosswalkKind, "soc2018_cip2020_crosswalk.csv", "cip2020", "cip2020-soc2018.csv", 180],
      [socCrosswalkKind, "soc2010_to_2018_crosswalk.csv", "soc2010", "soc2010-soc2018.csv", 0],
    ])("are what the checkout carries: %o", async (kind, name, from, reference, refused) => {
      const { pairs, result } = await readCrosswalk(fileAt(sharedPath(`oews/crosswalks/${name}`)), kind);
      const carried = new URL(`../../../../data/reference/${reference}`, import.meta.url);
      expect(pairsAsCsv(from, "soc2018", pairs)).toBe(readFileSync(carried, "utf8"));
      expect(outcomes(result).refused).toBe(refused);
    });
  },
);
