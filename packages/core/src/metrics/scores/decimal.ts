import { fraction, type Fraction } from "./fraction.ts";

/** A number as it was written in decimal digits: its exact value and how many places it had. */
export interface Decimal {
  readonly value: Fraction;
  readonly places: number;
}

/** Reads `75.1`, `-1.8`, `14,720`, `$3,890` or `75.1 %`; undefined where the text is no number. */
export function parseDecimal(text: string): Decimal | undefined {
  const plain = text
    .trim()
    .replace(/^(-?)\$/, "$1")
    .replace(/\s*%$/, "");
  const parts = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d*))?$/.exec(plain);
  if (parts === null) return undefined;
  const [, sign = "", whole = "", rest = ""] = parts;
  if (whole === "" && rest === "") return undefined;
  const digits = BigInt(`${whole.replaceAll(",", "")}${rest}`);
  return {
    value: fraction(sign === "-" ? -digits : digits, 10n ** BigInt(rest.length)),
    places: rest.length,
  };
}
