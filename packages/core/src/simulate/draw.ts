/** What a chance is drawn for; each has a stream of its own, so that a change in one leaves the others as they were. */
export const purpose = {
  trait: 1,
  mark: 2,
  place: 3,
  hours: 4,
  work: 5,
  pay: 6,
  savings: 7,
  arrival: 9,
  patience: 10,
  finish: 11,
  dropWeek: 12,
  again: 13,
  life: 14,
  lifeEnds: 15,
  offRamp: 16,
  onward: 17,
} as const;
export type Purpose = (typeof purpose)[keyof typeof purpose];

/**
 * A chance from 0 up to 1 that depends on nothing but what it is for: the same person meets the same luck in every
 * design, so that two designs differ by what was designed (common random numbers). MurmurHash3's finalizer, A. Appleby.
 */
export function draw(seed: number, person: number, what: Purpose, place = 0, time = 0): number {
  let hash = mix((seed ^ 0x9e3779b9) | 0);
  hash = mix((hash + Math.imul(person + 1, 0x85ebca6b)) | 0);
  hash = mix((hash + Math.imul(what, 0xc2b2ae35)) | 0);
  hash = mix((hash ^ place) | 0);
  return mix((hash + Math.imul(time + 1, 0x27d4eb2f)) | 0) / 4_294_967_296;
}

function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The place of a name among the draws: FNV-1a, so that a step keeps its luck when others are added or moved. */
export function placeOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** A whole number between the two, both included, from one chance. */
export const between = (least: number, most: number, chance: number): number =>
  least + Math.floor(chance * (most - least + 1));

/** The place in a list of weights where the chance falls; the last weight above 0 takes what rounding leaves. */
export function weighted(weights: readonly number[], chance: number): number {
  let rest = chance * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [place, weight] of weights.entries()) {
    if (rest < weight) return place;
    rest -= weight;
  }
  return weights.findLastIndex((weight) => weight > 0);
}
