import type { Requirement } from "../model/requirement.ts";
import { evaluate } from "./evaluate.ts";
import type { Known } from "./evaluate.ts";
import { isLeaf, leafImplies, leafKey, partsOf } from "./leaf.ts";
import type { Leaf } from "./leaf.ts";

export interface Missing {
  /** Each set of leaves would meet the requirement together, none holds another; fewest leaves first. */
  readonly sets: readonly (readonly Leaf[])[];
  /** False where there are more sets than were kept; those kept are the smallest seen. */
  readonly complete: boolean;
}

type LeafSet = readonly Leaf[];

/** The smallest sets of unmet or unknown leaves that would meet the requirement; `[[]]` where it is met already. */
export function missing(requirement: Requirement, known: Known, most = 64): Missing {
  const gatherer = { most, complete: true };
  const isMet = (leaf: Leaf): boolean => evaluate(leaf, known).verdict === "met";
  const asked = gather(requirement, known, gatherer).map((set) => set.filter((leaf) => !isMet(leaf)));
  const sets = smallest(asked, gatherer);
  return { sets: sets.toSorted(bySize), complete: gatherer.complete };
}

interface Gatherer {
  readonly most: number;
  complete: boolean;
}

function gather(requirement: Requirement, known: Known, gatherer: Gatherer): readonly LeafSet[] {
  if (isLeaf(requirement)) {
    // A met attribute stays in the set until the end, so that no other leaf of the set may undo it.
    const settled = "has" in requirement && evaluate(requirement, known).verdict === "met";
    return settled ? [[]] : [[requirement]];
  }
  const { wanted, parts } = partsOf(requirement);
  // reached[n] = the smallest sets that meet n of the parts read so far
  let reached: readonly (readonly LeafSet[])[] = [[[]]];
  for (const part of parts) {
    const own = gather(part, known, gatherer);
    reached = Array.from({ length: Math.min(wanted, reached.length) + 1 }, (_, count) =>
      smallest([...(reached[count] ?? []), ...crossed(reached[count - 1] ?? [], own)], gatherer),
    );
  }
  return reached[wanted] ?? [];
}

const crossed = (sets: readonly LeafSet[], others: readonly LeafSet[]): readonly LeafSet[] =>
  sets.flatMap((set) => others.flatMap((other) => merged(set, other)));

/** Both together, lower marks dropped beside higher; nothing where they contradict. */
function merged(one: LeafSet, other: LeafSet): readonly LeafSet[] {
  const every = [...new Map([...one, ...other].map((leaf) => [leafKey(leaf), leaf])).values()];
  const barred = new Set(every.flatMap((leaf) => ("not" in leaf ? [leaf.not.is] : [])));
  if (every.some((leaf) => "is" in leaf && barred.has(leaf.is))) return [];
  return [
    every
      .filter((leaf) => !every.some((more) => more !== leaf && leafImplies(more, leaf)))
      .toSorted((a, b) => (leafKey(a) < leafKey(b) ? -1 : 1)),
  ];
}

/** Only sets that ask for nothing more than they must, at most as many as may be kept. */
function smallest(sets: readonly LeafSet[], gatherer: Gatherer): readonly LeafSet[] {
  const kept: LeafSet[] = [];
  for (const set of sets.toSorted(bySize)) {
    if (kept.some((other) => other.every((leaf) => set.some((own) => leafImplies(own, leaf))))) continue;
    if (kept.length >= gatherer.most) {
      gatherer.complete = false;
      break;
    }
    kept.push(set);
  }
  return kept;
}

function bySize(one: LeafSet, other: LeafSet): number {
  const words = (set: LeafSet): string => set.map(leafKey).join("\n");
  return one.length - other.length || (words(one) < words(other) ? -1 : words(one) > words(other) ? 1 : 0);
}
