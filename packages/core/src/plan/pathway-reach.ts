import { graphOf } from "../checks/graph.ts";
import type { Pathway, PathwayStep } from "../model/pathway.ts";
import type { Requirement } from "../model/requirement.ts";
import { askOf, type Asked, type Ground, groundOf } from "../simulate/ask.ts";
import { blockBits, drawPeople, type People } from "../simulate/people.ts";
import type { Profile } from "../simulate/profile.ts";

/** Why somebody cannot start at a way in: what it asks, when it meets, or what it costs at the door. */
export type Shut =
  | { readonly why: "asks"; readonly asked: Requirement }
  | { readonly why: "busy" }
  | { readonly why: "price" };

/** How many of a group could start somewhere. */
export interface GroupReach {
  readonly kind: "trait" | "up-to-mark";
  readonly name: string;
  readonly mark?: number;
  readonly people: number;
  readonly enter: number;
}

/** Who of a city's people could start a pathway, and what keeps out those who could not. */
export interface Reach {
  readonly profile: string;
  /** People drawn from the profile; the same ones each time. */
  readonly people: number;
  readonly enter: number;
  readonly groups: readonly GroupReach[];
  /** Reasons at the way in that is nearest to them, most people first; a person may meet several. */
  readonly shut: readonly {
    readonly reason: Shut;
    readonly steps: readonly string[];
    readonly people: number;
  }[];
}

/** Enough that a share is told to about one in a hundred, few enough for each edit. */
const drawn = 2000;
const seed = 1;
/** NRS ABE level 3 (grade 4.0-5.9), as the splits of a simulated cohort have it. */
const lowMark = 3;
/** Reasons told. */
const mostReasons = 12;

interface Door {
  readonly step: string;
  readonly bars: readonly { readonly key: string; readonly reason: Shut; readonly holds: Asked }[];
}

/** Puts people of a profile before every way in of a pathway. What nobody told of people, nobody has. */
export function reachOf(pathway: Pathway, profile: Profile): Reach {
  const people = drawPeople(profile, drawn, seed);
  const ground = groundOf(people);
  const doors = graphOf(pathway).entries.map((step) => doorOf(step, ground));
  const shut = new Map<string, { readonly reason: Shut; readonly steps: Set<string>; people: number }>();
  const inside = new Uint8Array(drawn);
  for (let person = 0; person < drawn; person += 1) {
    const nearest = nearestDoor(doors, person);
    if (nearest === undefined) continue;
    if (nearest.bars.length === 0) inside[person] = 1;
    for (const { key, reason } of nearest.bars) {
      const at = shut.get(key) ?? { reason, steps: new Set<string>(), people: 0 };
      at.people += 1;
      at.steps.add(nearest.step);
      shut.set(key, at);
    }
  }
  return {
    profile: profile.id,
    people: drawn,
    enter: inside.reduce((sum, one) => sum + one, 0),
    groups: groupsOf(profile, people, inside),
    shut: [...shut.values()]
      .toSorted((a, b) => b.people - a.people)
      .slice(0, mostReasons)
      .map(({ reason, steps, people: kept }) => ({ reason, steps: [...steps], people: kept })),
  };
}

/** The door with the fewest bars for a person. */
function nearestDoor(doors: readonly Door[], person: number): Door | undefined {
  let best: Door | undefined;
  for (const { step, bars } of doors) {
    const left = bars.filter(({ holds }) => !holds(person));
    if (best === undefined || left.length < best.bars.length) best = { step, bars: left };
    if (left.length === 0) break;
  }
  return best;
}

function doorOf(step: PathwayStep, ground: Ground): Door {
  const { people } = ground;
  const busy = blockBits(step.blocks);
  const asked = [step.after, step.requires].flatMap(together);
  return {
    step: step.id,
    bars: [
      ...asked.map((part) => ({
        key: JSON.stringify(part),
        reason: { why: "asks" as const, asked: part },
        holds: askOf(part, ground),
      })),
      ...(busy === 0
        ? []
        : [
            {
              key: "busy",
              reason: { why: "busy" as const },
              holds: (person: number) => (busy & (people.busy[person] ?? 0)) === 0,
            },
          ]),
      ...(step.price === 0
        ? []
        : [
            {
              key: "price",
              reason: { why: "price" as const },
              holds: (person: number) => step.price <= (people.savings[person] ?? 0),
            },
          ]),
    ],
  };
}

/** The things asked for together, one by one. */
const together = (requirement: Requirement): readonly Requirement[] =>
  "all" in requirement ? requirement.all.flatMap(together) : [requirement];

function groupsOf(profile: Profile, people: People, inside: Uint8Array): readonly GroupReach[] {
  const traits = profile.traits
    .filter(({ share }) => share < 1)
    .map(({ name }) => {
      const column = people.traits.get(name);
      return { group: { kind: "trait" as const, name }, has: (person: number) => column?.[person] === 1 };
    });
  const marks = profile.scales.map(({ scale }) => {
    const column = people.marks.get(scale);
    return {
      group: { kind: "up-to-mark" as const, name: scale, mark: lowMark },
      has: (person: number) => (column?.[person] ?? 0) <= lowMark,
    };
  });
  return [...traits, ...marks].flatMap(({ group, has }) => {
    let [all, enter] = [0, 0];
    for (let person = 0; person < people.count; person += 1) {
      if (!has(person)) continue;
      all += 1;
      enter += inside[person] ?? 0;
    }
    return all === 0 ? [] : [{ ...group, people: all, enter }];
  });
}
