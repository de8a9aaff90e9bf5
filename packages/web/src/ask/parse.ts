import { parseDollars } from "@footbridge/core/units/money.ts";

/** Hours a week as people write them, 1 to 100; undefined where the text is no such number. */
export function parseHours(text: string): number | undefined {
  const plain = text.trim().replace(",", ".");
  if (!/^\d+(\.\d+)?$/.test(plain)) return undefined;
  const hours = Number(plain);
  return hours >= 1 && hours <= 100 ? hours : undefined;
}

/** Dollars from $0 up to $1,000,000 in cents; undefined where the text is no such amount. */
export function parseMoney(text: string): number | undefined {
  const cents = parseDollars(text.replace(/^\s*\$\s*/, ""));
  return cents === undefined || cents < 0 || cents > 100_000_000 ? undefined : cents;
}

/** Cents as a person would type them: no sign, no separators. */
export const writeMoney = (cents: number): string =>
  cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);
