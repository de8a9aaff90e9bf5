import { type Catalog, nounNames, nouns } from "@footbridge/core/model/catalog.ts";
import { organizationKinds } from "@footbridge/core/model/organization.ts";
import { beforeAll, describe, expect, test } from "vitest";
import { readDemoCity } from "../../src/city/read-city.ts";
import { day } from "./days.ts";
import { catalogOn } from "./open-city.ts";

let city: Catalog;
beforeAll(async () => {
  city = await catalogOn(day("2026-11-23"));
});

test("every record is as its noun's schema asks", () => {
  for (const noun of nounNames) {
    const wrong = city[noun].filter((record) => !nouns[noun].safeParse(record).success);
    expect({ noun, wrong }).toEqual({ noun, wrong: [] });
  }
});

test("no id occurs twice within a noun", () => {
  for (const noun of nounNames) {
    const ids = city[noun].map((record) => ("id" in record ? record.id : record.occupation));
    expect({ noun, ids: new Set(ids).size }).toEqual({ noun, ids: ids.length });
  }
});

test("the city has its size: about 60 organizations, 250 programs, 1,500 classes, 12 personas, 90 jobs or more", () => {
  expect(Math.abs(city.organizations.length - 60)).toBeLessThanOrEqual(5);
  expect(Math.abs(city.programs.length - 250)).toBeLessThanOrEqual(15);
  expect(city.personas.length).toBe(12);
  expect(city.occupations.length).toBeGreaterThanOrEqual(90);
  const threeYears = city.offerings.filter(({ start }) => start === undefined || start <= day("2029-11-24"));
  expect(threeYears.length).toBeGreaterThan(1400);
  expect(threeYears.length).toBeLessThan(1700);
});

test("nobody can be called or written to by mistake: telephones and pages are those kept for stories", () => {
  for (const { id, phone, website } of city.organizations) {
    expect({ id, phone }).toEqual({ id, phone: expect.stringMatching(/^\d{3}-555-01\d\d$/) });
    expect({ id, website }).toEqual({
      id,
      website: expect.stringMatching(/^https:\/\/[\w-]+\.example\.org$/),
    });
  }
  expect(new Set(city.organizations.map(({ phone }) => phone)).size).toBe(city.organizations.length);
  for (const { id, address } of city.sites)
    expect({ id, address }).toEqual({ id, address: expect.stringMatching(/^\d{2,3} [A-Z]/) });
});

test("every kind of organization, every sector and every borough is there", () => {
  expect(new Set(city.organizations.map(({ kind }) => kind))).toEqual(new Set(organizationKinds));
  const taught = new Set(city.programs.map(({ sector }) => sector));
  for (const sector of city.sectors) expect(taught).toContain(sector.id);
  const places = new Set(city.sites.map(({ place }) => place));
  expect(places).toEqual(new Set(city.places.map(({ id }) => id)));
});

test("what is read by people is there in Spanish too", () => {
  const texts = [
    ...city.programs.map(({ name }) => name),
    ...city.occupations.map(({ title }) => title),
    ...city.credentials.map(({ name }) => name),
    ...city.supports.map(({ name }) => name),
    ...city.streams.flatMap(({ name, description }) => [name, description]),
    ...city.personas.map(({ story }) => story),
    ...city.organizations.map(({ description }) => description),
    ...[...city.sectors, ...city.places].map(({ name }) => name),
  ];
  expect(texts.filter((text) => text?.es === undefined)).toEqual([]);
});

describe("classes", () => {
  test("begin and end on Mondays, the end after the start", () => {
    const dated = city.offerings.flatMap(({ id, start, end }) =>
      start === undefined || end === undefined ? [] : [{ id, start, end }],
    );
    const isMonday = (day: string): boolean => new Date(day).getUTCDay() === 1;
    expect(dated.length).toBeGreaterThan(1000);
    expect(dated.filter(({ start, end }) => !isMonday(start) || !isMonday(end) || end <= start)).toEqual([]);
  });

  test("are of every sort: evening, weekend, on screen, Spanish, with childcare, with signs, full", () => {
    const count = (sort: (offering: Catalog["offerings"][number]) => boolean): number =>
      city.offerings.filter(sort).length;
    expect(count(({ blocks }) => blocks.includes("weekday-evening-1"))).toBeGreaterThan(200);
    expect(count(({ blocks }) => blocks.includes("saturday"))).toBeGreaterThan(80);
    expect(count(({ mode }) => mode === "online")).toBeGreaterThan(80);
    expect(count(({ language }) => language === "es")).toBeGreaterThan(40);
    expect(count(({ supports }) => supports.includes("childcare"))).toBeGreaterThan(60);
    expect(count(({ accessibility }) => accessibility.includes("asl"))).toBeGreaterThan(30);
    expect(count(({ seatsLeft, waitlist }) => seatsLeft === 0 && waitlist)).toBeGreaterThan(5);
  });

  test("that meet at a site name it, and only those", () => {
    const nowhere = city.offerings.filter(({ site }) => site === undefined);
    expect(new Set(nowhere.map(({ mode }) => mode))).toEqual(new Set(["online", "self-paced"]));
  });

  test("that are not published yet say so and know no seats", () => {
    const expected = city.offerings.filter(({ provenance }) => provenance.note?.startsWith("expected"));
    expect(expected.length).toBeGreaterThan(300);
    const early = expected.filter(({ start }) => start === undefined || start <= day("2028-05-24"));
    expect(early).toEqual([]);
    expect(
      expected.filter(({ seatsLeft, provenance }) => seatsLeft !== undefined || !provenance.assumed),
    ).toEqual([]);
  });
});

test("every figure names a source that is listed, and the made-up source says that it is", () => {
  const sources = new Map(city.sources.map((source) => [source.id, source]));
  const named = nounNames.flatMap((noun) =>
    city[noun].flatMap((record) => ("provenance" in record ? [record.provenance.source] : [])),
  );
  expect([...new Set(named)].filter((id) => !sources.has(id))).toEqual([]);
  expect(sources.get("demo-city")?.fictional).toBe(true);
  expect(city.offerings.every(({ completion }) => completion.provenance.source === "demo-city")).toBe(true);
});

test("every row of every file was imported", async () => {
  const result = await readDemoCity(day("2026-11-23"));
  expect(result.findings).toEqual([]);
  expect(result.rows.every(({ outcome }) => outcome === "imported")).toBe(true);
  expect(result.rows.length).toBe(result.files.reduce((sum, file) => sum + file.rows, 0));
});
