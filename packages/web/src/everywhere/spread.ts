/** A point with the thing it stands for. */
export interface Spot<T> {
  readonly thing: T;
  readonly x: number;
  readonly y: number;
}

/** Moves points that would cover each other to the right, until each stands free by `room` pixels. */
export function spread<T>(spots: readonly Spot<T>[], room: number): readonly Spot<T>[] {
  const placed: Spot<T>[] = [];
  for (const spot of spots.toSorted((a, b) => a.x - b.x || b.y - a.y)) {
    let { x } = spot;
    const covers = (other: Spot<T>): boolean => Math.hypot(other.x - x, other.y - spot.y) < room;
    while (placed.some(covers)) x += room / 3;
    placed.push({ ...spot, x });
  }
  return placed;
}
