import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "kysely";
import { afterAll, describe, expect, test } from "vitest";
import { restoreBackup } from "../../src/backup/restore.ts";
import { backupTables, keptTables } from "../../src/backup/tables.ts";
import { writeBackup } from "../../src/backup/write-backup.ts";
import { schemaVersion } from "../../src/migrations/migrations.ts";
import { publish } from "../../src/measure/publish.ts";
import type { Store } from "../../src/open-store.ts";
import { engines } from "../engines.ts";
import { certifiedFile, fileOf, rate } from "../measure/hand-in.ts";
import { classOf, listOf, nurseAides } from "../small-city.ts";

const home = mkdtempSync(join(tmpdir(), "footbridge-backup-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));
let made = 0;
const newFile = (): string => join(home, `backup-${(made += 1)}.gz`);

/** A store with something in every kind of table: changed, retired and refused records, and words no code page knows. */
async function stock(store: Store, classes: number): Promise<void> {
  const many = Array.from({ length: classes }, (_, n) => classOf(`class-${n}`));
  await store.catalog.import(
    listOf("harbor", nurseAides(classOf("spring"), classOf("naïve-”🌉“".replace(/\W/g, "x")), ...many)),
  );
  await store.catalog.import(
    listOf("harbor", nurseAides(classOf("spring", { seatsLeft: 3 }), classOf("bad", { weeklyHours: -1 }))),
  );
  await certifiedFile(store.db, fileOf("Harbor", "PY2023Q4"), "2024-08-01T12:00:00Z");
  await certifiedFile(store.db, fileOf("Harbor", "PY2023Q4", "again"), "2024-08-02T12:00:00Z");
  const name = { scope: "", report: "PY2023Q4", window: "r4q" } as const;
  const knownFrom = "2024-08-02T12:00:00Z";
  await publish(store.db, {
    ...name,
    knownFrom,
    rules: "1",
    sources: [],
    cells: [rate(2, 3), rate(100, 300, { group: "sex:1" })],
  });
}

/** Every row of every table, as text. */
async function contents(store: Store): Promise<Readonly<Record<string, readonly string[]>>> {
  const tables: Record<string, readonly string[]> = {};
  await store.db.transaction().execute(async (tx) => {
    await sql`select set_config('timezone', 'UTC', true)`.execute(tx);
    for (const { name } of backupTables) {
      const found = await sql<{
        row: string;
      }>`select to_jsonb(t)::text as row from ${sql.table(name)} as t order by 1`.execute(tx);
      tables[name] = found.rows.map(({ row }) => row);
    }
  });
  return tables;
}

describe.each(engines)("a backup made on $name", ({ use }) => {
  const source = use();

  describe.each(engines)("restored on $name", ({ use: useTarget }) => {
    const target = useTarget();

    test("brings back every row of every table, and life goes on from there", async () => {
      const from = await source.store();
      // More rows than are read and written at a time.
      await stock(from, 2500);
      const file = newFile();
      const report = await writeBackup(from, file);
      const before = await contents(from);
      const to = await target.store();
      expect(await restoreBackup(to, file)).toEqual(report);
      expect(await contents(to)).toEqual(before);
      const { version } = await to.catalog
        .import(listOf("harbor", nurseAides(classOf("next"))))
        .then(() => to.catalog.read());
      expect(version).toBe(3);
    });
  });
});

describe.each(engines)("restoring, on $name", ({ use }) => {
  const engine = use();
  const backedUp = async (): Promise<{ store: Store; file: string }> => {
    const store = await engine.store();
    await stock(store, 40);
    const file = newFile();
    await writeBackup(store, file);
    return { store, file };
  };

  test("a list of the tables that there are", async () => {
    const { db } = await engine.store();
    const found = await sql<{
      name: string;
    }>`select table_schema || '.' || table_name as name from information_schema.tables
      where table_schema in ('catalog', 'measure', 'auth', 'accounts', 'people', 'directory', 'referrals', 'webhooks', 'college', 'pathways', 'live', 'labs') order by 1`.execute(
      db,
    );
    expect([...backupTables.map(({ name }) => name), ...keptTables].toSorted()).toEqual(
      found.rows.map(({ name }) => name).toSorted(),
    );
  });

  test("a database that holds something is replaced only by force, and its version goes on rising", async () => {
    const { store, file } = await backedUp();
    await store.catalog.import(listOf("other", { sectors: [{ id: "trades", name: { en: "Trades" } }] }));
    const before = await contents(store);
    await expect(restoreBackup(store, file)).rejects.toMatchObject({ code: "restore.not-empty" });
    expect(await contents(store)).toEqual(before);
    await restoreBackup(store, file, { force: true });
    expect(await store.catalog.get("sectors", "trades")).toBeUndefined();
    expect((await store.catalog.get("offerings", "spring"))?.seatsLeft).toBe(3);
    expect(await store.catalog.version()).toBe(4);
  });

  test("a file cut short anywhere, or changed, changes nothing", async () => {
    const { store, file } = await backedUp();
    const before = await contents(store);
    const whole = readFileSync(file);
    const text = gunzipSync(whole).toString("utf8");
    const lines = text.trimEnd().split("\n");
    const damaged = [
      whole.subarray(0, whole.length - 1),
      whole.subarray(0, Math.floor(whole.length / 2)),
      gzipSync(lines.slice(0, -1).join("\n")),
      gzipSync(`${lines.slice(0, Math.floor(lines.length / 2)).join("\n")}\n`),
      gzipSync(text.replace('"seatsLeft": 3', '"seatsLeft": 8')),
      gzipSync(`${lines.toSpliced(5, 1).join("\n")}\n`),
    ];
    for (const bytes of damaged) {
      const bad = newFile();
      writeFileSync(bad, bytes);
      await expect(restoreBackup(store, bad, { force: true })).rejects.toMatchObject({
        code: "restore.damaged",
      });
    }
    expect(await contents(store)).toEqual(before);
  });

  test.each([
    ["an empty file", Buffer.alloc(0), /restore\.(not-a-backup|damaged)/],
    ["a text", Buffer.from("Dear partnership"), /restore\.not-a-backup/],
    ["another program's archive", gzipSync('{"format":"other/1"}\n{}\n'), /restore\.not-a-backup/],
  ])("%s is no backup", async (_name, bytes, code) => {
    const store = await engine.store();
    const file = newFile();
    writeFileSync(file, bytes);
    const problem: unknown = await restoreBackup(store, file).catch((failure: unknown) => failure);
    expect(String((problem as { code?: string }).code)).toMatch(code);
  });

  test.each([
    ["a newer Footbridge", "999-later", "restore.newer"],
    ["an older Footbridge", "001-catalog", "restore.older"],
  ])("a backup by %s is refused with what to do", async (_name, schema, code) => {
    const { store, file } = await backedUp();
    const other = newFile();
    const text = gunzipSync(readFileSync(file)).toString("utf8");
    writeFileSync(other, gzipSync(text.replace(`"schema":"${schemaVersion}"`, `"schema":"${schema}"`)));
    await expect(restoreBackup(store, other, { force: true })).rejects.toMatchObject({ code });
  });

  test("a file that is not there, and a place that cannot be written to", async () => {
    const store = await engine.store();
    await expect(restoreBackup(store, join(home, "nowhere.gz"))).rejects.toMatchObject({
      code: "restore.unreadable",
    });
    await expect(writeBackup(store, join(home, "no", "such", "place.gz"))).rejects.toMatchObject({
      code: "backup.not-written",
    });
  });
});
