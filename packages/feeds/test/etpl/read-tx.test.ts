import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { nouns } from "@footbridge/core/model/catalog.ts";
import type { FeedResult } from "@footbridge/core/model/import.ts";
import { loadCodes } from "../../src/reference/codes.ts";
import {
  counts,
  fates,
  outcomes,
  read,
  rowsRead,
  sampleFiles,
  sharedFiles,
  noSharedFiles,
  sharedPath,
} from "../reading.ts";

const sample = () => read("etpl", sampleFiles("etpl-tx"));
const program = ({ records }: FeedResult, id: string) =>
  records.programs?.find((one) => one.id === `tx-program-${id}`);
const classes = ({ records }: FeedResult, id: string) =>
  records.offerings?.filter((one) => one.program === `tx-program-${id}`) ?? [];

describe("the Texas list", () => {
  it("gives every program a fate", async () => {
    const result = await sample();
    expect(fates(result, "list")).toEqual({
      2: "imported",
      3: "repaired etpl.weeks-missing etpl.onet-older",
      4: "repaired etpl.weeks-missing",
      5: "refused etpl.length-missing",
      6: "repaired etpl.hours-do-not-fit etpl.occupation-unknown etpl.mode-missing etpl.prerequisite-text etpl.award-missing",
      7: "repaired etpl.occupations-by-cip",
      8: "imported",
      9: "imported",
      10: "imported",
      11: "repaired etpl.hours-missing",
      12: "refused etpl.place-missing",
      13: "refused etpl.not-approved",
      14: "repaired etpl.cip-2010",
      15: "refused etpl.id-malformed etpl.name-missing",
      16: "refused etpl.price-malformed",
    });
    expect(result.rows.length).toBe(rowsRead(result));
  });

  it("makes of a nurse aide course what a route needs", async () => {
    const result = await sample();
    expect(program(result, "201")).toMatchObject({
      kind: "certificate",
      occupations: ["31-1131"],
      gives: ["list:tx-program-201", "trained:31-1131", "cert:cna"],
      provenance: { asOf: "2023-11-06" },
    });
    expect(classes(result, "201")).toMatchObject([
      { weeks: 8, weeklyHours: 15, price: { tuition: 90_000, books: 15_000 }, site: "tx-site-11" },
    ]);
  });

  it("counts weeks by the hours where the list writes ERROR or 99999", async () => {
    const result = await sample();
    expect([classes(result, "202")[0]?.weeks, classes(result, "203")[0]?.weeks]).toEqual([6, 8]);
  });

  it("takes occupations from the program code where it has none, and supports from its answers", async () => {
    const result = await sample();
    expect(program(result, "206")?.occupations).toEqual(["31-1131"]);
    const [day, evening] = classes(result, "206");
    expect([day?.supports, evening?.id]).toEqual([["childcare", "transport"], "tx-class-206-evening"]);
  });

  it("asks for the practical nurse's licence on the way from it to registered nurse", async () => {
    expect(program(await sample(), "208")?.requires).toEqual({ all: [{ all: [] }, { has: "licence:lpn" }] });
  });

  it("gives a degree for an occupation after four years", async () => {
    const result = await sample();
    expect(program(result, "209")?.gives).toEqual(
      expect.arrayContaining(["trained:29-1141.01", "trained:29-1141", "degree:29-1141", "degree:bachelor"]),
    );
    expect(program(result, "207")?.gives).toEqual([
      "list:tx-program-207",
      "trained:29-1141",
      "degree:associate",
      "licence:rn",
    ]);
  });

  it("makes records that the catalog takes", async () => {
    const { records } = await sample();
    for (const [noun, list] of Object.entries(records)) {
      for (const record of list) {
        expect([record, nouns[noun as keyof typeof nouns].safeParse(record).error?.issues ?? []]).toEqual([
          record,
          [],
        ]);
      }
    }
  });
});

describe.skipIf(noSharedFiles)("the published Texas list (skipped where it is not at hand)", () => {
  it("ends with as many rows as it began, each with a fate", async () => {
    const result = await read("etpl", sharedFiles("etpl/tx"));
    expect(rowsRead(result)).toBe(6245);
    expect(result.rows.length).toBe(6245);
    const { imported, repaired, refused } = outcomes(result);
    expect(imported + repaired + refused).toBe(6245);
    expect(refused).toBe(counts(result)["etpl.length-missing"]);
  });

  it("has first codes of which 4,255 of 6,086 are in O*NET 30.1, and notes the others", async () => {
    const rows = parse(readFileSync(sharedPath("etpl/tx/tx_etpl_statewide_2024-03-20.csv")), {
      columns: true,
      bom: true,
    }) as Record<string, string>[];
    const first = rows.map((row) => row["Occupation Code (ONET 1)"] ?? "").filter((code) => code !== "");
    const { onet } = await loadCodes();
    const known = first.filter((code) =>
      onet.has(`${code.slice(0, 2)}-${code.slice(2, 6)}.${code.slice(6)}`),
    );
    expect([known.length, first.length]).toEqual([4255, 6086]);
    const all = rows.flatMap((row) => [1, 2, 3].map((place) => row[`Occupation Code (ONET ${place})`] ?? ""));
    const others = all.filter(
      (code) => code !== "" && !onet.has(`${code.slice(0, 2)}-${code.slice(2, 6)}.${code.slice(6)}`),
    );
    const result = await read("etpl", sharedFiles("etpl/tx"));
    const kept = new Set(result.rows.filter(({ outcome }) => outcome !== "refused").map(({ row }) => row));
    const found = counts(result);
    const noted =
      (found["etpl.onet-older"] ?? 0) +
      (found["etpl.onet-divided"] ?? 0) +
      (found["etpl.occupation-unknown"] ?? 0);
    const inRefused = rows.filter((_, place) => !kept.has(place + 2)).length;
    expect(noted).toBeLessThanOrEqual(others.length);
    expect(noted).toBeGreaterThanOrEqual(others.length - 3 * inRefused);
  });
});
