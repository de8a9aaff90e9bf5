import type { Marked } from "@footbridge/contract/search.ts";
import { termOf } from "./words.ts";

const word = /[\p{L}\p{N}\p{M}]+/gu;

/** A text in pieces, those marked whose word is among the terms that were found. */
export function markedText(text: string, lang: Marked["lang"], terms: ReadonlySet<string>): Marked {
  const parts: Marked["parts"] = [];
  const add = (piece: string, hit: boolean): void => {
    if (piece !== "") parts.push(hit ? { text: piece, hit: true } : { text: piece });
  };
  let end = 0;
  for (const { 0: found, index } of text.matchAll(word)) {
    if (!terms.has(termOf(found))) continue;
    add(text.slice(end, index), false);
    add(found, true);
    end = index + found.length;
  }
  add(text.slice(end), false);
  return { lang, parts };
}
