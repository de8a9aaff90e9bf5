import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Writes the lines to a file, which is there whole or as it was; `-` is the standard output. */
export async function writeLines(path: string, lines: Iterable<string>): Promise<void> {
  if (path === "-") {
    for (const line of lines) process.stdout.write(line);
    return;
  }
  const part = `${path}.part`;
  try {
    await pipeline(Readable.from(lines), createWriteStream(part));
    await rename(part, path);
  } finally {
    await rm(part, { force: true });
  }
}
