import { allOperations } from "@footbridge/contract/operations.ts";
import { problems } from "@footbridge/contract/problem.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { App } from "../src/app.ts";
import { appOn, get, post, shelf } from "./asking.ts";
import { tinyCity } from "./tiny-city.ts";

let app: App;
beforeAll(async () => {
  app = await appOn(shelf(tinyCity()));
});
afterAll(() => app.app.close());

interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
}

describe("the documents", () => {
  test("list every address the app answers under /api/v1, and no other", async () => {
    const document = (await get(app, "/api/openapi.json")).json<OpenApi>();
    expect(document.openapi).toBe("3.1.0");
    const told = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const unanswered = told.filter((line) => {
      const [method = "", path = ""] = line.split(" ");
      const url = path.replaceAll(/\{(\w+)\}/g, ":$1");
      return !app.app.hasRoute({ method, url });
    });
    expect(unanswered).toEqual([]);
    const routes = app.app.printRoutes({ commonPrefix: false });
    const methods = [...routes.matchAll(/\(([A-Z, ]+)\)/g)].flatMap(([, named = ""]) => named.split(", "));
    const leaves = methods.filter((method) => method !== "HEAD" && method !== "OPTIONS").length;
    const beside = ["/api/openapi.json", "/api/docs", "/api/docs/style.css"].length;
    expect(leaves).toBe(told.length + beside);
  });

  test("are a page without script or anything inline, with an anchor for every problem and operation", async () => {
    const page = await get(app, "/api/docs");
    expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(page.body).not.toMatch(/<script|<style|style=|https?:\/\/(?!127|receiver\.example\.org)/);
    for (const code of Object.keys(problems)) expect(page.body).toContain(`id="${code}"`);
    for (const [name] of allOperations) expect(page.body).toContain(`<article id="${name}">`);
    expect((await get(app, "/api/docs/style.css")).headers["content-type"]).toBe("text/css; charset=utf-8");
  });

  test("are known by name, so that who has them is not sent them again", async () => {
    const { etag } = (await get(app, "/api/openapi.json")).headers;
    expect((await get(app, "/api/openapi.json", { "if-none-match": String(etag) })).statusCode).toBe(304);
  });

  test("the vocabulary is served as the contract says", async () => {
    const response = await get(app, "/api/v1/vocabulary");
    expect(Object.keys(response.json<object>())).toEqual(
      expect.arrayContaining(["scales", "facts", "attributes", "needs", "blocks", "modes"]),
    );
  });

  test("a question of a town with the document's own example is answered", async () => {
    const document = (await get(app, "/api/openapi.json")).json<{
      paths: {
        "/api/v1/routes/town": {
          post: { requestBody: { content: { "application/json": { example: object } } } };
        };
      };
    }>();
    const { example } = document.paths["/api/v1/routes/town"].post.requestBody.content["application/json"];
    expect((await post(app, "/api/v1/routes/town", example)).statusCode).toBe(200);
  });
});
