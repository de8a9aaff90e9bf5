import { createHash, randomBytes } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { Trouble } from "../door/trouble.ts";
import type { Folders } from "./folders.ts";

/** What came in, whole. */
export interface Received {
  readonly bytes: number;
  readonly sha256: string;
}

/** Bounds of a file on its way in: bytes in all, milliseconds without a byte. */
export interface ReceiveLimits {
  readonly bytes: number;
  readonly silentMs: number;
}

/** Writes a stream to the originals under its hash, in bounded memory. One that breaks off, stalls or is too large leaves nothing. */
export async function receive(
  body: Readable,
  folders: Folders,
  { bytes: most, silentMs }: ReceiveLimits,
): Promise<Received> {
  const path = join(folders.passing, `${randomBytes(12).toString("hex")}.part`);
  const file = await open(path, "wx", 0o600);
  const hash = createHash("sha256");
  let bytes = 0;
  const stalled = setTimeout(() => body.destroy(new Error("nothing came for too long")), silentMs);
  try {
    for await (const piece of body as AsyncIterable<Buffer>) {
      stalled.refresh();
      bytes += piece.length;
      if (bytes > most) throw tooLarge(most);
      hash.update(piece);
      await file.writeFile(piece);
    }
    await file.sync();
    await file.close();
    const sha256 = hash.digest("hex");
    await rename(path, folders.original(sha256));
    return { bytes, sha256 };
  } catch (failure) {
    await file.close().catch(() => undefined);
    await rm(path, { force: true });
    throw failure instanceof Trouble ? failure : cutOff();
  } finally {
    clearTimeout(stalled);
  }
}

const tooLarge = (most: number): Trouble =>
  new Trouble("too-large", `A file may have at most ${Math.floor(most / 1_048_576)} MiB. Nothing was kept.`);

const cutOff = (): Trouble =>
  new Trouble("unreadable-body", "The file broke off on its way. Nothing was kept; send it again.");
