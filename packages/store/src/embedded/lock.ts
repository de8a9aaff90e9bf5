import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { codeOf } from "../problem.ts";
import { heartbeatMs, isAlive, type Owner, thisProcess, touched } from "./owner.ts";

/** The engine does not notice a second process on its files, and writes are lost: this file keeps others out. */
export const lockName = "lock.json";

/** The lock, held by this process. */
export interface Held {
  readonly held: true;
  /** Adds to what the lock tells others: the door, the address. */
  tell(more: Pick<Owner, "door" | "url">): void;
  release(): void;
}

/** Takes the lock of a directory, or tells who has it. A lock whose owner is gone is taken over. */
export async function takeLock(directory: string): Promise<Held | Owner> {
  const file = join(directory, lockName);
  for (;;) {
    const owner = thisProcess(randomUUID());
    if (written(file, owner)) return hold(file, owner);
    const other = readOwner(file);
    if (other !== undefined && isAlive(other, file)) return other;
    if (other !== undefined || isAbandoned(file)) await removeStale(file, other);
    // Another process is just writing its name, or just left.
    else await pause(50);
  }
}

/** Who has the directory open, if anyone: reads the lock without touching it. */
export function lockOwner(directory: string): Owner | undefined {
  const file = join(directory, lockName);
  const owner = readOwner(file);
  return owner !== undefined && isAlive(owner, file) ? owner : undefined;
}

/** Creates the file; false where it is there already. */
function written(file: string, owner: Owner): boolean {
  try {
    writeFileSync(file, JSON.stringify(owner), { flag: "wx", mode: 0o600 });
    return true;
  } catch (failure) {
    if (codeOf(failure) === "EEXIST") return false;
    throw failure;
  }
}

function readOwner(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Owner;
  } catch {
    return undefined;
  }
}

/** There, unreadable, and not written just now: its writer was killed between creating and filling it. */
function isAbandoned(file: string): boolean {
  const last = touched(file);
  return last > 0 && Date.now() - last > 5000;
}

/** Only one process at a time removes, and only the lock that it judged: a fresh one could have taken its place. */
async function removeStale(file: string, judged: Owner | undefined): Promise<void> {
  const guard = `${file}.guard`;
  try {
    mkdirSync(guard);
  } catch (failure) {
    if (codeOf(failure) !== "EEXIST") throw failure;
    if (Date.now() - touched(guard) > 10_000) rmSync(guard, { recursive: true, force: true });
    await pause(20);
    return;
  }
  try {
    if (readOwner(file)?.token === judged?.token) rmSync(file, { force: true });
  } finally {
    rmdirSync(guard);
  }
}

function hold(file: string, first: Owner): Held {
  let owner = first;
  const beat = setInterval(() => touch(file), heartbeatMs).unref();
  return {
    held: true,
    tell: (more) => {
      owner = { ...owner, ...more };
      const next = `${file}.next`;
      writeFileSync(next, JSON.stringify(owner), { mode: 0o600 });
      renameSync(next, file);
    },
    release: () => {
      clearInterval(beat);
      if (readOwner(file)?.token === owner.token) rmSync(file, { force: true });
    },
  };
}

function touch(file: string): void {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // Somebody removed the data directory under us: the next query will say so better than a heartbeat can.
  }
}
