import { blockNames } from "../model/week.ts";
import { between, draw, placeOf, purpose, weighted } from "./draw.ts";
import type { Profile } from "./profile.ts";

/** People drawn from a profile, as columns: place in a column is the person. */
export interface People {
  readonly count: number;
  /** By trait: 1 who has it. */
  readonly traits: ReadonlyMap<string, Uint8Array>;
  /** Needs of each, by name: 1 who has it. */
  readonly needs: ReadonlyMap<string, Uint8Array>;
  /** By scale: the mark reached; steps raise it. */
  readonly marks: ReadonlyMap<string, Int16Array>;
  readonly place: Uint8Array;
  /** Blocks of the week that are taken, as bits in the order of `blockNames`. */
  readonly busy: Uint8Array;
  /** Hours a week for work and class. */
  readonly hours: Uint8Array;
  readonly workHours: Uint8Array;
  /** Cents an hour now; 0 without work. */
  readonly hourly: Int32Array;
  /** Cents at hand. */
  readonly savings: Float64Array;
}

/** Draws so many people; the same seed, count and profile give the same people, and the first of many are the few. */
export function drawPeople(profile: Profile, count: number, seed: number): People {
  const traits = drawTraits(profile, count, seed);
  const people: People = {
    count,
    traits,
    needs: new Map(
      profile.traits
        .filter(({ kind }) => kind === "need")
        .map(({ name }) => [name, traits.get(name) ?? new Uint8Array(count)]),
    ),
    marks: drawMarks(profile, traits, count, seed),
    place: new Uint8Array(count),
    busy: new Uint8Array(count),
    hours: new Uint8Array(count),
    workHours: new Uint8Array(count),
    hourly: new Int32Array(count),
    savings: new Float64Array(count),
  };
  const placeWeights = profile.places.map(({ weight }) => weight);
  const busy = profile.busy.map(({ trait, blocks }) => [traits.get(trait), blockBits(blocks)] as const);
  for (let person = 0; person < count; person += 1) {
    people.place[person] = weighted(placeWeights, draw(seed, person, purpose.place));
    for (const [has, bits] of busy)
      if (has?.[person] === 1) people.busy[person] = (people.busy[person] ?? 0) | bits;
    drawMeans(profile, people, person, seed);
  }
  return people;
}

function drawMeans(profile: Profile, people: People, person: number, seed: number): void {
  const { weeklyHours, work, savings } = profile;
  people.hours[person] = between(weeklyHours.least, weeklyHours.most, draw(seed, person, purpose.hours));
  people.savings[person] = between(savings.least, savings.most, draw(seed, person, purpose.savings));
  if (draw(seed, person, purpose.work) >= work.share) return;
  people.workHours[person] = between(work.hours.least, work.hours.most, draw(seed, person, purpose.work, 1));
  people.hourly[person] = between(work.hourly.least, work.hourly.most, draw(seed, person, purpose.pay));
}

function drawTraits(profile: Profile, count: number, seed: number): ReadonlyMap<string, Uint8Array> {
  const all = new Map<string, Uint8Array>();
  for (const { name, share, among } of profile.traits) {
    const has = new Uint8Array(count);
    const before = among === undefined ? undefined : all.get(among.trait);
    const place = placeOf(name);
    for (let person = 0; person < count; person += 1) {
      const chance = before?.[person] === 1 && among !== undefined ? among.share : share;
      has[person] = draw(seed, person, purpose.trait, place) < chance ? 1 : 0;
    }
    all.set(name, has);
  }
  return all;
}

function drawMarks(
  profile: Profile,
  traits: ReadonlyMap<string, Uint8Array>,
  count: number,
  seed: number,
): ReadonlyMap<string, Int16Array> {
  const all = new Map<string, Int16Array>();
  for (const { scale, weights, among } of profile.scales) {
    const marks = new Int16Array(count);
    const has = among === undefined ? undefined : traits.get(among.trait);
    const place = placeOf(scale);
    for (let person = 0; person < count; person += 1) {
      const theirs = has?.[person] === 1 && among !== undefined ? among.weights : weights;
      marks[person] = weighted(theirs, draw(seed, person, purpose.mark, place));
    }
    all.set(scale, marks);
  }
  return all;
}

/** Blocks of the week as bits. */
export const blockBits = (blocks: readonly (typeof blockNames)[number][]): number =>
  blocks.reduce((bits, block) => bits | (1 << blockNames.indexOf(block)), 0);
