/** `1 card`, `2 cards`; the second word where the plural is not just an s. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;

/** `a`, `a and b`, `a, b and c`. */
export function joined(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}

/** `Monday, March 2, 2026`, the same on every machine. */
export const dayInWords = (day: string): string =>
  new Intl.DateTimeFormat("en-US", { dateStyle: "full", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );

export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Whole dollars of cents. */
export const dollars = (cents: number): string => `$${Math.round(cents / 100).toLocaleString("en-US")}`;
