import { describe, expect, it } from "vitest";
import { typicalEducation } from "../../src/onet/education.ts";
import {
  counts,
  fates,
  outcomes,
  read,
  rowsRead,
  sampleFiles,
  sharedFiles,
  noSharedFiles,
} from "../reading.ts";

const sample = () => read("onet", sampleFiles("onet"));

describe("an O*NET release", () => {
  it("names an occupation by its SOC code, or by the finer O*NET code", async () => {
    const { records } = await sample();
    expect(records.occupations?.map(({ id }) => id)).toEqual([
      "29-1141",
      "29-1141.01",
      "31-1131",
      "35-2021",
      "55-1011",
    ]);
  });

  it("gathers an occupation from all five tables", async () => {
    const nursing = (await sample()).records.occupations?.find(({ id }) => id === "31-1131");
    expect(nursing).toMatchObject({
      title: { en: "Nursing Assistants" },
      description: { en: `Help people "day by day", under a nurse's direction.` },
      sector: "healthcare",
      jobZone: 2,
      typicalEducation: "High school diploma or the equivalent",
      related: ["29-1141", "35-2021"],
      alternateTitles: ["Certified Nursing Assistant (CNA)", "Nurse's Aide"],
      provenance: { source: "onet", asOf: "30.1, December 2025" },
    });
    expect(nursing?.requires).toBeUndefined();
  });

  it("leaves unknown what the release does not say", async () => {
    const military = (await sample()).records.occupations?.find(({ id }) => id === "55-1011");
    expect([military?.jobZone, military?.typicalEducation, military?.related]).toEqual([
      undefined,
      undefined,
      [],
    ]);
  });

  it("gives every row a fate", async () => {
    const result = await sample();
    expect(fates(result, "Occupation Data")).toMatchObject({
      7: "refused onet.code-malformed",
      8: "refused onet.code-repeated",
    });
    expect(fates(result, "Job Zones")).toMatchObject({
      5: "refused onet.value-missing",
      6: "refused onet.code-unknown",
    });
    expect(fates(result, "Education")).toMatchObject({
      7: "refused onet.suppressed",
      8: "refused onet.element-not-kept",
      9: "refused onet.value-missing",
      10: "refused onet.value-missing",
    });
    expect(fates(result, "Alternate")).toMatchObject({
      6: "refused onet.value-missing",
      7: "repaired onet.title-shortened",
    });
    expect(result.rows.length).toBe(rowsRead(result));
  });

  it("cannot be told without Occupation Data", async () => {
    const files = sampleFiles("onet").filter(({ name }) => name !== "Occupation Data.txt");
    const result = await read("onet", files);
    expect(result.findings.map(({ code }) => code)).toContain("onet.occupations-missing");
    expect(outcomes(result)).toMatchObject({ imported: 0 });
  });
});

it("takes the lower level where as many people name two", () => {
  expect(
    typicalEducation(
      new Map([
        [3, 45],
        [2, 45],
        [4, 10],
      ]),
    ),
  ).toBe("High school diploma or the equivalent");
  expect(typicalEducation(new Map())).toBeUndefined();
});

describe.skipIf(noSharedFiles)("O*NET 30.1 as published (skipped where the files are not at hand)", () => {
  it("has the rows its own table of contents gives, and every one a fate", async () => {
    const result = await read("onet", sharedFiles("onet/db_30_1_text"));
    const { records } = result;
    expect(Object.fromEntries(result.files.map(({ name, rows }) => [name, rows]))).toEqual({
      "Occupation Data.txt": 1016,
      "Job Zones.txt": 923,
      "Education, Training, and Experience.txt": 37_125,
      "Related Occupations.txt": 18_460,
      "Alternate Titles.txt": 56_505,
    });
    expect(result.rows.length).toBe(rowsRead(result));
    const zones = [1, 2, 3, 4, 5].map(
      (zone) => records.occupations?.filter(({ jobZone }) => jobZone === zone).length,
    );
    expect(zones).toEqual([33, 298, 213, 225, 154]);
    expect(records.occupations?.filter(({ related }) => related.length === 20)).toHaveLength(923);
    expect(records.occupations?.filter(({ id }) => id.includes("."))).toHaveLength(149);
    expect(Object.keys(counts(result)).toSorted()).toEqual(["onet.element-not-kept", "onet.suppressed"]);
  });
});
