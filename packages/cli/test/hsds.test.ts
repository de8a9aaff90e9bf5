import { existsSync, readdirSync } from "node:fs";
import type { FeedResult } from "@footbridge/core/model/import.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { readDemoCity } from "@footbridge/feeds/city/read-city.ts";
import { readHsds } from "@footbridge/feeds/hsds/read-hsds.ts";
import { tablesOfServices } from "@footbridge/feeds/hsds/write-tables.ts";
import { fileAt, fileOf } from "@footbridge/feeds/table/input-file.ts";
import { applyChange } from "@footbridge/store/directory/standings.ts";
import type { Store } from "@footbridge/store/open-store.ts";
import { describe, expect, test } from "vitest";
import { engines } from "../../store/test/engines.ts";
import { directoryOfStore, knownIn } from "../src/import/hsds.ts";

const today = "2026-11-30" as Day;
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

const spot = (n: number, city: string) => ({
  id: uuid(10 + n),
  location: {
    id: uuid(20 + n),
    name: `House ${n}`,
    latitude: 40.8,
    longitude: -73.9,
    addresses: [{ id: uuid(30 + n), address_1: `${n} Main Street`, city, postal_code: "10451" }],
    accessibility: [{ id: uuid(40 + n), description: "ramp" }],
  },
  schedules: [{ id: uuid(50 + n), freq: "WEEKLY", byday: "MO,TU", opens_at: "09:00:00", closes_at: "17:30" }],
});
const service = (more: object = {}) => ({
  id: uuid(1),
  name: "Play house",
  description: "Child care for toddlers.",
  status: "active",
  fees_description: "Free for families in the program.",
  minimum_age: 1,
  maximum_age: 4,
  organization: { id: uuid(2), name: "Play people", description: "They play.", email: "in@play.example.org" },
  phones: [{ id: uuid(3), number: "718-555-0188" }],
  languages: [{ id: uuid(4), code: "es", name: "Spanish" }],
  service_at_locations: [spot(1, "The Bronx"), spot(2, "Yonkers")],
  ...more,
});
const file = (told: unknown) => [fileOf("services.json", JSON.stringify(told))];
const codes = ({ findings }: FeedResult) => findings.map(({ code, at }) => `${code} ${at}`);

describe.each(engines.slice(0, 1))("the directory in and out as HSDS, on $name", ({ use }) => {
  const engine = use();
  const read = async (store: Store, told: unknown) => readHsds(file(told), await knownIn(store), today);
  const services = async (store: Store) => (await directoryOfStore(store)).directory.services;
  const withCity = async () => {
    const store = await engine.store();
    await store.catalog.import(await readDemoCity(today));
    return store;
  };

  test("what goes out and comes in again changes nothing, as JSON and as tables", async () => {
    const store = await withCity();
    await store.catalog.import(await read(store, [service()]));
    await store.db.transaction().execute((tx) =>
      applyChange(
        tx,
        {
          service: "otters-flatbush",
          change: { kind: "room", room: { kind: "full", until: "2027-01-15" as Day } },
          today,
        },
        { by: "t", org: "little-otters", source: "staff" },
      ),
    );
    const out = await services(store);
    expect(out.length).toBeGreaterThan(20);
    const version = await store.catalog.version();
    const again = await read(store, { contents: out });
    expect(codes(again)).toEqual([]);
    const report = await store.catalog.import(again);
    expect(report.records.every(({ added, changed, retired }) => added + changed + retired === 0)).toBe(true);
    const tables = tablesOfServices(out.map((one) => ({ ...one }))).map(({ name, csv }) => fileOf(name, csv));
    const asTables = await readHsds(tables, await knownIn(store), today);
    expect(codes(asTables)).toEqual([]);
    expect((await store.catalog.import(asTables)).records.every(({ changed }) => changed === 0)).toBe(true);
    expect(await store.catalog.version()).toBe(version);
    expect(await services(store)).toEqual(out);
  });

  test("a service is one record for each place, with its own hours, and goes out as one", async () => {
    const store = await withCity();
    const told = await read(store, [service()]);
    expect(told.records.supports).toMatchObject([
      {
        id: `hsds-${uuid(11)}`,
        need: "childcare",
        places: ["bronx"],
        weeklyPrice: 0,
        ages: { from: 1, to: 4 },
        hours: [{ days: [1, 2], opens: 540, closes: 1050 }],
        languages: ["es"],
      },
      { id: `hsds-${uuid(12)}`, places: ["yonkers"] },
    ]);
    await store.catalog.import(told);
    const out = (await services(store)).find(({ id }) => id === uuid(1));
    expect(out?.service_at_locations.map(({ id, location }) => [id, location.name])).toEqual([
      [uuid(11), "House 1"],
      [uuid(12), "House 2"],
    ]);
    expect(out).toMatchObject({ minimum_age: 1, fees_description: "Free for families in the program." });
  });

  test("a package with errors changes nothing, and every error is told with its place", async () => {
    const store = await withCity();
    const before = await services(store);
    const bad = [
      service(),
      service(),
      { id: uuid(5), organization: {} },
      service({
        id: uuid(6),
        minimum_age: 9,
        service_at_locations: [
          { ...spot(3, ""), schedules: [{ byday: "MO", opens_at: "9:00", closes_at: "9:00" }] },
        ],
      }),
    ];
    const told = await read(store, bad);
    expect(codes(told)).toEqual([
      "hsds.twice services.json: services[1].id",
      "hsds.malformed services.json: services[2].name",
      "hsds.malformed services.json: services[2].organization.id",
      "hsds.malformed services.json: services[2].organization.name",
      "hsds.no-place services.json: services[3].service_at_locations[0]",
      "hsds.hours-backwards services.json: services[3].service_at_locations[0].schedules[0]",
      "hsds.ages services.json: services[3].minimum_age",
    ]);
    expect((await store.catalog.import(told)).records).toEqual([]);
    expect(await services(store)).toEqual(before);
    // Another list's service is not changed by a package.
    const [first] = before;
    expect(codes(await read(store, [{ ...first, name: "Another name" }]))).toEqual([
      "hsds.other-list services.json: services[0]",
    ]);
    const broken = await readHsds([fileOf("a.json", "{")], await knownIn(store), today);
    expect(codes(broken)).toEqual(["hsds.not-json a.json"]);
    const lost = await readHsds([fileOf("services.csv", "id,name\n1,x\n")], await knownIn(store), today);
    expect(codes(lost)).toContain("hsds.no-table organizations.csv");
  });
});

const shared = new URL("../../../../shared/data/hsds/hsds-3.0/examples/", import.meta.url);
const nothing = {
  catalog: { organizations: [], sites: [], supports: [], places: [] },
  exported: new Map(),
  supportsOf: new Map(),
};
const noShared = !existsSync(shared);

test.skipIf(noShared)(
  "with shared: HSDS's own example is read alike as JSON, as tables and as a page",
  async () => {
    const folder = new URL("csv/", shared);
    const csv = readdirSync(folder).map((name) => fileAt(new URL(name, folder).pathname));
    const told = [
      await readHsds(csv, nothing, today),
      await readHsds([fileAt(new URL("tabular.json", shared).pathname)], nothing, today),
      await readHsds([fileAt(new URL("service_full.json", shared).pathname)], nothing, today),
    ];
    for (const { records, rows } of told) {
      expect(rows.flatMap(({ findings }) => findings.filter(({ severity }) => severity === "error"))).toEqual(
        [],
      );
      expect(records.supports).toMatchObject([
        { name: { en: "Community Counselling" }, need: "counseling", places: ["mycity"], languages: ["ur"] },
      ]);
    }
  },
);
