/** Numbers, days and lists as a language writes them, the same on every machine. */
export interface Counts {
  readonly number: (value: number) => string;
  /** `1 card`, `2 cards`; the second word where the plural is not just an s. */
  readonly counted: (count: number, one: string, many?: string) => string;
  /** `a`, `a and b`, `a, b and c`. */
  readonly joined: (parts: readonly string[]) => string;
  /** `Monday, March 2, 2026`. */
  readonly day: (day: string) => string;
  readonly percent: (share: number) => string;
  /** Whole dollars of cents. */
  readonly dollars: (cents: number) => string;
}

export function countsFor(region: "en-US" | "es-US", and: string): Counts {
  const numbers = new Intl.NumberFormat(region);
  const days = new Intl.DateTimeFormat(region, { dateStyle: "full", timeZone: "UTC" });
  const number = (value: number): string => numbers.format(value);
  return {
    number,
    counted: (count, one, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`,
    joined: (parts) => {
      const last = parts.at(-1) ?? "";
      return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} ${and} ${last}`;
    },
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    percent: (share) => `${Math.round(share * 100)} %`,
    dollars: (cents) => `$${number(Math.round(cents / 100))}`,
  };
}
