import { allOperations, type OperationName } from "@footbridge/contract/operations.ts";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { engines } from "../../../store/test/engines.ts";
import { namesIn, openHouse } from "./house.ts";

const embedded = engines.filter(({ name }) => name !== "PostgreSQL");
const statements = ["x' or '1'='1", "1); drop table people.person; --", "%00\\_%' union select version() --"];
/** What a database says when a value was read as a part of its language. */
const inside = /syntax error|SQLSTATE|pg_catalog|at character|PostgreSQL \d/;

describe.each(embedded)("what is asked for", ({ use }) => {
  const engine = use();

  test("is a value in each filter and each address of every operation, and never a part of the question", async () => {
    const { db } = await engine.store();
    const { send, allowed } = await openHouse(db);
    const wrong: unknown[] = [];
    const answers = new Map<number, number>();
    for (const [name, operation] of allOperations) {
      const { inQuery, inPath } = namesIn(operation);
      const plain = operation.path.replaceAll(/\{\w+\}/g, "x");
      const urls = statements.flatMap((statement) => [
        ...inQuery.map((key) => `${plain}?${key}=${encodeURIComponent(statement)}`),
        ...inPath.map((key) =>
          operation.path.replace(`{${key}}`, encodeURIComponent(statement)).replaceAll(/\{\w+\}/g, "x"),
        ),
      ]);
      const body = operation.method === "GET" ? undefined : ((operation.example as object) ?? {});
      for (const url of urls) {
        const { statusCode, body: told } = await send(operation.method, url, {
          as: allowed(name as OperationName),
          body,
        });
        answers.set(statusCode, (answers.get(statusCode) ?? 0) + 1);
        if (statusCode === 500 || inside.test(told)) wrong.push([name, url, statusCode, told.slice(0, 200)]);
      }
    }
    expect(wrong).toEqual([]);
    // Heard, and neither held up nor shown the door before the question was read.
    expect([answers.get(429), answers.get(401)]).toEqual([undefined, undefined]);
    expect(answers.get(200)).toBeGreaterThan(20);
    const left = await sql<{ n: number }>`select count(*)::int as n from people.person`.execute(db);
    expect(left.rows[0]?.n).toBe(3);
  }, 60_000);

  test("by a page of another site, in the name of whoever is signed in there, is refused, in every operation that writes", async () => {
    const { db } = await engine.store();
    const { send, allowed } = await openHouse(db);
    const done: unknown[] = [];
    const forms: readonly Readonly<Record<string, string>>[] = [
      { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
      { origin: "null" },
      { origin: "http://localhost.evil.example" },
      { "sec-fetch-site": "same-site", origin: "http://other.localhost" },
    ];
    for (const [name, { method, path, example }] of allOperations) {
      const as = allowed(name as OperationName);
      if (method === "GET" || as === "") continue;
      for (const headers of forms) {
        const url = path.replaceAll(/\{\w+\}/g, "x");
        const { statusCode } = await send(method, url, { as, headers, body: (example as object) ?? {} });
        if (![401, 403].includes(statusCode)) done.push([name, headers, statusCode]);
      }
    }
    expect(done).toEqual([]);
  }, 60_000);
});
