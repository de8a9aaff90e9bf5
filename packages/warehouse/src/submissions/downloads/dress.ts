import { recognise } from "@footbridge/core/records/header/recognise.ts";
import { delimiterOf, firstRecord } from "../bytes/first-line.ts";
import { type Encoding, encodingOf } from "../bytes/signature.ts";
import { headOf, isAllUtf8 } from "../bytes/walk.ts";
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
