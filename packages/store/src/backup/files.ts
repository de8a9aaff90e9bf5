import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { StoreProblem } from "../problem.ts";
import type { BackupFile } from "./format.ts";

/** Bytes of a file on one line. */
const piece = 49_152;

/** A file as lines of a backup: what it is called and how many lines follow, then its bytes. */
export async function* linesOfFile({ name, path }: BackupFile): AsyncGenerator<readonly string[]> {
  const { size } = await stat(path);
  yield [JSON.stringify({ file: name, lines: Math.ceil(size / piece) })];
  if (size === 0) return;
  let sent = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: piece, end: size - 1 })) {
    const bytes = chunk as Buffer;
    sent += bytes.length;
    yield [JSON.stringify(bytes.toString("base64"))];
  }
  if (sent !== size) throw new Error(`${path} changed while it was read`);
}

/** Takes the files of a backup, piece by piece, to where they belong. */
export interface Receiver {
  readonly begin: (name: string) => Promise<void>;
  readonly piece: (line: string) => Promise<void>;
  /** Ends the file under way, if there is one; it is in its place then. */
  readonly end: () => Promise<void>;
  /** Takes away again what was put in place. */
  readonly undo: () => Promise<void>;
}

/** Writes files to where `placeOf` says; one that has no place is read over, and one that is there already stays. */
export function receiver(placeOf: (name: string) => string | undefined): Receiver {
  const made: string[] = [];
  let now: Awaited<ReturnType<typeof beginFile>> | undefined;
  return {
    begin: async (name) => {
      const path = placeOf(name);
      now = path === undefined ? undefined : await beginFile(name, path);
    },
    piece: async (line) => {
      const text: unknown = JSON.parse(line);
      if (typeof text === "string") await now?.write(Buffer.from(text, "base64"));
    },
    end: async () => {
      const file = now;
      now = undefined;
      const path = await file?.end();
      if (path !== undefined) made.push(path);
    },
    undo: async () => {
      await now?.drop();
      for (const path of made) await rm(path, { force: true });
    },
  };
}

async function beginFile(name: string, path: string) {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const unfinished = `${path}.${process.pid}.part`;
  const out = await open(unfinished, "w", 0o600);
  const hash = createHash("sha256");
  const drop = async (): Promise<void> => {
    await out.close();
    await rm(unfinished, { force: true });
  };
  return {
    write: async (bytes: Buffer): Promise<void> => {
      hash.update(bytes);
      await out.write(bytes);
    },
    drop,
    /** The path, where the file was not there before. */
    end: async (): Promise<string | undefined> => {
      if (name.startsWith("originals/") && hash.digest("hex") !== basename(name)) {
        await drop();
        throw otherBytes(name);
      }
      await out.sync();
      const there = await stat(path).catch(() => undefined);
      if (there !== undefined) {
        await drop();
        return undefined;
      }
      await out.close();
      await rename(unfinished, path);
      return path;
    },
  };
}

const otherBytes = (name: string): StoreProblem =>
  new StoreProblem(
    "restore.damaged",
    `${name} in the backup has other bytes than its name says.`,
    "Use another backup. Nothing was changed.",
  );
