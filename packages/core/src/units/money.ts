/** Money is a whole number of US cents. */
export type Cents = number;

/** Whole weeks; a duration, or a place on a calendar counted from a named Monday. */
export type Weeks = number;

export const isWholeCents = (value: number): boolean => Number.isSafeInteger(value);

/** Dollars as people write them (`"1,234.50"`, `"$300"`) to cents, or undefined where it is no amount. */
export function parseDollars(text: string): Cents | undefined {
  const plain = text.trim().replace(/^\$/, "").replaceAll(",", "");
  if (!/^-?\d+(\.\d{1,2})?$/.test(plain)) return undefined;
  const cents = Math.round(Number(plain) * 100);
  return Number.isSafeInteger(cents) ? cents : undefined;
}

/** Cents as dollars with two places and nothing else (`1234.50`), as a record holds them; at least 0. */
export const dollarsOf = (cents: Cents): string =>
  `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
