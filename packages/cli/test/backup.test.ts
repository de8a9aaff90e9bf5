import { createHash, randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { start } from "@footbridge/store/measure/submissions.ts";
import { openStore, type Store } from "@footbridge/store/open-store.ts";
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { usePostgres } from "../../store/test/engines.ts";
import { layEmpty } from "../../store/test/seed.ts";
import { classOf, listOf, nurseAides } from "../../store/test/small-city.ts";
import { run } from "./running.ts";

let home: string;
beforeEach(() => (home = mkdtempSync(join(tmpdir(), "footbridge-backup-"))));
afterEach(() => rmSync(home, { recursive: true, force: true }));

async function stocked(dataDir: string): Promise<Store> {
  await layEmpty(dataDir);
  const store = await openStore({ dataDir });
  onTestFinished(() => store.close());
  await store.catalog.import(listOf("harbor", nurseAides(classOf("spring"), classOf("summer"))));
  return store;
}

describe("footbridge backup and restore", { timeout: 300_000 }, () => {
  const { engine } = usePostgres();

  test("from a running embedded database into PostgreSQL, and from there into a fresh directory", async () => {
    const store = await stocked(join(home, "data"));
    const [file, again] = [join(home, "one.gz"), join(home, "two.gz")];
    const first = await run(["backup", file, "--data", join(home, "data")]);
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out).toMatch(/^Backed up .*data: \d+ rows of \d+ tables \(\d+ kB\) in .*one\.gz\.\n$/);

    const { databaseUrl = "" } = await engine.place();
    expect(await run(["restore", file], { DATABASE_URL: databaseUrl })).toMatchObject({ code: 0, err: "" });
    expect(await run(["backup", again], { DATABASE_URL: databaseUrl })).toMatchObject({ code: 0, err: "" });

    const copy = join(home, "copy");
    expect(await run(["restore", again, "--data", copy])).toMatchObject({ code: 0, err: "" });
    const restored = await openStore({ dataDir: copy });
    expect(await restored.catalog.read()).toEqual(await store.catalog.read());
    await restored.close();
  });

  test("takes the originals of submissions along, and the keys only where they are asked for", async () => {
    const data = join(home, "data");
    const store = await stocked(data);
    const bytes = randomBytes(200_001);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    await start(store.db, {
      provider: "Harbor",
      report: "PY2023Q4",
      fileName: "q.csv",
      bytes: 200_001,
      sha256,
    });
    mkdirSync(join(data, "warehouse/originals"), { recursive: true });
    writeFileSync(join(data, "warehouse/originals", sha256), bytes);
    writeFileSync(`${data}-people.key`, `${"ab".repeat(32)}\n`, { mode: 0o600 });
    writeFileSync(`${data}-sign-in.key`, `${"ef".repeat(32)}\n`, { mode: 0o600 });
    const [open, locked] = [join(home, "open.gz"), join(home, "locked.gz")];
    const without = await run(["backup", open, "--data", data]);
    expect(without.out).toContain("Originals of submissions: 1.\nThe key of pseudonyms is NOT in it");
    expect(without.out).toContain(`The key of sign-in is NOT in it: keep a copy of ${data}-sign-in.key`);
    const withKeys = await run(["backup", locked, "--with-keys", "--data", data]);
    expect(withKeys.out).toContain("The key of pseudonyms is in it");
    expect(withKeys.out).toContain("The key of sign-in is in it");

    const [copy, other, third] = [join(home, "copy"), join(home, "other"), join(home, "third")];
    for (const empty of [copy, other, third]) await layEmpty(empty);
    const brought = await run(["restore", open, "--data", copy]);
    expect(brought.out).toContain(`put its copy at ${copy}-people.key before anything else`);
    expect(brought.out).toContain("Next: footbridge warehouse rebuild");
    expect(readFileSync(join(copy, "warehouse/originals", sha256)).equals(bytes)).toBe(true);
    expect(existsSync(`${copy}-people.key`)).toBe(false);

    await run(["restore", locked, "--data", other]);
    expect(readFileSync(`${other}-people.key`, "utf8")).toBe(`${"ab".repeat(32)}\n`);
    expect(readFileSync(`${other}-sign-in.key`, "utf8")).toBe(`${"ef".repeat(32)}\n`);
    for (const key of ["people", "sign-in"]) expect(statSync(`${other}-${key}.key`).mode & 0o077).toBe(0);
    writeFileSync(`${copy}-people.key`, `${"cd".repeat(32)}\n`, { mode: 0o600 });
    const kept = await run(["restore", locked, "--force", "--data", copy]);
    expect(kept.out).toContain("was there already and stays");
    expect(readFileSync(`${copy}-people.key`, "utf8")).toContain("cdcd");

    truncateSync(locked, 100_000);
    const cut = await run(["restore", locked, "--data", third]);
    expect(cut).toMatchObject({ code: 1, err: expect.stringContaining("is cut short") as string });
    expect(existsSync(join(third, "warehouse/originals", sha256))).toBe(false);
  });

  test("what cannot be restored says why, with code 1, and changes nothing", async () => {
    const data = join(home, "data");
    const store = await stocked(data);
    const file = join(home, "backup.gz");
    await run(["backup", file, "--data", data]);
    const before = await store.catalog.read();
    const occupied = await run(["restore", file, "--data", data]);
    expect(occupied).toMatchObject({ code: 1, out: "", err: expect.stringContaining("--force") as string });
    truncateSync(file, 700);
    const cut = await run(["restore", file, "--force", "--data", data]);
    expect(cut).toMatchObject({
      code: 1,
      err: expect.stringContaining("is cut short or was changed") as string,
    });
    expect(await store.catalog.read()).toEqual(before);
  });

  test("of a directory without a database there is nothing to back up, and none is made", async () => {
    const ended = await run(["backup", join(home, "backup.gz"), "--data", join(home, "none")]);
    expect(ended).toMatchObject({
      code: 1,
      err: expect.stringContaining("There is no database in") as string,
    });
    expect(existsSync(join(home, "none"))).toBe(false);
    expect(existsSync(join(home, "backup.gz"))).toBe(false);
  });
});
