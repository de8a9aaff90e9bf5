import type { Walk } from "./state.ts";

/** Who a split is about: a trait of the profile, a place, or a reading of a scale up to a mark. */
export interface Group {
  readonly kind: "trait" | "place" | "up-to-mark";
  readonly name: string;
  readonly mark?: number;
}

export interface GroupFigures {
  readonly group: Group;
  readonly people: number;
  readonly started: number;
  readonly ready: number;
  readonly employed: number;
}

/** NRS ABE level 3 (grade 4.0-5.9) and lower: for certain below 8th grade, on every scale of levels. */
const lowMark = 3;

/** Splits by every trait, place and low mark of the profile. */
export function groupsOf(walk: Walk): readonly GroupFigures[] {
  const { profile } = walk.scenario;
  const { people } = walk;
  const places = profile.places.map(({ id }, place) => ({
    group: { kind: "place" as const, name: id },
    has: (person: number) => people.place[person] === place,
  }));
  const traits = profile.traits.map(({ name }) => {
    const column = walk.traitsAtFirst.get(name);
    return { group: { kind: "trait" as const, name }, has: (person: number) => column?.[person] === 1 };
  });
  const marks = profile.scales.map(({ scale }) => {
    const column = walk.marksAtFirst.get(scale);
    const has = (person: number): boolean => (column?.[person] ?? 0) <= lowMark;
    return { group: { kind: "up-to-mark" as const, name: scale, mark: lowMark }, has };
  });
  return [...traits, ...places, ...marks].map(({ group, has }) => count(walk, group, has));
}

function count(walk: Walk, group: Group, has: (person: number) => boolean): GroupFigures {
  let [people, started, ready, employed] = [0, 0, 0, 0];
  for (let person = 0; person < walk.people.count; person += 1) {
    if (!has(person)) continue;
    people += 1;
    if (walk.startedAt[person] !== -1) started += 1;
    if (walk.readyAt[person] !== -1) ready += 1;
    if (walk.employedAt[person] !== -1) employed += 1;
  }
  return { group, people, started, ready, employed };
}
