import type { Catalog } from "@footbridge/core/model/catalog.ts";
import { operations, type OperationName } from "@footbridge/contract/operations.ts";
import type { Problem } from "@footbridge/contract/problem.ts";
import type { InjectOptions, LightMyRequestResponse } from "fastify";
import type { ApiStore } from "../src/api-store.ts";
import { type App, buildApp } from "../src/app.ts";
import type { Limits } from "../src/limits.ts";
import { monday, tinyWords } from "./tiny-city.ts";

/** An app on the store, ready to answer questions as on the Monday of the tiny city. */
export async function appOn(store: ApiStore, limits: Partial<Limits> = {}, webDir?: string): Promise<App> {
  const built = await buildApp({
    store,
    limits: { workers: 1, ...limits },
    webDir,
    today: () => monday,
    vocabulary: tinyWords,
  });
  await built.keeper.open();
  return built;
}

export const get = ({ app }: App, url: string, headers: InjectOptions["headers"] = {}) =>
  app.inject({ method: "GET", url, headers });

export const post = ({ app }: App, url: string, payload: InjectOptions["payload"]) =>
  app.inject({
    method: "POST",
    url,
    payload: payload ?? "",
    headers: { "content-type": "application/json" },
  });

/** The problem of a failed answer; fails the test where it is none. */
export function problemIn(response: LightMyRequestResponse): Problem {
  const type = String(response.headers["content-type"]);
  if (!type.startsWith("application/problem+json"))
    throw new Error(`${response.statusCode} ${type}: ${response.body}`);
  return response.json<Problem>();
}

/** What does not fit the operation's own schema of its answer: nothing, where all is well. */
export function misfits(name: OperationName, response: LightMyRequestResponse): readonly unknown[] {
  const read = operations[name].response.safeParse(response.json());
  return read.success ? [] : read.error.issues;
}

/** A store that holds a catalog in memory and can be given another: enough where no database is at stake. */
export function shelf(catalog: Catalog, version = 1): ApiStore & { put(next: Catalog): void } {
  let held = { version, catalog };
  const empty = { items: [], total: 0 };
  return {
    put: (next) => {
      held = { version: held.version + 1, catalog: next };
    },
    catalog: { version: () => Promise.resolve(held.version), read: () => Promise.resolve(held) },
    imports: {
      list: () => Promise.resolve(empty),
      get: () => Promise.resolve(undefined),
      rows: () => Promise.resolve(undefined),
    },
  };
}
