import type {
  OccupationDetail,
  OrganizationDetail,
  ProgramDetail,
  SectorDetail,
} from "@footbridge/contract/details.ts";
import type { ClassInFull, PlaceOnMap } from "@footbridge/contract/details-lists.ts";
import type { ProgramInShort } from "@footbridge/contract/details-shared.ts";
import type { OperationName } from "@footbridge/contract/operations.ts";
import type { Page } from "@footbridge/contract/page.ts";
import { type Catalog, emptyCatalog } from "@footbridge/core/model/catalog.ts";
import { readDemoCity } from "@footbridge/feeds/city/read-city.ts";
import { readVocabulary } from "@footbridge/feeds/city/vocabulary.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type App, buildApp } from "../src/app.ts";
import { get, misfits, problemIn, shelf } from "./asking.ts";
import { monday } from "./tiny-city.ts";

let app: App;
let city: Catalog;
beforeAll(async () => {
  const { records } = await readDemoCity(monday);
  city = { ...emptyCatalog(), ...records };
  app = await buildApp({
    store: shelf(city),
    limits: { workers: 1 },
    vocabulary: await readVocabulary(),
    today: () => monday,
  });
  await app.keeper.open();
});
afterAll(() => app.app.close());

const told = async <T>(path: string): Promise<T> => (await get(app, `/api/v1/details/${path}`)).json<T>();
const ids = (records: readonly { readonly id: string }[]): readonly string[] =>
  records.map(({ id }) => id).toSorted();

describe("pages of the demo city", () => {
  const nouns = [
    ["describeOccupation", "occupations"],
    ["describeProgram", "programs"],
    ["describeCredential", "credentials"],
    ["describeOrganization", "organizations"],
    ["describeSupport", "supports"],
    ["describeSector", "sectors"],
  ] as const satisfies readonly (readonly [OperationName, keyof Catalog])[];

  test.each(nouns)(
    "%s: every record has one, as the contract says, with a source for each figure",
    async (name, noun) => {
      const known = new Set(city.sources.map(({ id }) => id));
      for (const { id } of city[noun]) {
        const response = await get(app, `/api/v1/details/${noun}/${encodeURIComponent(id)}`);
        expect({ id, misfits: misfits(name, response) }).toEqual({ id, misfits: [] });
        const named = [...response.body.matchAll(/"source":"([^"]+)"/g)].map(([, source]) => source ?? "");
        const listed = response.json<{ sources: { id: string }[] }>().sources.map((source) => source.id);
        expect({
          id,
          missing: named.filter((source) => known.has(source) && !listed.includes(source)),
        }).toEqual({
          id,
          missing: [],
        });
      }
    },
  );

  test.each(nouns)("%s: an unknown id is not found, and near ones are named", async (_name, noun) => {
    const id = city[noun][0]?.id ?? "";
    const missing = await get(app, `/api/v1/details/${noun}/${encodeURIComponent(`${id}x`)}`);
    expect(missing.statusCode).toBe(404);
    expect(problemIn(missing).near).toContain(id);
  });
});

describe("a job", () => {
  test("is entered by the programs that give what it asks, and leads where its experience counts", async () => {
    const job = await told<OccupationDetail>("occupations/31-1131");
    const giving = city.programs.filter(
      ({ gives, occupations }) => gives.includes("cert:cna") || occupations.includes("31-1131"),
    );
    expect(job.waysIn.total).toBe(giving.length);
    const asking = city.occupations.filter((other) =>
      JSON.stringify(other.requires).includes('"experience:31-1131:'),
    );
    expect(ids(job.next)).toEqual(expect.arrayContaining([...ids(asking)]));
    expect(job.pay?.provenance.source).toBe("demo-city/oews-nyc");
  });

  test("has employers of its field alone", async () => {
    const job = await told<OccupationDetail>("occupations/31-1131");
    const employers = city.organizations.filter(
      ({ kind, sectors }) => kind === "employer" && sectors.includes("healthcare"),
    );
    expect(job.employers.total).toBe(employers.length);
  });

  test("says what it takes in words, never in codes", async () => {
    const { needs } = await told<OccupationDetail>("occupations/31-1131");
    const labels = [...JSON.stringify(needs).matchAll(/"en":"([^"]+)"/g)].map(([, label]) => label ?? "");
    expect(labels.length).toBeGreaterThan(0);
    expect(labels.filter((label) => /^\w+:\S+$/.test(label))).toEqual([]);
  });
});

describe("a program and its classes", () => {
  test("lists classes to come, the next one first, each once over all pages", async () => {
    const [program] = city.programs;
    const coming = city.offerings.filter(
      (each) => each.program === program?.id && (each.start === undefined || each.start >= monday),
    );
    const seen: ClassInFull[] = [];
    let after: string | undefined;
    do {
      const cursor: string = after === undefined ? "" : `&after=${after}`;
      const response = await get(
        app,
        `/api/v1/details/classes?program=${program?.id ?? ""}&limit=4${cursor}`,
      );
      expect(misfits("describeClasses", response)).toEqual([]);
      const page = response.json<Page<ClassInFull>>();
      expect(page.total).toBe(coming.length);
      seen.push(...page.items);
      after = page.next;
    } while (after !== undefined);
    expect(ids(seen)).toEqual(ids(coming));
    const starts = seen.map(({ start }) => start ?? "");
    expect(starts).toEqual(starts.toSorted());
  });

  test("names every fund that one of its classes takes", async () => {
    const program = city.programs.find(({ id }) => id.startsWith("home-health-aide."));
    const { funds } = await told<ProgramDetail>(`programs/${program?.id ?? ""}`);
    const taken = new Set(
      city.offerings.filter((each) => each.program === program?.id).flatMap(({ streams }) => streams),
    );
    expect(ids(funds)).toEqual([...taken].toSorted());
  });
});

describe("an organization, a field, the map", () => {
  test("an organization offers what is its own", async () => {
    const [school] = city.organizations;
    const detail = await told<OrganizationDetail>(`organizations/${school?.id ?? ""}`);
    expect(ids(detail.sites)).toEqual(
      ids(city.sites.filter(({ organization }) => organization === school?.id)),
    );
    expect(detail.programs.total).toBe(
      city.programs.filter(({ organization }) => organization === school?.id).length,
    );
  });

  test("a field holds every job of it once, less preparation before more", async () => {
    const field = await told<SectorDetail>("sectors/healthcare");
    const jobs = field.rungs.flatMap((rung) => rung.jobs);
    expect(ids(jobs)).toEqual(ids(city.occupations.filter(({ sector }) => sector === "healthcare")));
    const levels = field.rungs.map(({ level }) => level ?? 9);
    expect(levels).toEqual(levels.toSorted((a, b) => a - b));
  });

  test("programs are narrowed by job, field, credential and organization", async () => {
    const found = async (query: string): Promise<readonly string[]> => {
      const response = await get(app, `/api/v1/details/programs?limit=100&${query}`);
      expect(misfits("describePrograms", response)).toEqual([]);
      return ids(response.json<Page<ProgramInShort>>().items);
    };
    expect(await found("credential=cert:cna")).toEqual(
      ids(city.programs.filter(({ gives }) => gives.includes("cert:cna"))),
    );
    expect(await found("organization=lantern&sector=healthcare")).toEqual(
      ids(
        city.programs.filter(
          ({ organization, sector }) => organization === "lantern" && sector === "healthcare",
        ),
      ),
    );
    expect(await found("occupation=00-0000")).toEqual([]);
  });

  test("the map has every place, and those of one kind alone", async () => {
    const response = await get(app, "/api/v1/details/places");
    expect(misfits("describePlaces", response)).toEqual([]);
    expect(ids(response.json<{ items: PlaceOnMap[] }>().items)).toEqual(ids(city.sites));
    const colleges = new Set(city.organizations.filter(({ kind }) => kind === "college").map(({ id }) => id));
    const { items } = await told<{ items: PlaceOnMap[] }>("places?kind=college");
    expect(ids(items)).toEqual(ids(city.sites.filter(({ organization }) => colleges.has(organization))));
  });
});
