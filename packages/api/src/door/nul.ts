import { error, type Finding } from "@footbridge/core/finding.ts";

/** Places of texts with the sign NUL, which no database takes as text. */
export function nulsIn(value: unknown, at: string): readonly Finding[] {
  if (typeof value === "string") return value.includes("\0") ? [nul(at)] : [];
  if (Array.isArray(value)) return value.flatMap((one, place) => nulsIn(one, `${at}[${place}]`));
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key.includes("\0") ? [nul(at)] : nulsIn(one, `${at}.${key}`),
  );
}

const nul = (at: string): Finding =>
  error("request.nul", at, "A sign in it is not text (NUL, number 0).", "Leave that sign out.");
