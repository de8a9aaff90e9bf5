/** Signs of a cell as bits: one for each digit, so that a set of them tells which digits a column holds at all. */
export const signBits = {
  digits: 0x3ff,
  point: 0x400,
  minus: 0x800,
  blank: 0x1000,
  other: 0x2000,
} as const;

/** What each byte is among the signs. */
export const bitOf = Uint16Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 48 && byte <= 57) return 1 << (byte - 48);
  if (byte === 46) return signBits.point;
  if (byte === 45) return signBits.minus;
  return byte === 32 ? signBits.blank : signBits.other;
});

/** What the cells of one column have in common; of a column whose cells are all blank, `longest` is 0. */
export interface ColumnSeen {
  /** Every sign that stands in any cell, as `signBits`. */
  readonly signs: number;
  /** Bytes of the shortest cell that is not blank, and of the longest. */
  readonly shortest: number;
  readonly longest: number;
}

/** Keeps what the cells of each column have in common, while they pass one by one. */
export class ColumnsSeen {
  readonly #signs: Uint16Array;
  readonly #shortest: Float64Array;
  readonly #longest: Float64Array;

  constructor(width: number) {
    this.#signs = new Uint16Array(width);
    this.#shortest = new Float64Array(width).fill(Infinity);
    this.#longest = new Float64Array(width);
  }

  /** A cell that is not blank. */
  take(place: number, signs: number, length: number): void {
    if (place >= this.#signs.length) return;
    this.#signs[place] = (this.#signs[place] ?? 0) | signs;
    if (length > (this.#longest[place] ?? 0)) this.#longest[place] = length;
    if (length < (this.#shortest[place] ?? 0)) this.#shortest[place] = length;
  }

  all(): readonly ColumnSeen[] {
    return Array.from(this.#signs, (signs, place) => ({
      signs,
      shortest: this.#shortest[place] ?? 0,
      longest: this.#longest[place] ?? 0,
    }));
  }
}
