import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { nouns } from "@footbridge/core/model/catalog.ts";
import type { FeedResult } from "@footbridge/core/model/import.ts";
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

const sample = () => read("etpl", sampleFiles("etpl-nj"));
const program = ({ records }: FeedResult, id: string) =>
  records.programs?.find((one) => one.id === `nj-program-${id}`);
const classes = ({ records }: FeedResult, id: string) =>
  records.offerings?.filter((one) => one.program === `nj-program-${id}`) ?? [];

describe("the New Jersey list", () => {
  it("gives every program a fate", async () => {
    const result = await sample();
    expect(Object.values(fates(result, "programs"))).toEqual([
      "imported",
      "repaired etpl.hours-missing etpl.leading-zero",
      "repaired etpl.wrong-total",
      "repaired etpl.cip-2010",
      "imported etpl.cip-unknown",
      "imported etpl.review-course etpl.prerequisite-text",
      "repaired etpl.hours-missing",
      "repaired etpl.provider-joined",
      "refused etpl.not-approved",
      "refused etpl.provider-missing",
      "refused etpl.not-approved",
      "refused etpl.not-approved",
      "repaired etpl.county-by-city",
      "imported",
      "repaired etpl.weeks-missing",
      "refused etpl.length-missing",
      "refused etpl.price-malformed",
      "repaired etpl.degree-too-short",
      "imported etpl.prerequisite-text",
      "imported",
      "refused etpl.id-repeated",
      "repaired etpl.hours-do-not-fit etpl.prerequisite-text",
      "imported",
    ]);
    expect(result.rows.length).toBe(rowsRead(result));
  });

  it("makes of a nurse aide course what a route needs", async () => {
    const result = await sample();
    expect(program(result, "101")).toMatchObject({
      organization: "nj-provider-1",
      kind: "licence",
      sector: "healthcare",
      cip: "51.3902",
      occupations: ["31-1131"],
      requires: { any: [{ has: "diploma:hs" }, { has: "diploma:hse" }] },
      gives: ["list:nj-program-101", "trained:31-1131", "cert:cna"],
      provenance: { source: "etpl-nj", asOf: "2021-03-29", area: "New Jersey" },
    });
    const [day, evening] = classes(result, "101");
    expect(day).toMatchObject({
      site: "nj-site-1",
      weeks: 5,
      weeklyHours: 18,
      mode: "in-person",
      price: { tuition: 120_000, fees: 5000, books: 10_000, tools: 2500, exam: 0, other: 0 },
      accessibility: ["wheelchair"],
      supports: ["transport"],
      completion: { rate: 0.7, provenance: { assumed: true } },
      provenance: { assumed: true, note: expect.stringContaining("no dates") },
    });
    expect([day?.start, day?.seatsLeft]).toEqual([undefined, undefined]);
    expect(evening).toMatchObject({ id: "nj-class-101-evening", weeks: 8, weeklyHours: 11.3 });
  });

  it("tells the outcomes of its completers", async () => {
    expect(program(await sample(), "101")?.description?.en).toContain(
      "Of 20 who completed here in this field, 80 in 100",
    );
  });

  it("opens no occupation by a review, and asks for what the text asks", async () => {
    const result = await sample();
    expect(program(result, "106")?.gives).toEqual(["list:nj-program-106"]);
    expect(program(result, "106")?.description?.en).toContain(
      "Asked of applicants: Graduate of a nursing program",
    );
    expect(program(result, "102")?.requires).toEqual({
      any: [{ any: [{ has: "diploma:hs" }, { has: "diploma:hse" }] }, { is: "age:18+" }],
    });
  });

  it("recomputes a wrong total from its parts", async () => {
    const [trades] = classes(await sample(), "103");
    expect(trades?.price).toMatchObject({ tuition: 120_000, fees: 5000 });
  });

  it("puts a site in its county, finds a missing one by its city, and keeps other states apart", async () => {
    const { records } = await sample();
    const place = (site: string) => records.sites?.find(({ id }) => id === site)?.place;
    expect([place("nj-site-1"), place("nj-site-6"), place("nj-site-7")]).toEqual([
      "nj-essex",
      "nj-camden",
      "nj-outside-ny",
    ]);
    expect(records.sites?.find(({ id }) => id === "nj-site-1")?.zip).toBe("07102");
  });

  it("takes the state's tidier name for one in capitals, and leaves names alone otherwise", async () => {
    const result = await sample();
    expect(program(result, "121")?.name.en).toBe("CDL Class A");
    expect(program(result, "103")?.name.en).toBe("Welding I & II");
  });

  it("teaches online what the state's list of online programs has", async () => {
    const [online] = classes(await sample(), "114");
    expect([online?.mode, online?.site, online?.blocks]).toEqual(["online", undefined, []]);
  });

  it("keeps demand without figures", async () => {
    const { records } = await sample();
    expect(records.demands?.map(({ occupation, area }) => `${occupation}@${area}`)).toEqual([
      "31-1131@nj",
      "29-2053@nj-atlantic",
    ]);
  });

  it("makes records that the catalog takes", async () => {
    const { records } = await sample();
    for (const [noun, list] of Object.entries(records)) {
      for (const record of list) {
        const checked = nouns[noun as keyof typeof nouns].safeParse(record);
        expect([record, checked.error?.issues ?? []]).toEqual([record, []]);
      }
    }
  });

  it("reads without its companions", async () => {
    const result = await read(
      "etpl",
      sampleFiles("etpl-nj").filter(({ name }) => name.startsWith("programs")),
    );
    expect(fates(result, "programs")[9]).toBe("refused etpl.provider-missing");
    expect(outcomes(result).imported).toBeGreaterThan(0);
  });

  it("is nothing without its programs", async () => {
    const result = await read(
      "etpl",
      sampleFiles("etpl-nj").filter(({ name }) => name.startsWith("providers")),
    );
    expect(result.findings.map(({ code }) => code)).toContain("etpl.programs-missing");
  });
});

describe.skipIf(noSharedFiles)("the published New Jersey files (skipped where they are not at hand)", () => {
  const raw = () =>
    parse(readFileSync(sharedPath("etpl/nj/nj_etpl_programs_2021_subset.csv")), {
      columns: true,
      bom: true,
    }) as Record<string, string>[];

  it("have the quirks that are known of them, no more and no fewer", async () => {
    const result = await read("etpl", sharedFiles("etpl/nj"));
    const found = counts(result);
    expect(rowsRead(result)).toBe(result.rows.length);
    const rows = raw();
    const refused = result.rows.filter(
      ({ file, outcome }) => file.startsWith("nj_etpl_programs") && outcome === "refused",
    );
    expect(outcomes(result, "nj_etpl_programs")).toEqual({
      imported: 790,
      repaired: 159,
      refused: refused.length,
    });
    expect(rows.length).toBe(1001);
    // Known of the files: 14 lost zeros, 13 wrong totals (all in rows that are kept), 139 rows without a provider part.
    expect([found["etpl.leading-zero"], found["etpl.wrong-total"]]).toEqual([14, 13]);
    const withoutProvider = rows.filter(({ name }) => name === "").length;
    expect((found["etpl.provider-joined"] ?? 0) + refused.length).toBe(withoutProvider);
    expect(withoutProvider).toBe(139);
  });

  it("match CIP 2020 in 973 rows as they stand and in 14 more with their zero", async () => {
    const { socOfCip } = await (await import("../../src/reference/codes.ts")).loadCodes();
    const dotted = (code: string) => `${code.slice(0, 2)}.${code.slice(2)}`;
    const rows = raw().map(({ cipcode = "" }) => cipcode);
    expect(rows.filter((code) => socOfCip.has(dotted(code)))).toHaveLength(973);
    expect(rows.filter((code) => socOfCip.has(dotted(code.padStart(6, "0"))))).toHaveLength(987);
  });

  it("have 465 approved providers, and outcomes that join to 204 keys of the list", async () => {
    const result = await read("etpl", sharedFiles("etpl/nj"));
    expect(outcomes(result, "nj_etpl_providers").imported).toBe(465);
    const keys = new Set(raw().map(({ providerid, cipcode = "" }) => `${providerid}:${cipcode}`));
    const joined = parse(readFileSync(sharedPath("etpl/nj/outcomes_schcip.csv")), {
      columns: true,
      bom: true,
    }) as Record<string, string>[];
    expect(joined.filter(({ providerid, cipcode }) => keys.has(`${providerid}:${cipcode}`))).toHaveLength(
      204,
    );
  });
});
