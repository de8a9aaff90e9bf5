import { buildApp } from "@footbridge/api/app.ts";
import type { OperationName } from "@footbridge/contract/operations.ts";
import { operations } from "@footbridge/contract/operations.ts";
import type { Store } from "@footbridge/store/open-store.ts";

/** The application, asked by its staff; gives the milliseconds that an answer took. */
export interface Office {
  readonly ask: (staff: number, name: OperationName, what?: Asking) => Promise<number>;
  readonly close: () => Promise<void>;
}

interface Asking {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: object;
}

/** Opens it on the store. Who asks is told by a header; all else, row-level security and audit, is as ever. */
export async function openOffice(store: Store, orgs: number): Promise<Office> {
  const { app } = await buildApp({
    store,
    limits: { workers: 1, readsPerMinute: 1_000_000 },
    accounts: { db: store.db, secret: () => Promise.resolve("a secret of at least thirty-two signs") },
  });
  if (app.signIn === undefined) throw new Error("a service with accounts signs in");
  app.signIn.identify = (request) => {
    const n = Number(request.headers["x-staff"]);
    const role = n < orgs ? "program-manager" : "navigator";
    const account = `staff-${n}`;
    return Promise.resolve({ account, memberships: [{ account, org: `org-${n % orgs}`, role }] });
  };
  return {
    ask: async (staff, name, { params = {}, query = "", body } = {}) => {
      const { method, path } = operations[name];
      const url = path.replaceAll(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(params[key] ?? ""));
      const began = performance.now();
      const answer = await app.inject({
        method,
        url: `${url}${query}`,
        headers: { "x-staff": String(staff), host: "localhost", origin: "http://localhost" },
        ...(body === undefined ? {} : { payload: body }),
      });
      const took = performance.now() - began;
      if (answer.statusCode !== 200) throw new Error(`${name}: ${answer.statusCode} ${answer.body}`);
      return took;
    },
    close: () => app.close(),
  };
}
