import type { Requirement } from "@footbridge/core/model/requirement.ts";
import { isLeaf, leafKey, type Leaf, partsOf } from "@footbridge/core/rules/leaf.ts";
import { Map as SharedMap } from "yjs";
import { byRank, rankAt } from "./rank.ts";
import { type Entry, mapIn, rankIn } from "./roots.ts";

/** How the parts of a group count; `just` is a condition without a group: its one part, or all of them. */
export const groupings = ["just", "all", "any", "atLeast"] as const;
export type Grouping = (typeof groupings)[number];

/** A condition as it stands in the document, with the keys by which its parts are edited. */
export interface GroupView {
  readonly key: string;
  readonly grouping: Grouping;
  /** How many of the parts; told where the grouping is `atLeast`. */
  readonly wanted: number;
  readonly parts: readonly PartView[];
}
export type PartView = GroupView | { readonly key: string; readonly leaf: Leaf };

/** Groups in groups in groups: deeper ones are left out of what is read. */
export const deepestGroup = 10;

const isGrouping = (value: unknown): value is Grouping => groupings.some((one) => one === value);

/** What is read of a leaf that any browser may have written. */
function leafOf(value: unknown): Leaf | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if ("has" in value && isWord(value.has)) return { has: value.has };
  if ("is" in value && isWord(value.is)) return { is: value.is };
  if (!("not" in value) || typeof value.not !== "object" || value.not === null) return undefined;
  return "is" in value.not && isWord(value.not.is) ? { not: { is: value.not.is } } : undefined;
}

const isWord = (value: unknown): value is string =>
  typeof value === "string" && value.length > 0 && value.length <= 200;

export function viewCondition(entry: Entry | undefined, key = "", deep = 0): GroupView {
  const told = entry?.get("grouping");
  const wanted = entry?.get("wanted");
  const parts = entry === undefined ? undefined : mapIn(entry, "parts");
  return {
    key,
    grouping: isGrouping(told) ? told : "all",
    wanted: typeof wanted === "number" && Number.isInteger(wanted) && wanted >= 0 ? wanted : 1,
    parts: parts === undefined || deep >= deepestGroup ? [] : viewParts(parts, deep),
  };
}

function viewParts(parts: Entry, deep: number): readonly PartView[] {
  const found: { readonly key: string; readonly rank: string; readonly view: PartView }[] = [];
  for (const [key, value] of parts.entries()) {
    if (value instanceof SharedMap)
      found.push({ key, rank: rankIn(value), view: viewCondition(value, key, deep + 1) });
    else if (typeof value === "object" && value !== null && "leaf" in value) {
      const leaf = leafOf(value.leaf);
      const rank = "rank" in value && typeof value.rank === "string" ? value.rank : "";
      if (leaf !== undefined) found.push({ key, rank, view: { key, leaf } });
    }
  }
  return found.toSorted(byRank).map(({ view }) => view);
}

/** How many things a condition names, in all its groups; none of it is read. */
export function namedIn(entry: Entry | undefined, deep = 0): number {
  const parts = entry === undefined || deep > deepestGroup ? undefined : mapIn(entry, "parts");
  let count = 0;
  for (const part of parts?.values() ?? []) count += part instanceof SharedMap ? namedIn(part, deep + 1) : 1;
  return count;
}

/** The condition that a view says. */
export function requirementOf(view: PartView): Requirement {
  if ("leaf" in view) return view.leaf;
  const parts = view.parts.map(requirementOf);
  if (view.grouping === "any") return { any: parts };
  if (view.grouping === "atLeast") return { atLeast: view.wanted, of: parts };
  const [only] = parts;
  return view.grouping === "just" && parts.length === 1 && only !== undefined ? only : { all: parts };
}

/** A condition to lay into a document. */
export function newCondition(requirement: Requirement): Entry {
  return isLeaf(requirement) ? groupEntry("just", undefined, [requirement]) : groupOf(requirement);
}

function groupOf(requirement: Exclude<Requirement, Leaf>): Entry {
  const grouping = "all" in requirement ? "all" : "any" in requirement ? "any" : "atLeast";
  const { wanted, parts } = partsOf(requirement);
  return groupEntry(grouping, grouping === "atLeast" ? wanted : undefined, parts);
}

export function groupEntry(
  grouping: Grouping,
  wanted: number | undefined,
  parts: readonly Requirement[],
): Entry {
  const entry: Entry = new SharedMap();
  const laid: Entry = new SharedMap();
  entry.set("grouping", grouping);
  if (wanted !== undefined) entry.set("wanted", wanted);
  entry.set("parts", laid);
  const used = new Set<string>();
  for (const [place, part] of parts.entries()) {
    const key = freeKey(isLeaf(part) ? leafKey(part) : `group ${place}`, used);
    if (isLeaf(part)) laid.set(key, { rank: rankAt(place), leaf: part });
    else {
      const group = groupOf(part);
      group.set("rank", rankAt(place));
      laid.set(key, group);
    }
  }
  return entry;
}

/** The same leaf twice in a group stays twice. */
function freeKey(wished: string, used: Set<string>): string {
  let key = wished;
  for (let count = 2; used.has(key); count += 1) key = `${wished} #${count}`;
  used.add(key);
  return key;
}
