import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  counts,
  fates,
  outcomes,
  read,
  sampleFiles,
  sharedFiles,
  noSharedFiles,
  sharedPath,
} from "../reading.ts";

const sample = () => read("oews", sampleFiles("oews"));

describe("wages of New York State and its regions", () => {
  it("makes pay per hour of annual dollars: 108,976 / 2,080 = 52.39", async () => {
    const { records } = await sample();
    const nurses = records.wages?.find(({ occupation, area }) => occupation === "29-1141" && area === "nyc");
    expect(nurses).toMatchObject({
      medianHourly: 5239,
      employment: 79_350,
      provenance: { area: "New York City" },
    });
  });

  it("keeps a suppressed figure absent, which is not zero", async () => {
    const { records } = await sample();
    const aides = records.wages?.find(({ occupation }) => occupation === "31-1131");
    const island = records.wages?.find(({ area }) => area === "ny-long-island");
    expect([aides?.employment, island?.medianHourly, island?.experiencedHourly]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(island?.entryHourly).toBe(Math.round(8_500_000 / 2080));
  });

  it("gives every row a fate", async () => {
    expect(fates(await sample(), "wages")).toEqual({
      2: "imported oews.survey-code",
      3: "imported",
      4: "imported",
      5: "imported",
      6: "imported oews.survey-code",
      7: "refused oews.row-repeated",
      8: "refused oews.code-malformed",
      9: "refused oews.figure-malformed",
      10: "refused oews.area-missing",
      11: "refused feed.row-width",
    });
  });
});

describe.skipIf(noSharedFiles)("the published wages (skipped where the file is not at hand)", () => {
  const path = "oews/wages/ny_oews_state_and_regions.csv";

  it("are all read, and the New York City figures are the published ones", async () => {
    const result = await read("oews", sharedFiles(path));
    expect(outcomes(result)).toEqual({ imported: 7010, repaired: 0, refused: 0 });
    const city = result.records.wages?.filter(({ area }) => area === "nyc") ?? [];
    expect(city).toHaveLength(704);
    const all = city.find(({ occupation }) => occupation === "00-0000");
    expect(all).toMatchObject({
      employment: 4_236_990,
      meanHourly: Math.round(8_864_700 / 2080),
      medianHourly: Math.round(6_341_600 / 2080),
      entryHourly: Math.round(3_672_100 / 2080),
      experiencedHourly: Math.round(11_460_900 / 2080),
    });
    expect(result.records.wages?.filter(({ employment }) => employment === undefined)).toHaveLength(1569);
    expect(result.records.wages?.filter(({ medianHourly }) => medianHourly === undefined)).toHaveLength(87);
  });

  it("have as many codes of the survey's own as the SOC 2018 structure lacks", async () => {
    const detailed = new Set(
      readFileSync(sharedPath("oews/soc/soc2018_definitions.csv"), "utf8")
        .split("\n")
        .flatMap((line) => /^Detailed,(\d\d-\d{4})/.exec(line)?.[1] ?? []),
    );
    const codes = readFileSync(sharedPath(path), "utf8").matchAll(/,(\d\d-\d{4}),/g);
    const others = [...codes].filter(([, code]) => !detailed.has(code ?? "")).length;
    expect(counts(await read("oews", sharedFiles(path)))["oews.survey-code"]).toBe(others);
  });
});
