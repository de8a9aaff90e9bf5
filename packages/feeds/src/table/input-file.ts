import { createReadStream } from "node:fs";
import { basename } from "node:path";

/** A file to read: its name as people know it, and its bytes in pieces, as often as asked. */
export interface InputFile {
  readonly name: string;
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

/** A file on disk, read piece by piece. */
export const fileAt = (path: string): InputFile => ({
  name: basename(path),
  chunks: () => createReadStream(path, { highWaterMark: 256 * 1024 }),
});

/** A file already in memory: an upload, or a sample in a test. */
export function fileOf(name: string, content: string | Uint8Array): InputFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    name,
    // oxlint-disable-next-line require-await
    async *chunks() {
      yield bytes;
    },
  };
}
