import type { Cents } from "@footbridge/core/units/money.ts";

/** `$1,234.50`; whole dollars without cents. */
export function dollars(cents: Cents): string {
  const whole = cents % 100 === 0;
  const amount = (Math.abs(cents) / 100).toLocaleString("en-US", {
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: 2,
  });
  return `${cents < 0 ? "−" : ""}$${amount}`;
}

export const pad = (text: string, width: number): string => text.padStart(width);
