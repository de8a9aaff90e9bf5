import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { Encoding } from "./signature.ts";

const labels = {
  "utf-8": "utf-8",
  "utf-16le": "utf-16le",
  "utf-16be": "utf-16be",
  legacy: "windows-1252",
} as const satisfies Record<Encoding, string>;

/** Writes a file of another encoding as UTF-8 to another path; answers the hash of the bytes it read. */
export async function asUtf8(
  path: string,
  to: string,
  encoding: Encoding,
  signal?: AbortSignal,
): Promise<string> {
  const decoder = new TextDecoder(labels[encoding]);
  const hash = createHash("sha256");
  const out = await open(to, "w");
  try {
    for await (const piece of createReadStream(path, { highWaterMark: 1_048_576 })) {
      signal?.throwIfAborted();
      hash.update(piece as Buffer);
      await out.write(decoder.decode(piece as Buffer, { stream: true }));
    }
    await out.write(decoder.decode());
    return hash.digest("hex");
  } finally {
    await out.close();
  }
}
