import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Held, lockName, lockOwner, takeLock } from "../../src/embedded/lock.ts";
import { type Owner, thisProcess } from "../../src/embedded/owner.ts";

let directory: string;
beforeEach(() => (directory = mkdtempSync(join(tmpdir(), "footbridge-lock-"))));
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const file = (): string => join(directory, lockName);
const leave = (owner: Partial<Owner>): void =>
  writeFileSync(file(), JSON.stringify({ ...thisProcess("theirs"), ...owner }));
const taken = async (): Promise<Held> => {
  const lock = await takeLock(directory);
  if (!("held" in lock)) throw new Error(`held by ${lock.pid}`);
  return lock;
};

describe("the lock of a data directory", () => {
  test("the second to come learns who has it and where to find it", async () => {
    const lock = await taken();
    lock.tell({ door: { path: "/somewhere" }, url: "http://127.0.0.1:4300" });
    expect(await takeLock(directory)).toMatchObject({
      pid: process.pid,
      door: { path: "/somewhere" },
      url: "http://127.0.0.1:4300",
    });
    lock.release();
    expect(lockOwner(directory)).toBeUndefined();
    expect(readdirSync(directory)).toEqual([]);
  });

  test("of a process that has ended it is taken over", async () => {
    const { pid } = spawnSync("true");
    leave({ pid });
    expect(await takeLock(directory)).toMatchObject({ held: true });
  });

  test("a process number given out again is not mistaken for the owner", async () => {
    leave({ began: "1" });
    expect(await takeLock(directory)).toMatchObject({ held: true });
  });

  test("of an earlier start of the machine it is taken over", async () => {
    leave({ boot: "another" });
    expect(await takeLock(directory)).toMatchObject({ held: true });
  });

  test("of another machine it stands while it is touched, and falls when it is silent", async () => {
    leave({ host: "elsewhere", pid: 1, began: "1" });
    expect(await takeLock(directory)).toMatchObject({ host: "elsewhere" });
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(file(), longAgo, longAgo);
    expect(await takeLock(directory)).toMatchObject({ held: true });
  });

  test("half written by a process that was killed, it is taken over in the end", async () => {
    writeFileSync(file(), '{"token":"ab');
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(file(), longAgo, longAgo);
    expect(await takeLock(directory)).toMatchObject({ held: true });
  });

  test("one who lets go does not take another's lock away", async () => {
    const lock = await taken();
    leave({ token: "of another" });
    lock.release();
    expect(JSON.parse(readFileSync(file(), "utf8"))).toMatchObject({ token: "of another" });
  });

  test("of many who find it stale at once, one gets it", async () => {
    const { pid } = spawnSync("true");
    leave({ pid });
    const script = `
      import { takeLock } from ${JSON.stringify(new URL("../../src/embedded/lock.ts", import.meta.url).href)};
      const lock = await takeLock(${JSON.stringify(directory)});
      process.stdout.write("held" in lock ? "mine" : "theirs");
      process.stdin.resume().on("end", () => process.exit());`;
    const contenders = Array.from({ length: 6 }, () =>
      spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["pipe", "pipe", "inherit"] }),
    );
    const said = await Promise.all(
      contenders.map(
        (child) =>
          new Promise<string>((heard) => child.stdout.once("data", (text: Buffer) => heard(text.toString()))),
      ),
    );
    for (const child of contenders) child.stdin.end();
    expect(said.filter((word) => word === "mine")).toHaveLength(1);
    expect(said.filter((word) => word === "theirs")).toHaveLength(5);
  });
});
