import { isUtf8 } from "node:buffer";
import { open } from "node:fs/promises";
import { recognise } from "@footbridge/core/records/header/recognise.ts";
import { delimiterOf, firstRecord } from "../bytes/first-line.ts";
import { type Encoding, encodingOf } from "../bytes/signature.ts";
import { headOf, openSequence } from "../bytes/walk.ts";
import type { RecordsKnowledge } from "../knowledge.ts";

/** How a file is written. */
export interface Dress {
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly headings: boolean;
}

/** How a file that could be read is written. */
export async function dressOf(path: string, knowledge: RecordsKnowledge): Promise<Dress> {
  const { head } = await headOf(path);
  const told = encodingOf(head);
  const encoding = told === "utf-8" && !(await isAllUtf8(path)) ? "legacy" : told;
  const text = new TextDecoder(encoding === "legacy" ? "windows-1252" : encoding).decode(head);
  const delimiter = delimiterOf(text);
  const seen = recognise(firstRecord(text, delimiter) ?? [], knowledge);
  return { encoding, delimiter, headings: !seen.ok || seen.value.headings };
}

async function isAllUtf8(path: string): Promise<boolean> {
  const file = await open(path, "r");
  try {
    const room = Buffer.allocUnsafe(1_048_576);
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
