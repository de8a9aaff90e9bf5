import { join } from "node:path";
import type { Operation } from "@footbridge/contract/operation.ts";
import type { OperationName } from "@footbridge/contract/operations.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import { twoHouses } from "../../../store/test/people/two-houses.ts";
import { onTestFinished } from "vitest";
import { may, nobody } from "../../src/policy.ts";
import { buildApp } from "../../src/app.ts";
import { shelf } from "../asking.ts";
import { newFolder } from "../measure/desk-in-use.ts";
import { tinyCity, tinyWords } from "../tiny-city.ts";

interface Sent {
  readonly as?: string | undefined;
  readonly body?: object | string | Uint8Array | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A service with two houses where a header says who asks; every request comes from an address of its own, so that none is held. */
export async function openHouse(db: Database) {
  const { members, people } = await twoHouses(db);
  const folder = newFolder();
  const { app, keeper } = await buildApp({
    store: shelf(tinyCity()),
    limits: { workers: 1 },
    vocabulary: tinyWords,
    accounts: { db, secret: () => Promise.resolve("a secret of at least thirty-two signs") },
    measure: { db, warehouse: join(folder, "warehouse"), peopleKey: join(folder, "people.key"), alone: true },
  });
  onTestFinished(() => app.close());
  await keeper.open();
  if (app.signIn === undefined) throw new Error("a service with accounts signs in");
  app.signIn.identify = (request) => {
    const member = Object.values(members).find(({ account }) => account === request.headers["x-as"]);
    return Promise.resolve(
      member === undefined ? { memberships: [] } : { account: member.account, memberships: [member] },
    );
  };
  /** The account of somebody who may; empty where everybody may. */
  const allowed = (name: OperationName): string =>
    may(nobody, name)
      ? ""
      : (Object.values(members).find((one) => may({ ...nobody, memberships: [one] }, name))?.account ?? "");
  let asked = 0;
  const send = (method: Operation["method"], url: string, { as = "", body, headers = {} }: Sent = {}) => {
    asked += 1;
    const remoteAddress = `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`;
    return app.inject({
      method,
      url,
      remoteAddress,
      headers: { host: "localhost", origin: "http://localhost", "x-as": as, ...headers },
      ...(body === undefined ? {} : { payload: body instanceof Uint8Array ? Buffer.from(body) : body }),
    });
  };
  return { members, people, allowed, send };
}

/** The names of what an operation is asked by: after the question mark, or within its address. */
export function namesIn({ path, query }: Operation): {
  readonly inQuery: readonly string[];
  readonly inPath: readonly string[];
} {
  const shape = query !== undefined && "shape" in query ? Object.keys(query.shape as object) : [];
  return { inQuery: shape, inPath: [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name) };
}
