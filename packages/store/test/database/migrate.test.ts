import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { checkVersion } from "../../src/database/connect.ts";
import { appliedMigrations } from "../../src/database/migrate.ts";
import { migrations } from "../../src/migrations/migrations.ts";
import { openStore } from "../../src/open-store.ts";
import { engines, useOwnPostgres } from "../engines.ts";

describe.each(engines)("the tables' version, on $name", ({ use }) => {
  const engine = use();

  test("a database of a newer Footbridge is left alone", async () => {
    const place = await engine.place();
    const store = await openStore(place);
    const [known] = await appliedMigrations(store.db);
    await store.db
      .transaction()
      .execute((tx) =>
        sql`insert into kysely_migration (name, timestamp) values ('999-later', '')`.execute(tx),
      );
    await store.close();
    expect(known).toBe(Object.keys(migrations)[0]);
    for (const readOnly of [false, true]) {
      await expect(openStore({ ...place, readOnly })).rejects.toMatchObject({ code: "store.schema.newer" });
    }
  });

  test("a store opened for reading does not import", async () => {
    const place = await engine.place();
    await (await openStore(place)).close();
    const store = await openStore({ ...place, readOnly: true });
    expect(await store.catalog.version()).toBe(0);
    expect(() => store.catalog.import({ feed: "x", files: [], records: {}, rows: [], findings: [] })).toThrow(
      "opened for reading",
    );
    await store.close();
  });
});

describe("PostgreSQL that cannot be used says why", () => {
  const { engine, server } = useOwnPostgres();

  test("before its tables are made, only to be read", async () => {
    const place = await engine.place();
    await expect(openStore({ ...place, readOnly: true })).rejects.toMatchObject({
      code: "store.schema.older",
    });
  });

  test("two that start at once on a fresh database both find it ready", async () => {
    const place = await engine.place();
    const stores = await Promise.all([openStore(place), openStore(place), openStore(place)]);
    expect(await Promise.all(stores.map((store) => store.catalog.version()))).toEqual([0, 0, 0]);
    await Promise.all(stores.map((store) => store.close()));
  });

  test.each([
    [
      "a wrong password",
      (port: number) => `postgres://postgres:wrong@127.0.0.1:${port}/postgres`,
      "wrong-password",
    ],
    ["nobody there", () => "postgres://postgres@127.0.0.1:1/postgres", "unreachable"],
    ["a name nobody knows", () => "postgres://postgres@nowhere.invalid/postgres", "unreachable"],
    ["no address at all", () => "mysql://root@localhost/city", "bad-url"],
  ])("%s", async (_name, url, code) => {
    const databaseUrl = url(server().port);
    await expect(openStore({ databaseUrl })).rejects.toMatchObject({ code: `store.postgres.${code}` });
  });

  test("no such database, and no password in what is said", async () => {
    const { port, password } = server();
    const databaseUrl = `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/nowhere`;
    const problem: unknown = await openStore({ databaseUrl }).catch((failure: unknown) => failure);
    expect(problem).toMatchObject({ code: "store.postgres.no-such-database" });
    expect(String(problem)).toContain(`127.0.0.1:${port}/nowhere`);
    expect(String(problem)).not.toContain(password);
  });
});

test("a server that is too old is told from one that will do", () => {
  expect(() => checkVersion(14, "db.city.gov:5432/city")).toThrow(
    "is PostgreSQL 14; Footbridge needs 15 or newer",
  );
  expect(() => checkVersion(15, "db.city.gov:5432/city")).not.toThrow();
});

describe("PostgreSQL whose owner of the database is no superuser", () => {
  const { server } = useOwnPostgres();
  const owned = async (name: string): Promise<string> => {
    await server().run(`create role ${name} login password 'plain'`);
    await server().run(`create database ${name} owner ${name}`);
    return `postgres://${name}:plain@127.0.0.1:${server().port}/${name}`;
  };
  const opens = async (databaseUrl: string): Promise<number> => {
    const store = await openStore({ databaseUrl });
    const version = await store.catalog.version();
    await store.close();
    return version;
  };

  test("it is enough that the owner may make roles; others need to be granted those that are there", async () => {
    const first = await owned("first");
    await expect(opens(first)).rejects.toMatchObject({ code: "store.schema.not-updated" });
    await server().run("alter role first createrole");
    expect(await opens(first)).toBe(0);
    const second = await owned("second");
    await expect(opens(second)).rejects.toMatchObject({
      fix: expect.stringContaining("grant app_user") as string,
    });
    await server().run(
      "grant app_user, catalog_importer, measure_desk, app_member, accounts_keeper, referral_clerk, webhook_courier, live_keeper, lab_guest, lab_room to second",
    );
    expect(await opens(second)).toBe(0);
  });
});
