import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "@footbridge/store/open-store.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { usePostgres } from "../../store/test/engines.ts";
import { layEmpty } from "../../store/test/seed.ts";
import type { Check } from "../src/installation/checks/check.ts";
import { checkDatabase } from "../src/installation/checks/database.ts";
import { checkInstall, checkNode, checkPages } from "../src/installation/checks/programs.ts";
import { checkout } from "../src/installation/where.ts";
import { run } from "./running.ts";

let home: string;
let data: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "footbridge-doctor-"));
  data = join(home, "data");
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

interface Report {
  readonly healthy: boolean;
  readonly checks: readonly Check[];
}

const states = (checks: readonly Check[]): Readonly<Record<string, string>> =>
  Object.fromEntries(checks.map(({ name, state }) => [name, state]));

/** Whether this checkout has built pages is none of these tests' business. */
async function examine(
  ...words: readonly string[]
): Promise<{ code: number | null; checks: readonly Check[] }> {
  const { code, out } = await run(["doctor", "--json", ...words]);
  const { healthy, checks } = JSON.parse(out) as Report;
  expect(healthy).toBe(checks.every(({ state }) => state !== "problem"));
  expect(code).toBe(healthy ? 0 : 1);
  return { code, checks: checks.filter(({ name }) => name !== "pages") };
}

describe("footbridge doctor", () => {
  test("before the first start nothing is wrong, and nothing is made", async () => {
    const { checks } = await examine("--data", data);
    expect(states(checks)).toMatchObject({
      Node: "ok",
      packages: "ok",
      "data directory": "note",
      database: "note",
    });
    expect(checks.find(({ name }) => name === "database")?.fix).toContain("npm start");
    expect(() => cpSync(data, home)).toThrow("ENOENT");
  });

  test("of a database in use it says by whom, and what is in it", async () => {
    await layEmpty(data);
    const store = await openStore({ dataDir: data });
    store.announce("http://127.0.0.1:4999");
    const { checks } = await examine("--data", data);
    await store.close();
    const detail = (wanted: string): string => checks.find(({ name }) => name === wanted)?.detail ?? "";
    expect(detail("in use by")).toContain(`process ${process.pid}`);
    expect(detail("in use by")).toContain("http://127.0.0.1:4999");
    expect(detail("database")).toMatch(/^PostgreSQL 18\.\d+, embedded, answers in \d+ ms$/);
    expect(detail("catalog")).toBe("empty");
  });

  test("damaged files are a problem with a way out", async () => {
    mkdirSync(join(data, "database"), { recursive: true });
    writeFileSync(join(data, "database", "PG_VERSION"), "15\n");
    const { code, checks } = await examine("--data", data);
    expect(code).toBe(1);
    expect(checks.filter(({ state }) => state === "problem")).toEqual([
      {
        name: "database",
        state: "problem",
        detail: `${join(data, "database")} holds files of PostgreSQL 15, not 18.`,
        fix: expect.stringContaining("footbridge restore FILE") as string,
      },
    ]);
  });

  test("in words each line says ok or what to type", async () => {
    writeFileSync(data, "");
    const { code, out } = await run(["doctor", "--data", data]);
    expect(code).toBe(1);
    expect(out).toMatch(/^ok {6}Node {2,}24\./m);
    expect(out).toMatch(/^PROBLEM data directory {2,}.* is not a directory\n {2,}→ Choose another/m);
    expect(out).toMatch(/\d to mend\.\n$/);
  });

  test("what it takes to run at all", () => {
    expect(checkNode("20.19.0")).toMatchObject({ state: "problem" });
    expect(checkNode("24.0.0")).toMatchObject({ state: "ok" });
    expect(checkInstall(home)).toMatchObject({ state: "problem", fix: "Run npm ci." });
    expect(checkPages(home)).toMatchObject({
      state: "problem",
      fix: expect.stringContaining("npm run build") as string,
    });
  });

  test("an install that lacks a package names it", () => {
    for (const folder of ["core", "contract", "feeds", "store", "api", "cli"]) {
      const from = join(checkout, "packages", folder, "package.json");
      mkdirSync(join(home, "packages", folder), { recursive: true });
      cpSync(from, join(home, "packages", folder, "package.json"));
    }
    mkdirSync(join(home, "node_modules"));
    writeFileSync(join(home, "node_modules", ".package-lock.json"), "{}");
    expect(checkInstall(home).detail).toMatch(/^missing: .*store:pg/);
  });
});

describe("footbridge doctor, on PostgreSQL", () => {
  const { server } = usePostgres();

  test("a database without tables, with them, and a wrong password", async () => {
    const place = { databaseUrl: await server().createDatabase() };
    expect(states(await checkDatabase(place))).toEqual({ database: "problem" });
    await (await openStore(place)).close();
    expect(states(await checkDatabase(place))).toEqual({ database: "ok", tables: "ok", catalog: "note" });
    const databaseUrl = `postgres://postgres:wrong@127.0.0.1:${server().port}/postgres`;
    const [only] = await checkDatabase({ databaseUrl });
    expect(only).toMatchObject({
      state: "problem",
      detail: expect.stringContaining("refuses the password") as string,
    });
  });
});
