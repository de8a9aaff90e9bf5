/** An exact ratio of whole numbers; `below` is above 0. */
export interface Fraction {
  readonly above: bigint;
  readonly below: bigint;
}

/** The ratio of two whole numbers; the second must not be 0. */
export function fraction(above: bigint, below = 1n): Fraction {
  if (below === 0n) throw new RangeError("a fraction cannot have 0 below");
  return below < 0n ? { above: -above, below: -below } : { above, below };
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.above * b.below + b.above * a.below, a.below * b.below);

export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { above: -b.above, below: b.below });

export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.above * b.above, a.below * b.below);

/** The second must not be 0. */
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.above * b.below, a.below * b.above);

export const isLess = (a: Fraction, b: Fraction): boolean => a.above * b.below < b.above * a.below;

/** The mean of at least one. */
export const mean = (all: readonly Fraction[]): Fraction =>
  over(
    all.reduce((sum, next) => plus(sum, next), fraction(0n)),
    fraction(BigInt(all.length)),
  );

/** As decimal text with so many places; what lies beyond is cut off, not rounded. */
export function truncated({ above, below }: Fraction, places: number): string {
  const scaled = ((above < 0n ? -above : above) * 10n ** BigInt(places)) / below;
  const digits = String(scaled).padStart(places + 1, "0");
  const cut = digits.length - places;
  const text = places === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return above < 0n && scaled !== 0n ? `-${text}` : text;
}
