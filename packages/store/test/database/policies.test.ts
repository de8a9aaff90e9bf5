import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { asImporter, asReader, type Work } from "../../src/database/work.ts";
import { engines } from "../engines.ts";
import { classOf, listOf, nurseAides } from "../small-city.ts";

const denied = { code: "42501" };
const changed = async (tx: Work, statement: string): Promise<number> =>
  Number((await sql.raw(statement).execute(tx)).numAffectedRows ?? 0n);

describe.each(engines)("who may do what, on $name", ({ use }) => {
  const engine = use();
  const stocked = async () => {
    const store = await engine.store();
    await store.catalog.import(listOf("harbor", nurseAides(classOf("spring"))));
    return store;
  };

  test("the application reads the catalog and its history", async () => {
    const { db } = await stocked();
    const found = await asReader(db, (tx) =>
      sql<{
        me: string;
        n: number;
      }>`select current_user::text as me, count(*) as n from catalog.offerings`.execute(tx),
    );
    expect(found.rows).toEqual([{ me: "app_user", n: 1 }]);
  });

  test.each([
    "update catalog.offerings set feed = 'mine'",
    "insert into catalog.streams (key, feed, hash, version, doc) values ('x', 'harbor', '', 1, '{}')",
    "delete from catalog.offerings",
    "truncate catalog.offerings",
    "update catalog.version set version = 0",
    "delete from catalog.journal",
    "create table catalog.mine (n int)",
    "alter table catalog.offerings disable row level security",
  ])("the application may not: %s", async (statement) => {
    const { db } = await stocked();
    await expect(asReader(db, (tx) => changed(tx, statement))).rejects.toMatchObject(denied);
  });

  test("a list's import changes its own records and none of another's", async () => {
    const { db } = await stocked();
    const touch = "update catalog.offerings set hash = 'other'";
    expect(await asImporter(db, "rival", (tx) => changed(tx, touch))).toBe(0);
    expect(await asImporter(db, "harbor", (tx) => changed(tx, touch))).toBe(1);
  });

  test.each([
    [
      "a record under another list's name",
      "insert into catalog.streams (key, feed, hash, version, doc) values ('x', 'harbor', '', 1, '{}')",
    ],
    [
      "a record given away",
      "insert into catalog.streams (key, feed, hash, version, doc) values ('x', 'rival', '', 1, '{}'); update catalog.streams set feed = 'harbor' where key = 'x'",
    ],
    ["a deletion", "delete from catalog.offerings"],
    [
      "a journal line under another's import",
      "insert into catalog.journal (version, import_id, noun, key, change) select 1, id, 'offerings', 'x', 'added' from catalog.imports where feed = 'harbor'",
    ],
    ["a change of what was reported", "update catalog.imports set status = 'refused'"],
  ])("an import may not write %s", async (_name, statement) => {
    const { db } = await stocked();
    await expect(asImporter(db, "rival", (tx) => changed(tx, statement))).rejects.toMatchObject(denied);
  });

  test("the journal is only added to, by whomever", async () => {
    const { db } = await stocked();
    for (const statement of ["update catalog.journal set change = 'added'", "delete from catalog.journal"]) {
      await expect(db.transaction().execute((tx) => changed(tx, statement))).rejects.toMatchObject(denied);
    }
  });

  test("the role ends with its transaction", async () => {
    const { db } = await stocked();
    const me = () =>
      db
        .transaction()
        .execute(
          async (tx) => (await sql<{ me: string }>`select current_user::text as me`.execute(tx)).rows[0]?.me,
        );
    await asReader(db, () => Promise.resolve());
    await asReader(db, () => Promise.reject(new Error("no"))).catch(() => undefined);
    expect(await me()).toBe("postgres");
  });
});
