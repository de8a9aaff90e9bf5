/** A count of the quarters from one up to, not with, another; null where it is not shown. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly count: number | null;
  /** A shown count that holds it, in the same window. */
  readonly atMost: number;
}

/** The least and the greatest a count can be. */
export interface Interval {
  readonly least: number;
  readonly greatest: number;
}

/**
 * What readers can work out of spans of quarters by subtraction, exactly: counts up to the beginning of each quarter differ by what is
 * shown, and never fall, so that the bounds are shortest ways between them (R. Bellman, 1958; here by R. Floyd's method). Undefined
 * where shown spans contradict each other, as when files were handed in at different times.
 */
export function quartersKnown(spans: readonly Span[]): ((from: number, to: number) => Interval) | undefined {
  const marks = [...new Set(spans.flatMap(({ from, to }) => rangeOf(from, to)))].toSorted((a, b) => a - b);
  const size = marks.length;
  const placeOf = new Map(marks.map((mark, place) => [mark, place]));
  const most = new Float64Array(size * size).fill(Infinity);
  for (let place = 0; place < size; place += 1) {
    most[place * size + place] = 0;
    if (place > 0) most[place * size + place - 1] = 0;
  }
  const bound = (from: number, to: number, value: number): void => {
    const edge = (placeOf.get(from) ?? 0) * size + (placeOf.get(to) ?? 0);
    most[edge] = Math.min(most[edge] ?? Infinity, value);
  };
  for (const { from, to, count, atMost } of spans) {
    bound(from, to, count ?? atMost);
    if (count === null) continue;
    bound(to, from, -count);
  }
  if (!shorten(most, size)) return undefined;
  return (from, to) => {
    const [a, b] = [placeOf.get(from) ?? 0, placeOf.get(to) ?? 0];
    return {
      least: Math.max(0, -(most[b * size + a] ?? Infinity)),
      greatest: most[a * size + b] ?? Infinity,
    };
  };
}

const rangeOf = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, step) => from + step);

/** Shortest ways between all places; false where one leads back to itself in less than nothing. */
function shorten(most: Float64Array, size: number): boolean {
  for (let over = 0; over < size; over += 1) {
    for (let from = 0; from < size; from += 1) {
      const half = most[from * size + over] ?? Infinity;
      if (half === Infinity) continue;
      for (let to = 0; to < size; to += 1) {
        const way = half + (most[over * size + to] ?? Infinity);
        if (way < (most[from * size + to] ?? Infinity)) most[from * size + to] = way;
      }
    }
  }
  for (let place = 0; place < size; place += 1) if ((most[place * size + place] ?? 0) < 0) return false;
  return true;
}
