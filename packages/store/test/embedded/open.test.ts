import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { lockOwner } from "../../src/embedded/lock.ts";
import { directoryProblem } from "../../src/embedded/problems.ts";
import { openStore, type Store } from "../../src/open-store.ts";
import { brief } from "../brief.ts";
import { layEmpty } from "../seed.ts";
import { classOf, listOf, nurseAides } from "../small-city.ts";

let home: string;
/** Opens a directory that begins with empty tables: making them from nothing takes seconds. */
async function open(dataDir: string): Promise<Store> {
  if (!existsSync(dataDir)) await layEmpty(dataDir);
  return openStore({ dataDir });
}
beforeEach(() => (home = mkdtempSync(join(tmpdir(), "footbridge-open-"))));
afterEach(() => rmSync(home, { recursive: true, force: true }));

interface Other {
  readonly process: ChildProcess;
  ask(word: string): void;
  heard(): Promise<string>;
}

/** Another process on the same directory. */
function other(dataDir: string): Other {
  const file = fileURLToPath(new URL("open-child.ts", import.meta.url));
  const child = spawn(process.execPath, [...brief, file, dataDir], { stdio: ["pipe", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    process: child,
    ask: (word) => child.stdin.write(`${word}\n`),
    heard: async () => String((await lines.next()).value),
  };
}

const killed = async ({ process: child }: Other): Promise<void> => {
  const over = new Promise((done) => child.once("exit", done));
  child.kill("SIGKILL");
  await over;
};

describe("a data directory", () => {
  test("two processes share it: the second speaks to the first", async () => {
    const dataDir = join(home, "data");
    const store = await open(dataDir);
    const second = other(dataDir);
    expect(await second.heard()).toBe("client");
    second.ask("import");
    expect(await second.heard()).toBe("imported");
    expect(await store.catalog.get("offerings", "spring")).toEqual(classOf("spring"));
    second.ask("close");
    expect(await second.heard()).toBe("closed");
    await store.close();
    expect(readdirSync(dataDir)).toEqual(["database"]);
  });

  test("what one process was told is stored, the next finds, and closing leaves the database alone", async () => {
    const dataDir = join(home, "data");
    await (await open(dataDir)).close();
    const first = other(dataDir);
    expect(await first.heard()).toBe("owner");
    first.ask("import");
    expect(await first.heard()).toBe("imported");
    first.ask("leave");
    expect(await first.heard()).toBe("closed");
    expect(readdirSync(dataDir)).toEqual(["database"]);
    const next = await open(dataDir);
    expect([await next.catalog.version(), (await next.catalog.counts()).offerings]).toEqual([1, 1]);
    await next.close();
  });

  test("kill -9 of its owner keeps all that was acknowledged and nothing that was not", async () => {
    const dataDir = join(home, "data");
    await (await open(dataDir)).close();
    const first = other(dataDir);
    expect(await first.heard()).toBe("owner");
    first.ask("import");
    expect(await first.heard()).toBe("imported");
    first.ask("begin");
    expect(await first.heard()).toBe("begun");
    await killed(first);
    const store = await open(dataDir);
    onTestFinished(() => store.close());
    expect(await store.catalog.version()).toBe(1);
    expect(await store.catalog.get("offerings", "spring")).toEqual(classOf("spring"));
  });

  test("kill -9 of a client in a transaction undoes it, and the owner goes on", async () => {
    const dataDir = join(home, "data");
    const store = await open(dataDir);
    onTestFinished(() => store.close());
    const second = other(dataDir);
    await second.heard();
    second.ask("begin");
    expect(await second.heard()).toBe("begun");
    await killed(second);
    expect(await store.catalog.version()).toBe(0);
  });

  test("a first start that was cut short is begun again", async () => {
    const dataDir = join(home, "data");
    mkdirSync(join(dataDir, "database.new", "base"), { recursive: true });
    writeFileSync(join(dataDir, "database.new", "PG_VERSION"), "18\n");
    // Without a seed: the first start is what is tested.
    const store = await openStore({ dataDir });
    await store.catalog.import(listOf("harbor", nurseAides(classOf("spring"))));
    await store.close();
    expect(readdirSync(dataDir)).toEqual(["database"]);
  });

  test("a path too long for a socket gets one elsewhere, and leaves nothing there", async () => {
    const dataDir = join(home, "a-directory-with-a-long-name".repeat(4), "data");
    const store = await open(dataDir);
    const door = lockOwner(dataDir)?.door;
    if (door === undefined || !("path" in door)) throw new Error("no socket");
    expect(door.path.startsWith(dataDir)).toBe(false);
    expect(await store.catalog.version()).toBe(0);
    await store.close();
    expect(existsSync(dirname(door.path))).toBe(false);
    expect(readdirSync(dataDir)).toEqual(["database"]);
  });

  test("only to be read, one that is not there is not made", async () => {
    const dataDir = join(home, "data");
    await expect(openStore({ dataDir, readOnly: true })).rejects.toMatchObject({
      code: "store.directory.empty",
    });
    expect(existsSync(dataDir)).toBe(false);
  });
});

describe("a data directory that cannot be used says why", () => {
  const withFile =
    (name: string, text: string) =>
    (dataDir: string): void => {
      mkdirSync(join(dataDir, "database"), { recursive: true });
      writeFileSync(join(dataDir, "database", name), text);
    };
  test.each([
    [
      "a file in its place",
      (dataDir: string) => writeFileSync(dataDir, ""),
      "store.directory.not-a-directory",
    ],
    ["files of another version", withFile("PG_VERSION", "15\n"), "store.directory.damaged"],
    ["something else in it", withFile("letter.txt", "Dear"), "store.directory.damaged"],
    ["files that say 18 and are none", withFile("PG_VERSION", "18\n"), "store.directory.damaged"],
  ])("%s", async (_name, spoil, code) => {
    const dataDir = join(home, "data");
    spoil(dataDir);
    await expect(openStore({ dataDir })).rejects.toMatchObject({ name: "StoreProblem", code });
  });

  test("files that were damaged", async () => {
    const dataDir = join(home, "data");
    await (await open(dataDir)).close();
    truncateSync(join(dataDir, "database", "global", "pg_control"), 100);
    await expect(openStore({ dataDir })).rejects.toMatchObject({ code: "store.directory.damaged" });
    expect(lockOwner(dataDir)).toBeUndefined();
  });

  const noRoot = process.getuid?.() === 0;
  test.skipIf(noRoot)("no right to write, as any user but root", async () => {
    chmodSync(home, 0o500);
    onTestFinished(() => chmodSync(home, 0o700));
    const dataDir = join(home, "data");
    await expect(openStore({ dataDir })).rejects.toMatchObject({ code: "store.directory.not-writable" });
  });

  test.each([
    ["EACCES", "store.directory.not-writable"],
    ["EROFS", "store.directory.not-writable"],
    ["ENOSPC", "store.directory.full"],
    ["EDQUOT", "store.directory.full"],
    ["EIO", "store.directory.unusable"],
  ])("the system's %s in words", (code, problem) => {
    expect(directoryProblem(Object.assign(new Error("no"), { code }), home).code).toBe(problem);
  });
});
