import { error, type Finding } from "@footbridge/core/finding.ts";

/** Places of texts with signs that no database takes as text: NUL, and halves of a pair. */
export function nulsIn(value: unknown, at: string): readonly Finding[] {
  if (typeof value === "string") return signsIn(value, at);
  if (Array.isArray(value)) return value.flatMap((one, place) => nulsIn(one, `${at}[${place}]`));
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return [];
  return Object.entries(value).flatMap(([key, one]) => {
    const inKey = signsIn(key, at);
    return inKey.length > 0 ? inKey : nulsIn(one, `${at}.${key}`);
  });
}

function signsIn(text: string, at: string): readonly Finding[] {
  if (text.includes("\0")) return [nul(at)];
  return text.isWellFormed() ? [] : [half(at)];
}

const nul = (at: string): Finding =>
  error("request.nul", at, "A sign in it is not text (NUL, number 0).", "Leave that sign out.");

/** Half of a pair, as when a text is cut within an emoji. */
const half = (at: string): Finding =>
  error("request.half-sign", at, "It was cut within a sign: half of one is left.", "Leave that half out.");
