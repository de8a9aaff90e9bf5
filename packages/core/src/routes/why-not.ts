import { Lens } from "./lens/lens.ts";
import type { Snapshot } from "./network/snapshot.ts";
import type { Itinerary } from "./answer.ts";
import { hold } from "../rules/held.ts";
import type { Person, Target } from "./person.ts";
import type { Ask } from "./read-target.ts";
import type { Town } from "./town.ts";
import { adviceFor } from "./why-not/advice.ts";
import type { Advice } from "./why-not/advice.ts";
import type { Change } from "./why-not/change.ts";
import { giversOf } from "./why-not/givers.ts";
import type { Givers } from "./why-not/givers.ts";
import { missingBridges } from "./why-not/bridges.ts";
import { nearOf } from "./why-not/near.ts";
import { programObstacles } from "./why-not/program.ts";
import { smallestSets } from "./why-not/smallest-sets.ts";
import { Trial } from "./why-not/trial.ts";
import type { WhyNotLimits } from "./why-not/trial.ts";
import { wishesFor } from "./why-not/wishes.ts";

export type { Advice } from "./why-not/advice.ts";
export type { Change, ChangeKind } from "./why-not/change.ts";
export type { WhyNotLimits } from "./why-not/trial.ts";

export interface WhyNotOptions extends WhyNotLimits {
  /** Most sets of changes to return; 12 where left out. */
  readonly most?: number;
}

/** A smallest set of changes that opens what was asked for, verified by asking again with them. */
export interface WayOpen {
  readonly changes: readonly (Change & { readonly advice: Advice })[];
  /** Who asks after the changes: asking with it gives the new routes. */
  readonly person: Person;
  /** One that is possible then, the soonest of those found; absent where the target holds at once, and for programs. */
  readonly itinerary?: Itinerary;
  /** For programs: the class that can then be taken. */
  readonly offering?: string;
  /** The amounts are proven to be the least. */
  readonly exact: boolean;
}

export interface WhyNot {
  /** `not-now`: a program has no class ahead that any change would open. */
  readonly status: "open" | "already-open" | "closed" | "not-now";
  /** Least first. */
  readonly ways: readonly WayOpen[];
  /**
   * Facts that nobody in the town gives and without which nobody reaches the target, as no other way leads there
   * either: missing bridges.
   */
  readonly missingBridges: readonly string[];
  /**
   * All single changes and pairs that a person can do something about were tried, and where none opens it those of what
   * one can only have brought along; otherwise there may be more ways.
   */
  readonly complete: boolean;
}

const defaultMost = 12;

/** Why is this closed, and which smallest changes open it? Ready for many questions over one town. */
export function whyNotFinder(
  town: Town,
  snapshot: Snapshot,
): (person: Person, ask: Ask, options?: WhyNotOptions) => WhyNot {
  const givers = giversOf(town);
  return (person, ask, options = {}) =>
    ask.kind === "program"
      ? whyNotProgram(town, givers, person, ask.id, options)
      : whyNotTarget(town, snapshot, givers, person, ask, options);
}

/** One question of the kind; see `whyNotFinder`. */
export const whyNot = (
  town: Town,
  snapshot: Snapshot,
  person: Person,
  ask: Ask,
  options?: WhyNotOptions,
): WhyNot => whyNotFinder(town, snapshot)(person, ask, options);

function whyNotTarget(
  town: Town,
  snapshot: Snapshot,
  givers: Givers,
  person: Person,
  target: Target,
  options: WhyNotOptions,
): WhyNot {
  const lens = new Lens(snapshot, person);
  const near = nearOf(lens, target);
  const trial = new Trial(lens, near, target, options);
  const open = trial.opens(person);
  if (open !== undefined && open !== "undecided") {
    const status = open.itineraries.length === 0 ? "already-open" : "open";
    return { status, ways: [], missingBridges: [], complete: true };
  }
  const wishes = wishesFor(town, givers, lens, near, target);
  const found = smallestSets(town, trial, person, wishes, options.most ?? defaultMost);
  if (found.some(({ changes }) => changes.length === 0)) {
    return { status: "open", ways: [], missingBridges: [], complete: true };
  }
  const ways = found.map((set) => ({
    changes: set.changes.map((change) => ({
      ...change,
      advice: adviceFor(town, givers, person, set, change),
    })),
    person: set.person,
    ...(set.itinerary === undefined ? {} : { itinerary: set.itinerary }),
    exact: set.exact,
  }));
  const complete = !trial.cut;
  return { status: "closed", ways, missingBridges: missingBridges(trial, person, near, wishes), complete };
}

function whyNotProgram(
  town: Town,
  givers: Givers,
  person: Person,
  id: string,
  options: WhyNotOptions,
): WhyNot {
  const program = town.programs.find((entry) => entry.id === id);
  const none = { ways: [], missingBridges: [], complete: true };
  const held = hold(person.facts, person.attributes);
  if (program?.gives.every(held.has) === true) return { status: "already-open", ...none };
  const obstacles = program === undefined ? [] : programObstacles(town, givers, program, person);
  const [least] = obstacles;
  if (least === undefined) return { status: "not-now", ...none };
  if (least.changes.length === 0) return { status: "open", ...none };
  const most = options.most ?? defaultMost;
  const ways = obstacles.slice(0, most).map((entry) => {
    const found = { ...entry, itinerary: undefined, exact: true };
    return {
      changes: entry.changes.map((change) => {
        const advice = adviceFor(town, givers, person, found, change);
        return { ...change, advice: { ...advice, classes: [{ program: id, offering: entry.offering.id }] } };
      }),
      person: entry.person,
      offering: entry.offering.id,
      exact: true,
    };
  });
  const missingBridges = ways.flatMap((way) =>
    way.changes.flatMap((change) =>
      (change.kind === "fact" || change.kind === "level") && change.advice.nobodyGives ? [change.fact] : [],
    ),
  );
  return {
    status: "closed",
    ways,
    missingBridges: [...new Set(missingBridges)],
    complete: obstacles.length <= most,
  };
}
