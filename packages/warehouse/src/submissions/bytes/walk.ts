import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import type { Finding } from "@footbridge/core/finding.ts";
import type { ColumnSeen } from "./columns-seen.ts";
import type { Structure } from "./structure.ts";

/** So much is read at once. */
const pieceLength = 1_048_576;

/** The first bytes of a file, and how long it is. */
export async function headOf(path: string): Promise<{ readonly head: Buffer; readonly bytes: number }> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const head = Buffer.alloc(Math.min(size, pieceLength));
    let filled = 0;
    while (filled < head.length) {
      const { bytesRead } = await file.read(head, filled, head.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return { head: head.subarray(0, filled), bytes: size };
  } finally {
    await file.close();
  }
}

export interface Walk {
  /** Of every byte of the file; undefined where the walk stopped early. */
  readonly sha256: string | undefined;
  readonly utf8: boolean;
  readonly rows: number;
  readonly findings: readonly Finding[];
  /** Rows that hold what must not be kept, and what the cells of each column have in common. */
  readonly hidden: number;
  readonly columns: readonly ColumnSeen[];
  /** Whether its lines end in more than one way. */
  readonly mixedEnds: boolean;
}

export interface WalkOptions {
  readonly structure: Structure;
  /** Bytes of a mark before the text, which are hashed but are no text. */
  readonly skip: number;
  readonly onBytes?: ((bytes: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Reads the whole file once: its hash, whether it is UTF-8, and what its structure finds. */
export async function walk(path: string, options: WalkOptions): Promise<Walk> {
  const { structure, skip, onBytes, signal } = options;
  const hash = createHash("sha256");
  const seen = (utf8: boolean, sha256?: string): Walk => {
    const { rows, findings, hidden, columns, mixedEnds } = structure;
    return { sha256, utf8, rows, findings, hidden, columns, mixedEnds };
  };
  const file = await open(path, "r");
  try {
    const room = Buffer.allocUnsafe(pieceLength + 4);
    let kept = 0;
    let done = 0;
    for (;;) {
      signal?.throwIfAborted();
      const { bytesRead } = await file.read(room, kept, pieceLength, done);
      if (bytesRead === 0) break;
      const fresh = room.subarray(kept, kept + bytesRead);
      hash.update(fresh);
      structure.take(done === 0 ? fresh.subarray(skip) : fresh);
      if (structure.hopeless) return seen(true);
      const text = room.subarray(0, kept + bytesRead);
      const whole = text.length - openSequence(text);
      if (!isUtf8(text.subarray(0, whole))) return seen(false);
      kept = text.length - whole;
      room.copyWithin(0, whole, text.length);
      done += bytesRead;
      onBytes?.(done);
    }
    structure.end();
    return seen(kept === 0, hash.digest("hex"));
  } finally {
    await file.close();
  }
}

/** Whether a whole file is UTF-8. */
export async function isAllUtf8(path: string): Promise<boolean> {
  const file = await open(path, "r");
  try {
    const room = Buffer.allocUnsafe(pieceLength);
    let kept = 0;
    let done = 0;
    for (;;) {
      const { bytesRead } = await file.read(room, kept, room.length - kept, done);
      if (bytesRead === 0) return kept === 0;
      const text = room.subarray(0, kept + bytesRead);
      const whole = text.length - openSequence(text);
      if (!isUtf8(text.subarray(0, whole))) return false;
      kept = text.length - whole;
      room.copyWithin(0, whole, text.length);
      done += bytesRead;
    }
  } finally {
    await file.close();
  }
}

/** How many bytes at the end begin a sign of UTF-8 that is not whole yet. */
export function openSequence(text: Buffer): number {
  for (let back = 1; back <= Math.min(3, text.length); back += 1) {
    const byte = text[text.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needs > back ? back : 0;
    }
  }
  return 0;
}
