import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { App } from "../src/app.ts";
import type { Page } from "@footbridge/contract/page.ts";
import { appOn, get, misfits, problemIn, shelf } from "./asking.ts";
import { tinyCity } from "./tiny-city.ts";

const city = tinyCity();
const store = shelf(city);
let app: App;
beforeAll(async () => {
  app = await appOn(store);
});
afterAll(() => app.app.close());

const ids = (body: Page<{ readonly id: string }>): string[] => body.items.map(({ id }) => id);

describe("reading the catalog", () => {
  test("every noun has a list and its records, as the contract says", async () => {
    for (const noun of ["sources", "places", "sectors", "organizations", "sites", "credentials"] as const) {
      const list = await get(app, `/api/v1/${noun}`);
      expect({ noun, misfits: misfits(`list.${noun}`, list) }).toEqual({ noun, misfits: [] });
      expect(ids(list.json())).toEqual(city[noun].map(({ id }) => id).sort());
    }
    for (const noun of ["occupations", "wages", "programs", "offerings", "personas", "demands"] as const) {
      const list = await get(app, `/api/v1/${noun}`);
      expect({ noun, misfits: misfits(`list.${noun}`, list) }).toEqual({ noun, misfits: [] });
      expect(list.json<Page<unknown>>().total).toBe(city[noun].length);
    }
  });

  test("pages follow one another without gap or repetition, and count what matches", async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const cursor = after === undefined ? "" : `&after=${encodeURIComponent(after)}`;
      const page = (await get(app, `/api/v1/offerings?limit=2${cursor}`)).json<Page<{ id: string }>>();
      expect(page.total).toBe(3);
      seen.push(...ids(page));
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual(["aide-class/spring", "aide-class/winter", "nurse-school/spring"]);
  });

  test("an id with any sign of an id is found, and an unknown one says what may have been meant", async () => {
    const found = await get(app, `/api/v1/offerings/${encodeURIComponent("aide-class/winter")}`);
    expect(misfits("get.offerings", found)).toEqual([]);
    expect(found.json()).toMatchObject({ id: "aide-class/winter", program: "aide-class" });
    expect((await get(app, "/api/v1/wages/31-1131@nyc")).json()).toMatchObject({ entryHourly: 1900 });
    const missing = await get(app, "/api/v1/offerings/aide-class%2Fwinte");
    expect(missing.statusCode).toBe(404);
    expect(problemIn(missing)).toMatchObject({
      code: "not-found",
      near: ["aide-class/winter", "aide-class/spring"],
    });
  });

  test("lists are narrowed by what records say, once or many times, and by words of the name", async () => {
    const found = async (query: string) => ids((await get(app, `/api/v1/${query}`)).json());
    expect(await found("organizations?kind=employer")).toEqual(["ward"]);
    expect(await found("organizations?sector=healthcare")).toEqual(["school", "ward"]);
    expect(await found("programs?occupation=29-1141")).toEqual(["nurse-school"]);
    expect(await found("programs?q=CLASE%20enfermeria")).toEqual(["aide-class"]);
    expect(await found("programs?q=nothing")).toEqual([]);
    expect(await found("offerings?program=nurse-school&mode=online")).toEqual([]);
  });
});

describe("a version of the catalog", () => {
  test("is named by an ETag; who has it is told so and nothing more", async () => {
    const first = await get(app, "/api/v1/programs");
    const etag = String(first.headers.etag);
    expect(etag).toMatch(/^W\/"1-/);
    expect(first.headers["cache-control"]).toBe("public, no-cache");
    const again = await get(app, "/api/v1/programs", { "if-none-match": `"other", ${etag}` });
    expect([again.statusCode, again.body]).toEqual([304, ""]);
    expect((await get(app, "/api/v1/programs", { "if-none-match": '"other"' })).statusCode).toBe(200);
  });

  test("changes with the catalog, seen within the time between two looks", async () => {
    const before = String((await get(app, "/api/v1/places")).headers.etag);
    store.put({ ...city, places: [...city.places, { id: "west", name: { en: "West" } }] });
    await expect
      .poll(async () => (await get(app, "/api/v1/places/west")).statusCode, { timeout: 60_000 })
      .toBe(200);
    const after = await get(app, "/api/v1/places", { "if-none-match": before });
    expect([after.statusCode, after.json<Page<unknown>>().total]).toEqual([200, 3]);
  });
});

describe("finding a target", () => {
  const found = async (query: string) =>
    (await get(app, `/api/v1/targets?${query}`)).json<{ items: { target: string; matched?: string }[] }>()
      .items;

  test("by the beginning of a word, by a misspelled one, in Spanish, by another title", async () => {
    expect((await found("q=nurs"))[0]?.target).toBe("occupation:31-1131");
    expect((await found("q=regstered%20nures"))[0]?.target).toBe("occupation:29-1141");
    expect((await found("q=salud"))[0]?.target).toBe("sector:healthcare");
    expect((await found("q=auxiliar%20de%20enfermeria"))[0]?.target).toBe("program:aide-class");
    expect((await found("q=pilots%20any%20shift"))[0]).toMatchObject({
      matched: "Pilots (any shift)",
      hasWayIn: false,
    });
    expect(await found("q=zzzz")).toEqual([]);
  });

  test("of one kind alone, at most as many as asked", async () => {
    expect((await found("q=nurse&kind=credential")).map(({ target }) => target)).toEqual([
      "fact:licence:nurse",
    ]);
    expect(await found("q=nurse&limit=1")).toHaveLength(1);
    expect(misfits("findTargets", await get(app, "/api/v1/targets?q=nurse"))).toEqual([]);
  });
});
