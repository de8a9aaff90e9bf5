/** A seeded stream of choices: the same seed gives the same choices on every machine (32-bit integer arithmetic only). */
export interface Seeded {
  /** A whole number from 0 to 2^32 - 1. */
  readonly next: () => number;
  /** From 0 up to, not including, 1. */
  readonly unit: () => number;
  /** A whole number from 0 up to, not including, `count` (at least 1). */
  readonly below: (count: number) => number;
  /** A whole number between the two, both included. */
  readonly between: (least: number, most: number) => number;
  /** True with that probability. */
  readonly chance: (probability: number) => boolean;
  /** One of a non-empty list. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** The place of a weight, in proportion to the weights (at least one above 0). */
  readonly weighted: (weights: readonly number[]) => number;
  /** Another stream that depends on the seed and the label alone, so that a change in one part leaves the others as they were. */
  readonly fork: (label: string) => Seeded;
}

/** Starts a stream; any finite seed, of which the low 32 bits count. Generator: sfc32, C. Doty-Humphrey, PractRand. */
export function seeded(seed: number): Seeded {
  const next = smallFastCounter(seed >>> 0);
  const unit = (): number => next() / 4_294_967_296;
  const below = (count: number): number => Math.floor(unit() * count);
  return {
    next,
    unit,
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (probability) => unit() < probability,
    pick: (list) => pickFrom(list, below),
    weighted: (weights) => weightedPlace(weights, unit()),
    fork: (label) => seeded(hashLabel(label, seed >>> 0)),
  };
}

function smallFastCounter(seed: number): () => number {
  let a = 0;
  let b = seed | 0;
  let c = 0x9e3779b9 | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 15; round += 1) next();
  return next;
}

function pickFrom<T>(list: readonly T[], below: (count: number) => number): T {
  const chosen = list[below(list.length)];
  if (chosen === undefined) throw new RangeError("pick needs a non-empty list");
  return chosen;
}

function weightedPlace(weights: readonly number[], unit: number): number {
  let rest = unit * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [place, weight] of weights.entries()) {
    if (rest < weight) return place;
    rest -= weight;
  }
  return weights.findLastIndex((weight) => weight > 0);
}

/** FNV-1a over the label's code units, started from the seed. */
function hashLabel(label: string, seed: number): number {
  let hash = (seed ^ 0x811c9dc5) >>> 0;
  for (let place = 0; place < label.length; place += 1) {
    hash = Math.imul(hash ^ label.charCodeAt(place), 0x01000193) >>> 0;
  }
  return hash;
}
