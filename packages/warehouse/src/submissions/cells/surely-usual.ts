import type { Element } from "@footbridge/core/records/element.ts";
import { type ColumnSeen, signBits } from "../bytes/columns-seen.ts";

const within = (signs: number, allowed: number): boolean => (signs & ~allowed) === 0;

/** The bits of these digits; undefined where a code is no single digit. */
function digitBits(codes: readonly string[]): number | undefined {
  if (codes.some((code) => !/^\d$/.test(code))) return undefined;
  return codes.reduce((bits, code) => bits | (1 << Number(code)), 0);
}

/**
 * Whether every cell of a column is written as `usualCell` reads it, as far as its signs and lengths tell; undefined
 * where they do not, and the cells themselves must be asked.
 */
export function surelyUsual(
  { kind, codes = [], length, pad }: Element,
  seen: ColumnSeen,
): boolean | undefined {
  const { signs, shortest, longest } = seen;
  if (longest === 0) return true;
  const digits = within(signs, signBits.digits);
  if (kind === "text") return within(signs, ~signBits.blank) ? true : undefined;
  if (kind === "date") return digits && shortest === 8 && longest === 8 ? undefined : false;
  // Nine digits always fit an integer, eight an amount.
  if (kind === "whole") return digits ? longest <= 9 || undefined : false;
  if (kind === "amount") {
    if (digits && longest <= 8) return true;
    return within(signs, signBits.digits | signBits.point | signBits.minus) ? undefined : false;
  }
  if (kind === "digits") return digits && longest <= length && (pad === undefined || shortest === length);
  const bits = digitBits(codes);
  if (kind === "codes" && bits !== undefined) return within(signs, bits) && longest <= length;
  if (kind === "code" && bits !== undefined) return within(signs, bits) && longest === 1;
  return undefined;
}
