/** The WIOA indicators that are scored, as score tables write them. */
export const indicators = ["ERQ2", "ERQ4", "MEQ2", "CRED", "MSG", "ESE"] as const;
export type Indicator = (typeof indicators)[number];

/** Reads `ERQ2`, `erq2` or `wioa.erq2`; undefined where there is no such indicator. */
export function indicatorOf(text: string): Indicator | undefined {
  const plain = text
    .trim()
    .toUpperCase()
    .replace(/^WIOA\./, "");
  return indicators.find((indicator) => indicator === plain);
}

/** Median earnings: a value and a level in dollars, not a rate in percent. */
export const isEarnings = (indicator: Indicator): boolean => indicator === "MEQ2";

/** Effectiveness in serving employers is one ratio for the state and enters no program's score. */
export const isStatewide = (indicator: Indicator): boolean => indicator === "ESE";
