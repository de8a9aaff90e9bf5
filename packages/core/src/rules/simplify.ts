import type { Requirement } from "../model/requirement.ts";
import { isLeaf, leafImplies, leafKey, partsOf } from "./leaf.ts";

const always: Requirement = { all: [] };
const never: Requirement = { any: [] };

/** The same meaning in all three values, written shorter: flat, without repetition, without lower marks beside higher. */
export function simplify(requirement: Requirement): Requirement {
  if (isLeaf(requirement)) return requirement;
  const { wanted, parts } = partsOf(requirement);
  const plain = parts.map(simplify).filter((part) => !isNever(part));
  const given = plain.filter(isAlways).length;
  const open = plain.filter((part) => !isAlways(part));
  const need = wanted - given;
  if (need <= 0) return always;
  if (need > open.length) return never;
  if (need === open.length) return together(open);
  return need === 1 ? eitherOf(open) : { atLeast: need, of: open };
}

/** Nothing is asked. */
export const isAlways = (requirement: Requirement): boolean =>
  "all" in requirement && requirement.all.length === 0;

/** Nothing can meet it. */
export const isNever = (requirement: Requirement): boolean =>
  "any" in requirement && requirement.any.length === 0;

function together(parts: readonly Requirement[]): Requirement {
  const flat = parts.flatMap((part) => ("all" in part ? part.all : [part]));
  const kept = withoutImplied(flat, (one, other) => isLeaf(one) && isLeaf(other) && leafImplies(other, one));
  const [only] = kept;
  return kept.length === 1 && only !== undefined ? only : { all: kept };
}

function eitherOf(parts: readonly Requirement[]): Requirement {
  const flat = parts.flatMap((part) => ("any" in part ? part.any : [part]));
  const kept = withoutImplied(flat, (one, other) => isLeaf(one) && isLeaf(other) && leafImplies(one, other));
  const [only] = kept;
  return kept.length === 1 && only !== undefined ? only : { any: kept };
}

/** Drops a part that another one makes superfluous; of two that are the same the first stays. */
function withoutImplied(
  parts: readonly Requirement[],
  superfluous: (one: Requirement, other: Requirement) => boolean,
): readonly Requirement[] {
  const key = (part: Requirement): string => (isLeaf(part) ? leafKey(part) : JSON.stringify(part));
  const once = [...new Map(parts.toReversed().map((part) => [key(part), part])).values()].toReversed();
  return once.filter((part) => !once.some((other) => other !== part && superfluous(part, other)));
}
