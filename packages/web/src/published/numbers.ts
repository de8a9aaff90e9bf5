import type { Locale } from "../i18n/locale.ts";
import type { Written } from "./cells.ts";

/** Numbers of a metric as they are written, from their unrounded values. */
export interface Numbers {
  readonly of: (value: number) => string;
  /** Without decimals, for bounds. */
  readonly round: (value: number) => string;
  /** A difference with its sign, without its unit: points of percent as a plain number. */
  readonly apart: (difference: number) => string;
  /** A difference without its sign. */
  readonly size: (difference: number) => string;
}

/** Writes the numbers of a metric in a language. */
export function numbersFor(locale: Locale, { kind, unit, decimals }: Written): Numbers {
  const region = locale === "es" ? "es-US" : "en-US";
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals } as const;
  const money = unit.startsWith("dollars") ? ({ style: "currency", currency: "USD" } as const) : {};
  const rate = kind === "rate";
  const of = new Intl.NumberFormat(region, { ...(rate ? { style: "percent" } : money), ...digits });
  const round = new Intl.NumberFormat(region, {
    ...(rate ? { style: "percent" } : money),
    maximumFractionDigits: 0,
  });
  const apart = new Intl.NumberFormat(region, { ...money, ...digits, signDisplay: "exceptZero" });
  const size = new Intl.NumberFormat(region, { ...money, ...digits, signDisplay: "never" });
  const times = rate ? 100 : 1;
  return {
    of: (value) => of.format(value),
    round: (value) => round.format(value),
    apart: (difference) => apart.format(difference * times),
    size: (difference) => size.format(difference * times),
  };
}
