import { existsSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { OperationName } from "@footbridge/contract/operations.ts";
import { type Catalog, emptyCatalog } from "@footbridge/core/model/catalog.ts";
import { readDemoCity } from "@footbridge/feeds/city/read-city.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { App } from "../../src/app.ts";
import { inWords } from "../../src/hsds/in-words.ts";
import { uuidOf } from "../../src/hsds/uuid.ts";
import { appOn, get, misfits, problemIn, shelf } from "../asking.ts";
import { monday } from "../tiny-city.ts";

let app: App;
let city: Catalog;
beforeAll(async () => {
  const { records } = await readDemoCity(monday);
  city = { ...emptyCatalog(), ...(records as Catalog) };
  app = await appOn(shelf(city));
});
afterAll(() => app.app.close());

interface Page {
  readonly total_items: number;
  readonly total_pages: number;
  readonly last_page: boolean;
  readonly contents: readonly { readonly id: string; readonly name: string }[];
}
const page = async (url: string): Promise<Page> => (await get(app, `/api/hsds${url}`)).json<Page>();

describe("the directory as HSDS 3.0", () => {
  const lists: readonly (readonly [url: string, many: OperationName, one: OperationName])[] = [
    ["/services", "listHsdsServices", "getHsdsService"],
    ["/organizations", "listHsdsOrganizations", "getHsdsOrganization"],
    ["/service_at_locations", "listHsdsServiceAtLocations", "getHsdsServiceAtLocation"],
    ["/taxonomies", "listHsdsTaxonomies", "getHsdsTaxonomy"],
    ["/taxonomy_terms", "listHsdsTaxonomyTerms", "getHsdsTaxonomyTerm"],
  ];

  test.each(lists)("%s has a list and each of its records", async (url, many, one) => {
    const list = await get(app, `/api/hsds${url}?per_page=3`);
    expect(misfits(many, list)).toEqual([]);
    const [first] = list.json<Page>().contents;
    const found = await get(app, `/api/hsds${url}/${first?.id}`);
    expect(misfits(one, found)).toEqual([]);
    expect(found.json()).toMatchObject({ id: first?.id });
  });

  test("has every supportive service of the catalog once, over its pages", async () => {
    const ids: string[] = [];
    for (let number = 1; ; number += 1) {
      const {
        contents,
        last_page: last,
        total_items: total,
      } = await page(`/services?page=${number}&per_page=7`);
      ids.push(...contents.map(({ id }) => id));
      expect(total).toBe(city.supports.length);
      if (last) break;
    }
    expect(ids.toSorted()).toEqual(city.supports.map(({ id }) => uuidOf("service", id)).toSorted());
  });

  test("is narrowed by words, by need and by organization", async () => {
    const childcare = city.supports.filter(({ need }) => need === "childcare");
    const byNeed = await page(`/services?per_page=200&taxonomy_term_id=${uuidOf("need", "childcare")}`);
    expect(byNeed.total_items).toBe(childcare.length);
    const by = childcare[0]?.organization ?? "";
    const own = city.supports.filter(({ organization }) => organization === by);
    expect((await page(`/services?organization_id=${uuidOf("organization", by)}`)).total_items).toBe(
      own.length,
    );
    expect((await page("/services?search=no%20such%20words")).contents).toEqual([]);
    const short = await page("/services?minimal=true&per_page=1");
    expect(Object.keys(short.contents[0] ?? {})).toEqual(["id", "name"]);
  });

  test("takes every question that HSDS 3.0 names", async () => {
    const all = city.supports.length;
    const total = async (url: string) => (await page(url)).total_items;
    expect((await page("/services?minimal=true")).contents).toHaveLength(all);
    expect(await total(`/services?taxonomy_id=${uuidOf("taxonomy", "needs").toUpperCase()}`)).toBe(all);
    expect(await total(`/services?taxonomy_id=${uuidOf("taxonomy", "others")}`)).toBe(0);
    // Of these services nobody knows when they changed: none may be missed.
    expect(await total("/services?modified_after=2027-01-01T00:00:00Z")).toBe(all);
    const lean = await get(app, "/api/hsds/services?full=false&per_page=1");
    expect(misfits("listHsdsServices", lean)).toEqual([]);
    expect(lean.json<Page>().contents[0]).not.toHaveProperty("schedules");
    const lines = await get(app, "/api/hsds/services?format=ndjson");
    expect(lines.headers["content-type"]).toContain("application/x-ndjson");
    const told = lines.body.trim().split("\n");
    expect(told.map((line) => (JSON.parse(line) as { id: string }).id)).toHaveLength(all);
    expect(await total("/taxonomy_terms?top_only=true")).toBe(await total("/taxonomy_terms"));
    expect(await total(`/taxonomy_terms?parent_id=${uuidOf("need", "childcare")}`)).toBe(0);

    const by = city.supports[0]?.organization ?? "";
    const one = await get(app, `/api/hsds/organizations/${uuidOf("organization", by)}?full_service=true`);
    expect(misfits("getHsdsOrganization", one)).toEqual([]);
    const own = city.supports.filter(({ organization }) => organization === by);
    expect(one.json<{ services: { schedules: object[] }[] }>().services).toHaveLength(own.length);
    expect(one.json<{ services: { schedules: object[] }[] }>().services[0]).toHaveProperty("schedules");
  });

  test("finds services at places by a ZIP code: those that serve it, or those so near", async () => {
    const at = async (query: string) =>
      (await page(`/service_at_locations?per_page=200&${query}`)) as unknown as {
        contents: { location: { latitude: number; longitude: number }; service: { name: string } }[];
      };
    const placed = city.supports.filter(({ site }) => site !== undefined);
    const bronx = placed.filter(({ places }) => places.includes("bronx"));
    const serving = await at("postcode=10451");
    expect(serving.contents.map(({ service }) => service.name).toSorted()).toEqual(
      bronx.map(({ name }) => name.en).toSorted(),
    );
    // 10451 lies about 40.821, -73.924; a degree of latitude is 111.2 km, of longitude there 84.2 km.
    const near = await at("postcode=10451&proximity=5000");
    const km = ({ latitude, longitude }: { latitude: number; longitude: number }) =>
      Math.hypot((latitude - 40.821) * 111.2, (longitude + 73.924) * 84.2);
    const everywhere = await at("");
    expect(near.contents.length).toBeGreaterThan(0);
    expect(near.contents.length).toBe(everywhere.contents.filter(({ location }) => km(location) <= 5).length);
    expect((await at("postcode=07030&proximity=5000")).contents).toEqual([]);
  });

  test("answers what is not there, and what cannot be asked, with what to do", async () => {
    expect(problemIn(await get(app, `/api/hsds/services/${uuidOf("service", "nobody")}`)).code).toBe(
      "not-found",
    );
    const wrong = problemIn(await get(app, "/api/hsds/services?page=0&per_page=1000&color=red"));
    expect(wrong.findings).toHaveLength(3);
  });

  test("says a requirement in a sentence", () => {
    const rule = { all: [{ is: "parent" }, { any: [{ has: "a" }, { not: { is: "b" } }] }] };
    expect(inWords(rule, (word) => word)).toBe("parent and (a or not: b)");
  });
});

const shared = new URL("../../../../../shared/data/hsds/hsds-3.0/schema/compiled/", import.meta.url);
const noShared = !existsSync(shared);

test.skipIf(noShared)(
  "with shared: every service and organization fits the published schema of HSDS 3.0",
  async () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
    for (const [url, schema] of [
      ["/services", "service.json"],
      ["/organizations", "organization.json"],
    ] as const) {
      const fits = ajv.compile(JSON.parse(readFileSync(new URL(schema, shared), "utf8")) as object);
      const errorsOf = (one: unknown) => (fits(one) ? [] : fits.errors);
      const { contents }: { contents: readonly { readonly id: string }[] } = await page(
        `${url}?per_page=200&full=true`,
      );
      expect(contents.length).toBeGreaterThan(10);
      const faults = contents.map((one) => ({ id: one.id, errors: errorsOf(one) }));
      expect(faults.filter(({ errors }) => errors?.length !== 0)).toEqual([]);
    }
  },
);
