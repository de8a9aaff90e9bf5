import { townOfCatalog } from "@footbridge/core/plan/town-of-catalog.ts";
import { describe, expect, test } from "vitest";
import { catalog, day, occupation, offering, program, wage } from "./small-catalog.ts";

const start = day("2027-01-06"); // a Wednesday
const town = (more: Parameters<typeof catalog>[0]) => townOfCatalog(catalog(more), start, ["nyc", "ny"]);

describe("the catalog as a town", () => {
  test("counts its weeks from the Monday of the day asked for", () => {
    expect(town({}).start).toBe("2027-01-04");
  });

  test("leaves out classes that began before, and rounds days to whole weeks outwards", () => {
    const offerings = [
      offering("past", "p", { start: day("2026-12-14"), end: day("2027-03-01") }),
      offering("midweek", "p", { start: day("2027-01-20"), end: day("2027-03-11") }),
    ];
    expect(town({ programs: [program("p")], offerings }).programs[0]?.offerings).toMatchObject([
      {
        id: "midweek",
        start: "2027-01-18",
        end: "2027-03-15",
        place: "north",
        tuition: 50_000,
        other: 3_500,
      },
    ]);
  });

  test("a class taught in Spanish asks that the person speaks it", () => {
    const offerings = [offering("en", "p"), offering("es", "p", { language: "es" })];
    expect(town({ programs: [program("p")], offerings }).programs).toMatchObject([
      { id: "p", requires: { all: [] }, offerings: [{ id: "en" }] },
      { id: "p~es", requires: { all: [{ all: [] }, { is: "speaks:es" }] }, offerings: [{ id: "es" }] },
    ]);
  });

  test("a class without dates is open entry; one that meets nowhere known is left out", () => {
    const undated = { start: undefined, end: undefined, weeks: 6 };
    const offerings = [
      offering("open", "p", { ...undated, site: undefined, mode: "self-paced" }),
      offering("lost", "p", { site: "nowhere" }),
    ];
    const [found] = town({ programs: [program("p")], offerings }).programs;
    expect(found?.offerings).toMatchObject([{ id: "open", weeks: 6, place: "online" }]);
  });

  test("accessibility counts as a support met on site", () => {
    const offerings = [offering("o", "p", { accessibility: ["wheelchair"], supports: ["childcare"] })];
    const [found] = town({ programs: [program("p")], offerings }).programs;
    expect(found?.offerings[0]?.supports).toEqual(["childcare", "wheelchair"]);
  });

  test("pay is the entry wage of the nearest area; a finer code takes the pay of its SOC code", () => {
    const occupations = [
      occupation("29-1141.01", { requires: { all: [] } }),
      occupation("35-2014", { requires: { all: [] } }),
    ];
    const wages = [wage("29-1141", 4_200), { ...wage("29-1141", 3_900), area: "ny" }];
    expect(town({ occupations, wages }).occupations).toMatchObject([
      { id: "29-1141.01", hourlyWage: 4_200 },
      { id: "35-2014", hourlyWage: 0 },
    ]);
  });
});
