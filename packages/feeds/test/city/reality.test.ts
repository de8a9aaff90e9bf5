import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { homeOfData } from "../../src/city/load.ts";
import { day } from "./days.ts";
import { catalogOn } from "./open-city.ts";

const shared =
  process.env["FOOTBRIDGE_SHARED"] ?? fileURLToPath(new URL("../../../../../shared/", import.meta.url));
const wageFile = join(shared, "data/oews/wages/ny_oews_state_and_regions.csv");
const noTables = !existsSync(wageFile);
const projectionFile = join(shared, "data/oews/projections/table_1_2_occupational_projections.csv");
const nameLists = {
  "data/college/ipeds_hd2023_ny_nj_ct.csv": ["INSTNM"],
  "data/etpl/nj/nj_etpl_providers_2020-08.csv": ["name"],
  "data/etpl/tx/tx_etpl_statewide_2024-03-20.csv": ["ProviderName", "Campus Name"],
};

const table = (file: string): Record<string, string>[] =>
  parse(readFileSync(file), {
    bom: true,
    columns: true,
    trim: true,
    relax_quotes: true,
    relax_column_count: true,
  });

const rowsOf = (name: string): Record<string, unknown>[] =>
  (JSON.parse(readFileSync(join(homeOfData, name), "utf8")) as { rows: Record<string, unknown>[] }).rows;

describe.skipIf(noTables)(
  "with the published tables beside the checkout (skipped where they are not at hand)",
  () => {
    test("every wage is the survey's for New York City, to the dollar", () => {
      const survey = new Map(
        table(wageFile)
          .filter((row) => row["Area Name"] === "New York City")
          .map((row) => [row["Standard Occupational Code"], row]),
      );
      for (const row of rowsOf("reference/wages-nyc.json")) {
        const published = survey.get(String(row["surveyedAs"] ?? row["occupation"]));
        const dollars = (name: string): number | null => (published?.[name] ? Number(published[name]) : null);
        expect(row).toMatchObject({
          employment: dollars("Employment"),
          mean: dollars("Mean Wage"),
          median: dollars("Median Wage"),
          entry: dollars("Entry Wage"),
          experienced: dollars("Experienced Wage"),
        });
      }
    });

    test("every projection is the published one", () => {
      const codes = "2024 National Employment Matrix code";
      const published = new Map(table(projectionFile).map((row) => [row[codes], row]));
      for (const row of rowsOf("reference/projections.json")) {
        const line = published.get(String(row["projectedAs"] ?? row["occupation"]));
        expect(row).toMatchObject({
          employmentNow: Number(line?.["Employment, 2024"]),
          employmentThen: Number(line?.["Employment, 2034"]),
          annualOpenings: Number(line?.["Occupational openings, 2024–34 annual average"]),
        });
      }
    });

    test("no organization bears the name of a real school or college of the lists", async () => {
      const plain = (name: string): string =>
        name
          .toLowerCase()
          .replaceAll(/[^a-z0-9]+/g, " ")
          .trim();
      const real = new Set(
        Object.entries(nameLists).flatMap(([file, columns]) =>
          table(join(shared, file)).flatMap((row) => columns.map((column) => plain(row[column] ?? ""))),
        ),
      );
      expect(real.size).toBeGreaterThan(2000);
      const { organizations } = await catalogOn(day("2026-11-23"));
      const ours = organizations.flatMap(({ name }) => [plain(name), plain(name.split(",")[0] ?? name)]);
      expect(ours.filter((name) => real.has(name))).toEqual([]);
    });
  },
);

test("pay is a year's dollars over 2,080 hours: a registered nurse's median of 108,976 is 52.39 an hour", async () => {
  const { wages } = await catalogOn(day("2026-11-23"));
  expect(wages.find(({ occupation }) => occupation === "29-1141")?.medianHourly).toBe(5239);
});

test("every rule of law that a fund follows is written down with its citation", () => {
  const rules = new Map(rowsOf("reference/funding.json").map((rule) => [rule["id"], rule]));
  const followed = rowsOf("city/streams.json").flatMap((stream) => (stream["rules"] ?? []) as string[]);
  expect(followed.length).toBeGreaterThan(4);
  for (const id of followed)
    expect(rules.get(id)).toMatchObject({ citation: expect.stringMatching(/\d+ (USC|CFR) \d+/) });
});
