import type { SearchAnswer, SearchHit } from "@footbridge/contract/search.ts";
import { emptyCatalog, type Catalog } from "@footbridge/core/model/catalog.ts";
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
  city = {
    ...city,
    occupations: city.occupations.map((job) =>
      job.id === "29-1141"
        ? { ...job, alternateTitles: [...job.alternateTitles, "Charge Nurse", "Coronary Care Unit Nurse"] }
        : job,
    ),
    organizations: [...city.organizations, trickster],
  };
  app = await buildApp({
    store: shelf(city),
    limits: { workers: 1 },
    vocabulary: await readVocabulary(),
    today: () => monday,
  });
  await app.keeper.open();
});
afterAll(() => app.app.close());

const trickster: Catalog["organizations"][number] = {
  id: "trickster",
  name: "<img src=x onerror=alert(1)> Welding & “Sons”",
  kind: "employer",
  sectors: [],
  populations: [],
  languages: [],
  provenance: { source: "demo-city", asOf: "2027" },
};

const ask = async (query: Record<string, string>): Promise<SearchAnswer> => {
  const response = await get(app, `/api/v1/search?${new URLSearchParams(query).toString()}`);
  expect(misfits("searchCatalog", response)).toEqual([]);
  return response.json<SearchAnswer>();
};
const of = (answer: SearchAnswer, kind: SearchHit["kind"]): readonly string[] =>
  answer.groups.find((group) => group.kind === kind)?.items.map(({ id }) => id) ?? [];
const words = (marked: SearchHit["title"] | undefined): string =>
  marked?.parts.map(({ text, hit }) => (hit === true ? `[${text}]` : text)).join("") ?? "";
const hitOf = (answer: SearchAnswer, id: string): SearchHit | undefined =>
  answer.groups.flatMap(({ items }) => items).find((item) => item.id === id);

describe("finding by name", () => {
  test.each([
    ["as it is written", "registered nurses", "29-1141"],
    ["in the singular", "registered nurse", "29-1141"],
    ["with its beginning alone", "registered nur", "29-1141"],
    ["with a letter left out", "regstered nurse", "29-1141"],
    ["with two letters swapped", "registered nruse", "29-1141"],
    ["with a wrong letter in a long word", "elictricians", "47-2111"],
    ["by another title that O*NET lists", "charge nurse", "29-1141"],
    ["by a short name of the trade", "CNA", "31-1131"],
    ["in Spanish without accents", "electricistas", "47-2111"],
    ["in Spanish, singular, without accents", "asistente de enfermeria", "31-1131"],
    ["in capital letters with accents", "ASISTENTES DE ENFERMERÍA", "31-1131"],
  ])("a job is found %s: %s", async (_how, q, id) => {
    expect(of(await ask({ q }), "occupation")[0]).toBe(id);
  });

  test("similar words are tried only where the words as typed found little", async () => {
    expect((await ask({ q: "nurse" })).nearly).toBe(false);
    expect((await ask({ q: "registered nruse" })).nearly).toBe(true);
    expect(await ask({ q: "qqqqzzzz" })).toMatchObject({ total: 0, groups: [] });
  });

  test("classes are found by what they teach together with where and when they meet", async () => {
    const site = new Map(city.sites.map(({ id, place }) => [id, place]));
    const meets = (program: string): boolean => {
      const own = city.offerings.filter((each) => each.program === program);
      return (
        own.some((each) => site.get(each.site ?? "") === "queens") &&
        own.some(({ blocks }) => blocks.some((block) => block === "saturday"))
      );
    };
    const found = of(await ask({ q: "english queens saturdays", kinds: "program", limit: "3" }), "program");
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((id) => !meets(id))).toEqual([]);
  });

  test("help is found by the need it meets, in both languages", async () => {
    const care = city.supports.filter(({ need }) => need === "childcare").map(({ id }) => id);
    const asked = { kinds: "support", limit: "50" };
    expect(of(await ask({ q: "child care", ...asked }), "support").toSorted()).toEqual(care.toSorted());
    expect(of(await ask({ q: "cuidado de niños", ...asked }), "support")).toEqual(
      expect.arrayContaining(care),
    );
  });

  test("every kind of thing is found by its own name", async () => {
    const own = {
      credential: city.credentials[3],
      program: city.programs[5],
      support: city.supports[1],
      sector: city.sectors[2],
    } as const;
    for (const [kind, record] of Object.entries(own)) {
      const found = of(await ask({ q: record?.name.en ?? "", kinds: kind, limit: "50" }), kind as "program");
      expect({ kind, found: found.includes(record?.id ?? "") }).toEqual({ kind, found: true });
    }
    for (const [kind, record] of [
      ["organization", city.organizations[4]],
      ["place", city.sites[7]],
    ] as const) {
      expect(of(await ask({ q: record?.name ?? "", kinds: kind, limit: "50" }), kind)).toContain(record?.id);
    }
  });
});

describe("what is told", () => {
  test("titles come in the language asked for, what was found is marked, and another name is told", async () => {
    const english = hitOf(await ask({ q: "enfermeria" }), "31-1131");
    expect(words(english?.title)).toBe("Nursing Assistants");
    expect(english?.matched?.lang).toBe("es");
    expect(words(english?.matched)).toBe("Asistentes de [enfermería]");
    const spanish = hitOf(await ask({ q: "enfermeria", lang: "es" }), "31-1131");
    expect(spanish?.title.lang).toBe("es");
    expect(words(spanish?.title)).toBe("Asistentes de [enfermería]");
    expect(spanish?.matched).toBeUndefined();
    expect(words(hitOf(await ask({ q: "coronary" }), "29-1141")?.matched)).toBe("[Coronary] Care Unit Nurse");
  });

  test("a name that looks like markup stays text, whole and in pieces", async () => {
    const found = hitOf(await ask({ q: "welding img" }), "trickster");
    expect(words(found?.title)).toBe("<[img] src=x onerror=alert(1)> [Welding] & “Sons”");
  });

  test("groups count all that match and can be read on, without gap or repetition", async () => {
    const whole = await ask({ q: "class", kinds: "program", limit: "50" });
    const [first] = whole.groups;
    expect(first?.total).toBe(whole.total);
    const read: string[] = [];
    for (let from = 0; from < Math.min(50, first?.total ?? 0); from += 7) {
      read.push(
        ...of(await ask({ q: "class", kinds: "program", limit: "7", from: String(from) }), "program"),
      );
    }
    expect(read.slice(0, 50)).toEqual(first?.items.map(({ id }) => id));
    expect(new Set(read).size).toBe(read.length);
  });

  test("only the kinds asked for are told", async () => {
    const answer = await ask({ q: "nurse", kinds: "credential,sector" });
    expect(answer.groups.map(({ kind }) => kind)).toEqual(["credential"]);
  });

  test("a kind that does not exist and too long a question are findings", async () => {
    const wrong = await get(app, `/api/v1/search?q=${"a".repeat(101)}&kinds=dogs&lang=fr`);
    expect(wrong.statusCode).toBe(422);
    expect(
      problemIn(wrong)
        .findings.map(({ at }) => at)
        .toSorted(),
    ).toEqual(["query.kinds", "query.lang", "query.q"]);
  });
});
