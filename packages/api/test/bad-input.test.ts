import { askTown } from "@footbridge/contract/town-routes.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { App } from "../src/app.ts";
import { appOn, get, post, problemIn, shelf } from "./asking.ts";
import { anaStands, tinyCity } from "./tiny-city.ts";

let app: App;
beforeAll(async () => {
  app = await appOn(shelf(tinyCity()));
});
afterAll(() => app.app.close());

const aide = "occupation:31-1131";
const example = askTown.example as {
  readonly town: { readonly programs: readonly object[] };
  readonly person: object;
};

/** Asks, and says the status and where what is wrong. */
async function wrong(url: string, body: unknown): Promise<readonly [number, ...string[]]> {
  const response = await post(app, url, typeof body === "string" ? body : JSON.stringify(body));
  return [response.statusCode, ...problemIn(response).findings.map(({ code, at }) => `${code} at ${at}`)];
}

const standing = (change: object) => ({ standing: { ...anaStands, ...change }, target: aide });

describe("a question with something wrong in it", () => {
  test.each([
    ["negative hours", standing({ weeklyHours: -3 }), "request.too-small at body.standing.weeklyHours"],
    [
      "more hours than a week has",
      standing({ weeklyHours: 169 }),
      "request.too-big at body.standing.weeklyHours",
    ],
    ["half a cent", standing({ budget: 0.5 }), "request.wrong-kind at body.standing.budget"],
    [
      "a day that is not",
      { persona: "ana", target: aide, start: "2027-02-30" },
      "request.wrong-form at body.start",
    ],
    [
      "a day long past",
      { persona: "ana", target: aide, start: "1999-01-04" },
      "question.start-out-of-range at body.start",
    ],
    [
      "a place that is not",
      standing({ places: ["north", "soth"] }),
      "question.unknown-place at body.standing.places[1]",
    ],
    [
      "an unknown criterion",
      { persona: "ana", target: aide, criteria: ["luck"] },
      "request.not-in-list at body.criteria[0]",
    ],
    [
      "too long a search",
      { persona: "ana", target: aide, limitMs: 60_000 },
      "request.too-big at body.limitMs",
    ],
    ["a target of no kind", { persona: "ana", target: "nurse" }, "request.wrong-form at body.target"],
    [
      "an unknown key",
      { persona: "ana", target: aide, shortcut: true },
      "request.unknown-key at body.shortcut",
    ],
    [
      "a key of the language itself",
      JSON.stringify({ persona: "ana", target: aide }).replace("{", '{"__proto__":{"x":1},'),
      "request.unknown-key at body.__proto__",
    ],
  ])("%s: 422 and the place", async (_, body, finding) => {
    expect(await wrong("/api/v1/routes", body)).toEqual([422, finding]);
  });

  test.each([
    ["persona", { persona: "anna", target: aide }, "ana"],
    ["occupation", { persona: "ana", target: "occupation:31-1132" }, "31-1131"],
    ["sector", { persona: "ana", target: "sector:health-care" }, "healthcare"],
    ["fact", { persona: "ana", target: "fact:cert:aid" }, "cert:aide"],
  ])("an unknown %s: 404 and what may have been meant", async (what, body, meant) => {
    const problem = problemIn(await post(app, "/api/v1/routes", body));
    expect([problem.status, problem.findings[0]?.at, problem.near]).toEqual([
      404,
      what,
      expect.arrayContaining([meant]),
    ]);
  });

  test("a person who contradicts themselves is answered, and told so", async () => {
    const body = standing({ attributes: ["snap"], unknown: ["snap"], hourlyWage: 0, incomeFloor: 100 });
    const { findings } = (await post(app, "/api/v1/routes", body)).json<{ findings: { code: string }[] }>();
    expect(findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["person.told-and-untold", "person.floor-without-income"]),
    );
  });
});

describe("a body that cannot be read", () => {
  test.each([
    ["nothing", "", 400, "json.empty at line 1, column 1"],
    ["a cut-off text", '{"persona":"ana"', 400, "json.truncated at line 1, column 17"],
    ["a comma too many", '{"persona":"ana",\n}', 400, "json.syntax at line 2, column 1"],
    ["a hundred thousand brackets", "[".repeat(100_000), 400, "json.too-deep at body"],
  ])("%s", async (_, body, status, finding) => {
    expect(await wrong("/api/v1/routes", body)).toEqual([status, finding]);
    expect(await wrong("/api/v1/routes/town", body)).toEqual([status, finding]);
  });

  test("is not UTF-8", async () => {
    const response = await post(app, "/api/v1/routes", Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]));
    expect([response.statusCode, problemIn(response).findings[0]?.code]).toEqual([400, "json.not-utf8"]);
  });

  test("is too large for a question, or for a town", async () => {
    const large = (bytes: number) => JSON.stringify({ persona: "a".repeat(bytes), target: aide });
    expect((await wrong("/api/v1/routes", large(300_000)))[0]).toBe(413);
    expect((await wrong("/api/v1/routes/town", large(11_000_000)))[0]).toBe(413);
  });

  test("is no JSON by its own word", async () => {
    const response = await app.app.inject({
      method: "POST",
      url: "/api/v1/routes",
      payload: "persona=ana",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    expect([response.statusCode, problemIn(response).code]).toEqual([415, "wrong-content-type"]);
  });
});

describe("a town with something wrong in it", () => {
  const town = (change: object) => ({ ...example, town: { ...example.town, ...change } });
  const program = { id: "a", gives: ["x"], requires: { all: [] }, offerings: [] };
  const codes = async (body: object) =>
    problemIn(await post(app, "/api/v1/routes/town", body)).findings.map(({ code }) => code);

  test("a requirement that holds itself, nested without end", async () => {
    const requires = JSON.parse(`${'{"all":['.repeat(60)}${"]}".repeat(60)}`) as object;
    expect(await wrong("/api/v1/routes/town", town({ programs: [{ ...program, requires }] }))).toEqual([
      400,
      "json.too-deep at body",
    ]);
  });

  test("an offering that ends before it starts, twice the same id, negative money", async () => {
    const offering = {
      id: "o",
      start: "2027-03-01",
      end: "2027-02-01",
      hoursPerWeek: -4,
      blocks: [],
      mode: "online",
      place: "online",
      tuition: -1,
      other: 0,
      completion: 2,
    };
    const found = await codes(town({ programs: [{ ...program, offerings: [offering] }, program] }));
    expect(found.length).toBeGreaterThanOrEqual(4);
    expect(new Set(found).size).toBeGreaterThanOrEqual(3);
  });

  test("a million programs in ten megabytes: told within bounds, the first complaints and a count", async () => {
    const text = JSON.stringify({ ...example, town: { ...example.town, programs: [] } });
    const many = text.replace('"programs":[]', `"programs":[${"{},".repeat(1_000_000)}{}]`);
    const response = await post(app, "/api/v1/routes/town", many);
    expect(response.statusCode).toBe(422);
    expect(problemIn(response).findings.length).toBeLessThanOrEqual(500);
    expect((await get(app, "/api/v1/health/ready")).statusCode).toBe(200);
  });

  test("no programs at all: closed, not broken", async () => {
    const response = await post(app, "/api/v1/routes/town", town({ programs: [] }));
    expect(response.json<{ status: string }>().status).toBe("closed");
  });
});

describe("an address that is not", () => {
  test.each([
    ["/api/v1/nowhere", 404, "unknown-route"],
    ["/api/v2/programs", 404, "unknown-route"],
    ["/api/v1/programs/%zz", 400, "bad-request"],
    ["/api/v1/programs?colour=red", 422, "unusable-request"],
    ["/api/v1/programs?limit=0", 422, "unusable-request"],
    ["/api/v1/programs?limit=5&limit=6", 422, "unusable-request"],
    ["/api/v1/health/live?deep=1", 422, "unusable-request"],
    [`/api/v1/programs/${"a".repeat(600)}`, 400, "bad-request"],
    ["/api/v1/imports/none", 404, "not-found"],
  ])("%s", async (url, status, code) => {
    const problem = problemIn(await get(app, url));
    expect([problem.status, problem.code]).toEqual([status, code]);
  });

  test("a method that the address does not take", async () => {
    const response = await app.app.inject({ method: "DELETE", url: "/api/v1/programs" });
    expect([response.statusCode, response.headers.allow, problemIn(response).code]).toEqual([
      405,
      "GET, HEAD",
      "wrong-method",
    ]);
  });
});
