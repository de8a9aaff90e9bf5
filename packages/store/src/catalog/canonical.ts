import { createHash } from "node:crypto";

/** JSON with the keys of every object in order, so that equal records have equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (isPlain(inner) ? ordered(inner) : inner));
}

/** SHA-256 of a text, hexadecimal. */
export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function ordered(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const keys = Object.keys(value);
  if (keys.every((key, index) => index === 0 || (keys[index - 1] ?? "") < key)) return value;
  return Object.fromEntries(keys.sort().map((key) => [key, value[key]]));
}
