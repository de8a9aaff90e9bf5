import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { emptyTables } from "../src/backup/tables.ts";
import { openStore, type Store, type StoreOptions } from "../src/open-store.ts";
import { startPostgres, type TestPostgres } from "./postgres.ts";
import { emptySeed } from "./seed.ts";

/** An engine under test, within one `describe`: all that it opens is closed when the block is done. */
export interface EngineInUse {
  /** An empty store of its own. */
  store(): Promise<Store>;
  /** Where a store can be opened, closed and opened again, also by another process. */
  place(): Promise<StoreOptions>;
}

/** Each engine the project claims to run on: `describe.each(engines)("on $name", ({ use }) => { const engine = use(); … })`. */
export const engines = [
  { name: "the embedded database", use: useEmbedded },
  { name: "PostgreSQL", use: () => usePostgres().engine },
] as const;

/** One engine for the block, emptied for each test: another engine would cost half a gigabyte and a second each. */
function useEmbedded(): EngineInUse {
  let shared: Store | undefined;
  const folders: string[] = [];
  afterAll(async () => {
    await shared?.close();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  return {
    store: async () => {
      shared ??= await openStore({ memory: true, seed: await emptySeed() });
      await shared.db.transaction().execute(emptyTables);
      return shared;
    },
    place: async () => {
      const folder = mkdtempSync(join(tmpdir(), "footbridge-test-"));
      folders.push(folder);
      return { dataDir: join(folder, "data"), seed: await emptySeed() };
    },
  };
}

/** A real PostgreSQL for the block, with what only it can show. */
export function usePostgres(): { readonly engine: EngineInUse; readonly server: () => TestPostgres } {
  let postgres: TestPostgres | undefined;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(async () => {
    await postgres?.stop();
  });
  const server = (): TestPostgres => {
    if (postgres === undefined)
      throw new Error("PostgreSQL is started before the tests, not while they are collected");
    return postgres;
  };
  const place = async (): Promise<StoreOptions> => ({ databaseUrl: await server().createDatabase() });
  const store = async (): Promise<Store> => {
    const one = await openStore(await place());
    onTestFinished(() => one.close());
    return one;
  };
  return { engine: { store, place }, server };
}
