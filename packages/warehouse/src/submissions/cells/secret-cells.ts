import type { Shape } from "@footbridge/core/records/header/shape.ts";

const marked = /^\d{3}[- ]\d{2}[- ]\d{4}$/;
const bare = /^(?!000|666)(?:[0-8]\d\d(?!00)\d\d|9\d\d(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9]))(?!0000)\d{4}$/;

const trimmed = (cell: string): string => cell.replace(/^ +| +$/g, "");

/**
 * Whether a text may be a Social Security number or an ITIN. With hyphens or blanks in their places always; nine bare
 * digits where the number could have been issued (no area 000 or 666, no group 00, no serial 0000; 9xx only as an ITIN)
 * [SSA, number ranges since 2011; IRS, ITIN groups 50-65, 70-88, 90-92, 94-99].
 */
function looksSecret(cell: string): boolean {
  const text = trimmed(cell);
  return marked.test(text) || bare.test(text);
}

/** For each column of a file (from 0) that may hold Social Security numbers, whether a cell does. */
export function secretCells({ columns, secret }: Shape): ReadonlyMap<number, (cell: string) => boolean> {
  const identifiers = columns.filter(({ uses }) => uses.some(({ element }) => element === "100"));
  return new Map([
    ...identifiers.map(({ place }) => [place, looksSecret] as const),
    ...secret.map(({ place }) => [place, (cell: string) => trimmed(cell) !== ""] as const),
  ]);
}
