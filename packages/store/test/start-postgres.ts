import type { TestProject } from "vitest/node";
import { openStore } from "../src/open-store.ts";
import { startPostgres } from "./postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The PostgreSQL that the tests of a run share; absent where none could be started. */
    readonly postgres?: { readonly port: number; readonly template: string };
  }
}

/** Starts one PostgreSQL for the run, with a database of empty tables that tests begin with a copy of. */
export default async function start({ vitest }: TestProject): Promise<() => Promise<void>> {
  // Where it does not start, those who need it say so themselves: not every test does.
  const postgres = await startPostgres().catch(() => undefined);
  if (postgres === undefined) return () => Promise.resolve();
  const databaseUrl = await postgres.createDatabase();
  const store = await openStore({ databaseUrl });
  await store.close();
  vitest.provide("postgres", {
    port: postgres.port,
    template: new URL(databaseUrl).pathname.slice(1),
  });
  return () => postgres.stop();
}
