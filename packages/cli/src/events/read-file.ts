import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import type { FileBounds } from "@footbridge/contract/accounts/new-event.ts";
import { codeOf } from "@footbridge/store/problem.ts";

/** What a file at the machine may hold: as much as fits into the memory of a small server, with room for twice 500,000 events. */
export const bounds: FileBounds = {
  lines: 2_000_000,
  bytes: 512 * 1024 * 1024,
  linesOfPerson: 2_000,
  line: 64 * 1024,
};

/** Why a file cannot be used at all. */
export class UnusableFile extends Error {}

/** Reads a file of events whole; `-` is the standard input. */
export async function readEventFile(path: string): Promise<Uint8Array> {
  if (path === "-") return gather(process.stdin);
  try {
    await using handle = await open(path);
    return await gather(handle.createReadStream({ autoClose: false, highWaterMark: 1 << 20 }));
  } catch (failure) {
    if (failure instanceof UnusableFile) throw failure;
    throw new UnusableFile(`${path}: ${reasons[codeOf(failure) ?? ""] ?? "The file cannot be read."}`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file. Check the path.",
  EISDIR: "This is a folder. Name a file in it.",
  EACCES: "The file may not be read. Change its permissions.",
};

async function gather(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let read = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    read += chunk.length;
    if (read > bounds.bytes)
      throw new UnusableFile(
        `The file has more than ${bounds.bytes / 1024 / 1024} MiB. Split it by lines and bring the parts in one after another: split -l 500000 FILE part-`,
      );
  }
  return Buffer.concat(chunks);
}
