import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, inject } from "vitest";

import { backupTables } from "../src/backup/tables.ts";
import { openOn, openStore, type Store, type StoreOptions } from "../src/open-store.ts";
import { postgresAt, type PostgresInUse, startPostgres, type TestPostgres } from "./postgres.ts";
import { emptySeed, layEmpty } from "./seed.ts";

/** An engine under test, within one `describe`: all that it opens is closed when the block is done. */
export interface EngineInUse {
  /** The block's store, emptied. */
  store(): Promise<Store>;
  /** A store that no other block ever has: for what changes the tables themselves. */
  own(): Promise<Store>;
  /** Where a store can be opened, closed and opened again, also by another process. */
  place(): Promise<StoreOptions>;
}

/** Each engine the project claims to run on: `describe.each(engines)("on $name", ({ use }) => { const engine = use(); … })`. */
export const engines = [
  { name: "the embedded database", use: useEmbedded },
  { name: "PostgreSQL", use: () => usePostgres().engine },
] as const;

/** Whether a block of this file has the worker's engine. */
let isTaken = false;

/** A store on the worker's engine; undefined where it has none, or another block is at it. */
async function onWorkersEngine(): Promise<Store | undefined> {
  const address = inject("embedded")?.[Number(process.env["VITEST_POOL_ID"]) - 1];
  if (address === undefined || isTaken) return undefined;
  isTaken = true;
  const close = async (): Promise<void> => {
    isTaken = false;
  };
  const dump = (): Promise<never> => Promise.reject(new TypeError("a shared engine is not dumped"));
  return openOn({ address, owner: undefined, announce: () => undefined, dump, close }, "memory", false);
}

/** One engine for the block, emptied for each test: another engine would cost half a gigabyte and a second each. */
function useEmbedded(): EngineInUse {
  let shared: Store | undefined;
  let own: Store | undefined;
  const folders: string[] = [];
  const another = async (): Promise<Store> => openStore({ memory: true, seed: await emptySeed() });
  afterAll(async () => {
    await shared?.close();
    await own?.close();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  return {
    store: async () => {
      shared ??= (await onWorkersEngine()) ?? (await another());
      return emptied(shared);
    },
    own: async () => {
      own ??= await another();
      return emptied(own);
    },
    place: async () => {
      const folder = mkdtempSync(join(tmpdir(), "footbridge-test-"));
      folders.push(folder);
      const dataDir = join(folder, "data");
      await layEmpty(dataDir);
      return { dataDir };
    },
  };
}

/** The same store with nothing in it; only what was ever written to since is emptied, since most tables of most tests do not. */
async function emptied(store: Store): Promise<Store> {
  await store.db.transaction().execute(async (tx) => {
    const all = backupTables.map(({ name }) => name);
    const held = await sql<{ name: string }>`select name from unnest(${all}::text[]) as name
      where pg_relation_size(format('%I.%I', split_part(name, '.', 1), split_part(name, '.', 2))::regclass) > 0`.execute(
      tx,
    );
    const names = held.rows.map(({ name }) => sql.table(name));
    await sql`truncate ${sql.join(names)} cascade`.execute(tx);
    await sql`insert into catalog.version (version, changed_at) values (0, now())`.execute(tx);
    const counters = await sql<{ name: string }>`select format('%I.%I', schemaname, sequencename) as name
      from pg_sequences where last_value is not null`.execute(tx);
    for (const { name } of counters.rows) await sql`alter sequence ${sql.raw(name)} restart`.execute(tx);
  });
  return store;
}

/** The real PostgreSQL of the run, with what only it can show; other tests use it at the same time. */
export function usePostgres(): Postgres<PostgresInUse> {
  const shared = inject("postgres");
  const server = shared === undefined ? ownServer() : () => postgresAt(shared.port);
  return { engine: engineOn(server, shared?.template), server };
}

/** A fresh PostgreSQL for the block alone, whose databases begin empty: for what concerns the whole server. */
export function useOwnPostgres(): Postgres<TestPostgres> {
  const server = ownServer();
  return { engine: engineOn(server), server };
}

function ownServer(): () => TestPostgres {
  let postgres: TestPostgres | undefined;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(async () => {
    await postgres?.stop();
  });
  return () => {
    if (postgres === undefined)
      throw new Error("PostgreSQL is started before the tests, not while they are collected");
    return postgres;
  };
}

interface Postgres<S> {
  readonly engine: EngineInUse;
  readonly server: () => S;
}

function engineOn(server: () => PostgresInUse, template?: string): EngineInUse {
  const place = async (): Promise<StoreOptions> => ({
    databaseUrl: await server().createDatabase(template),
  });
  let shared: Store | undefined;
  afterAll(async () => {
    await shared?.close();
  });
  const store = async (): Promise<Store> => {
    shared ??= await openStore(await place());
    return emptied(shared);
  };
  return { store, own: store, place };
}
