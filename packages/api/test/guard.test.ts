import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { allOperations } from "@footbridge/contract/operations.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { App } from "../src/app.ts";
import { accountOperations } from "@footbridge/contract/accounts/operations.ts";
import { labOperations } from "@footbridge/contract/labs/operations.ts";
import { pathwayOperations } from "@footbridge/contract/pathways/operations.ts";
import { isHere, may, nobody } from "../src/policy.ts";
import { appOn, get, misfits, post, problemIn, shelf } from "./asking.ts";
import { tinyCity } from "./tiny-city.ts";

const webDir = mkdtempSync(join(tmpdir(), "footbridge-web-"));
mkdirSync(join(webDir, "assets"));
writeFileSync(join(webDir, "index.html"), "<!doctype html><title>Footbridge</title>");
writeFileSync(join(webDir, "assets", "app-1a2b.js"), "export {};");

let app: App;
beforeAll(async () => {
  app = await appOn(shelf(tinyCity()), { readsPerMinute: 400, questionsPerMinute: 3 }, webDir);
});
afterAll(async () => {
  await app.app.close();
  rmSync(webDir, { recursive: true });
});

describe("what every answer carries", () => {
  test("a policy that lets in nothing from elsewhere and nothing inline; no promise of https", async () => {
    const { headers } = await get(app, "/api/v1/health/live");
    const policy = String(headers["content-security-policy"]).split(";");
    expect(policy).toEqual(
      expect.arrayContaining(["default-src 'none'", "script-src 'self'", "style-src 'self'"]),
    );
    expect(policy.join()).not.toMatch(/unsafe|upgrade-insecure/);
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "same-origin" });
    expect(headers["strict-transport-security"]).toBeUndefined();
  });

  test("other sites may read the catalog, and put no questions", async () => {
    const origin = { origin: "https://elsewhere.example" };
    expect((await get(app, "/api/v1/places", origin)).headers["access-control-allow-origin"]).toBe("*");
    const asked = await app.app.inject({
      method: "OPTIONS",
      url: "/api/v1/routes",
      headers: { ...origin, "access-control-request-method": "POST" },
    });
    expect(asked.headers["access-control-allow-methods"]).toBe("GET, HEAD");
    expect((await get(app, "/", origin)).headers["access-control-allow-origin"]).toBeUndefined();
  });
});

describe("the pages", () => {
  test("every address of the app is the one page, asked for anew each time", async () => {
    for (const url of ["/", "/find", "/occupations/31-1131?lang=es"]) {
      const page = await get(app, url, { accept: "text/html" });
      expect([page.statusCode, page.headers["cache-control"]]).toEqual([200, "no-cache"]);
      expect(page.body).toContain("<title>Footbridge</title>");
    }
  });

  test("what is named by its content is kept for a year; what is gone is not a page", async () => {
    const asset = await get(app, "/assets/app-1a2b.js");
    expect(asset.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect((await get(app, "/assets/app-0000.js", { accept: "*/*" })).statusCode).toBe(404);
    expect((await get(app, "/../../etc/passwd", { accept: "text/html" })).body).not.toContain("root:");
  });
});

const deskOnly = [
  "certifySubmission",
  "decidePeopleLink",
  "discardSubmission",
  "downloadAnnotatedSubmission",
  "downloadSubmissionFindings",
  "fixSubmissionCells",
  "getMetrics",
  "getSubmission",
  "getSubmissionHeadings",
  "getTargetProgress",
  "listLooks",
  "listMappings",
  "listPeopleBehind",
  "listPeopleLinks",
  "listPerformanceTargets",
  "listSubmissionFindings",
  "listSubmissionProviders",
  "listSubmissions",
  "removePerformanceTarget",
  "savePerformanceTarget",
  "saveSubmissionMapping",
  "startSubmission",
];

describe("who may", () => {
  const atTheDesk = { ...nobody, desk: true };
  test("everyone reads and asks; what shows people, files or promises is for who sits at the machine", () => {
    // Who may what with people, pathways and labs is in the matrices of roles.
    const ofRoles = { ...accountOperations, ...pathwayOperations, ...labOperations };
    const ours = allOperations.filter(([name]) => !(name in ofRoles));
    const closed = ours.map(([name]) => name).filter((name) => !may(nobody, name));
    expect(closed.toSorted()).toEqual(deskOnly);
    expect(ours.filter(([name]) => !may(atTheDesk, name))).toEqual([]);
    expect(may(atTheDesk, "deleteEverything")).toBe(false);
  });

  test("an address of this machine is told from any other", () => {
    expect(["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"].every(isHere)).toBe(true);
    expect(["10.0.0.1", "192.168.127.1", "2001:db8::1", "::ffff:10.0.0.1"].some(isHere)).toBe(false);
  });

  test.each([
    ["through a proxy", { "x-forwarded-for": "10.0.0.9" }],
    ["through a proxy that says so in the standard way", { forwarded: "for=10.0.0.9" }],
    ["through a gateway", { via: "1.1 gate" }],
    ["under a foreign name that points here", { host: "rebound.example:4300" }],
    ["from a page of another site", { "sec-fetch-site": "cross-site" }],
    [
      "from another program's page on this machine",
      { origin: "http://localhost:9999", host: "localhost:4300" },
    ],
    ["from a page without an origin", { origin: "null" }],
  ])("a call %s is nobody at this machine, for each thing of the desk", async (_how, headers) => {
    for (const [name, { method, path }] of allOperations.filter(([one]) => deskOnly.includes(one))) {
      const url = path.replace(/\{\w+\}/, "1");
      const response = await app.app.inject({ method, url, headers, remoteAddress: "127.0.0.1" });
      expect([name, response.statusCode]).toEqual([name, 403]);
      expect(response.headers["access-control-allow-origin"]).toBeUndefined();
    }
  });

  test.each([
    ["a command", {}],
    ["a person's own address bar", { "sec-fetch-site": "none" }],
    [
      "a page of this service",
      { "sec-fetch-site": "same-origin", origin: "http://127.0.0.1:4300", host: "127.0.0.1:4300" },
    ],
  ])("%s at this machine is the desk", async (_how, headers) => {
    const response = await app.app.inject({ url: "/api/v1/metrics", headers });
    expect([response.statusCode, response.headers["cache-control"]]).toEqual([200, "no-store"]);
  });

  test("a stranger gets a problem, not figures", async () => {
    const response = await app.app.inject({ url: "/api/v1/metrics", remoteAddress: "10.0.0.9" });
    expect([response.statusCode, problemIn(response).code]).toEqual([403, "not-allowed"]);
  });
});

describe("how it is doing", () => {
  test("alive and ready, with a word for each part", async () => {
    expect(misfits("getLive", await get(app, "/api/v1/health/live"))).toEqual([]);
    await app.keeper.now().pool.ready();
    const ready = await get(app, "/api/v1/health/ready");
    expect([ready.statusCode, misfits("getReady", ready)]).toEqual([200, []]);
    expect(ready.json()).toMatchObject({ status: "ready", workers: { detail: "1 of 1 ready" } });
  });

  test("figures count requests by operation and never name what was asked", async () => {
    await get(app, "/api/v1/programs?q=secret-word");
    const { body } = await get(app, "/api/v1/metrics");
    expect(body).toMatch(/footbridge_requests_total\{operation="list.programs",status="200"\} [1-9]/);
    expect(body).toContain("footbridge_catalog_version 1");
    expect(body).not.toContain("secret-word");
  });
});

describe("too often", () => {
  test("questions from one address: 429 with the time to wait, others unharmed", async () => {
    const ask = (remoteAddress: string) =>
      app.app.inject({
        method: "POST",
        url: "/api/v1/routes/everywhere",
        payload: { persona: "ana" },
        remoteAddress,
      });
    const answers = [];
    for (let count = 0; count < 5; count += 1) answers.push(await ask("10.0.0.1"));
    const refused = answers.filter(({ statusCode }) => statusCode === 429);
    expect(refused).toHaveLength(2);
    expect(problemIn(refused[0]!)).toMatchObject({ code: "too-many-requests" });
    expect(Number(refused[0]?.headers["retry-after"])).toBeGreaterThan(0);
    expect((await ask("10.0.0.2")).statusCode).toBe(200);
  });

  test("the three kinds of questions are counted together", async () => {
    const kinds = [
      "/api/v1/routes/everywhere",
      "/api/v1/routes",
      "/api/v1/routes/why-not",
      "/api/v1/routes/town",
    ];
    const statuses = [];
    for (const url of kinds) statuses.push((await post(app, url, "{}")).statusCode);
    expect(statuses).toEqual([422, 422, 422, 429]);
  });
});
