export type Vector = readonly number[];

/** No worse anywhere (equal counts). */
export const covers = (one: Vector, other: Vector): boolean =>
  one.every((value, place) => value <= (other[place] ?? Infinity));

/** Each vector that no other one beats, once, in lexicographic order. */
export function frontOf(vectors: readonly Vector[]): readonly Vector[] {
  const sorted = vectors.toSorted(inOrder);
  const front: Vector[] = [];
  for (const vector of sorted) if (!front.some((kept) => covers(kept, vector))) front.push(vector);
  return front;
}

export function inOrder(one: Vector, other: Vector): number {
  for (const [place, value] of one.entries()) {
    const difference = value - (other[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
