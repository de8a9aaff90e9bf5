/** A seeded stream of choices of its own, so that a kept seed keeps its meaning for good (mulberry32). */
export interface Dice {
  readonly below: (count: number) => number;
  readonly between: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** Each entry with that probability. */
  readonly some: <T>(list: readonly T[], probability: number) => readonly T[];
  readonly shuffled: <T>(list: readonly T[]) => readonly T[];
}

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const unit = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number): number => Math.floor(unit() * count);
  const chance = (probability: number): boolean => unit() < probability;
  return {
    below,
    chance,
    between: (least, most) => least + below(most - least + 1),
    pick: (list) => {
      const chosen = list[below(list.length)];
      if (chosen === undefined) throw new RangeError("nothing to pick from");
      return chosen;
    },
    some: (list, probability) => list.filter(() => chance(probability)),
    shuffled: (list) =>
      list
        .map((entry) => ({ entry, order: unit() }))
        .toSorted((one, other) => one.order - other.order)
        .map(({ entry }) => entry),
  };
}
