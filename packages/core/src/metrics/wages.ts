import type { Cents } from "../units/money.ts";

/** How a wage is told where quarterly earnings are unknown; hourly needs the hours worked a week. */
export type WageRate =
  | { readonly per: "hour"; readonly cents: Cents; readonly weeklyHours: number }
  | { readonly per: "week" | "two-weeks" | "month" | "year"; readonly cents: Cents };

/** Pay periods in a quarter as a fraction: 13 weeks, 6.5 fortnights, 3 months, a quarter of a year (RSA-TAC-17-04 = TEGL 26-16). */
const inQuarter = {
  week: [13, 1],
  "two-weeks": [13, 2],
  month: [3, 1],
  year: [1, 4],
} as const;

/** Hours a week are taken to a hundredth. */
const hourParts = 100;

/** Earnings of a quarter at that rate, in cents; half a cent is rounded up. */
export function quarterlyCents(rate: WageRate): Cents {
  if (rate.per === "hour") {
    const parts = Math.round(rate.weeklyHours * hourParts);
    return divided(BigInt(rate.cents) * BigInt(parts) * 13n, BigInt(hourParts));
  }
  const [times, over] = inQuarter[rate.per];
  return divided(BigInt(rate.cents) * BigInt(times), BigInt(over));
}

/** Amounts are 0 or more, so that half up is half away from 0. */
const divided = (amount: bigint, by: bigint): Cents => Number((2n * amount + by) / (2n * by));
