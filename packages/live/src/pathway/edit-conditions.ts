import { doneFact } from "@footbridge/core/model/pathway.ts";
import { leafKey, type Leaf } from "@footbridge/core/rules/leaf.ts";
import { type Doc, Map as SharedMap } from "yjs";
import { groupEntry, type Grouping, viewCondition } from "./condition.ts";
import type { Edit } from "./edit.ts";
import { rankBetween } from "./rank.ts";
import { type ConditionField, type Entry, mapAt, mapIn, rankIn, rootsOf } from "./roots.ts";

/** Which group of a condition: the keys from the outermost inwards; none for the whole. */
export type GroupPath = readonly string[];

const onGroup =
  (step: string, field: ConditionField, path: GroupPath, edit: (group: Entry) => void): Edit =>
  (doc) => {
    const entry = mapIn(rootsOf(doc).steps, step);
    if (entry === undefined) return;
    let group: Entry | undefined = conditionAt(entry, field);
    for (const key of path) group = group === undefined ? undefined : mapIn(mapAt(group, "parts"), key);
    if (group !== undefined) edit(group);
  };

function conditionAt(step: Entry, field: ConditionField): Entry {
  const found = mapIn(step, field);
  if (found !== undefined) return found;
  const made = groupEntry("all", undefined, []);
  step.set(field, made);
  return made;
}

/** The rank behind every part of a group. */
function nextRank(parts: Entry): string {
  const ranks = [...parts.values()].map((part) =>
    part instanceof SharedMap
      ? rankIn(part)
      : typeof part === "object" && part !== null && "rank" in part && typeof part.rank === "string"
        ? part.rank
        : "",
  );
  return rankBetween(ranks.toSorted().at(-1));
}

/** Asks for one thing more in a group. */
export const addLeaf = (step: string, field: ConditionField, path: GroupPath, leaf: Leaf): Edit =>
  onGroup(step, field, path, (group) => {
    const parts = mapAt(group, "parts");
    if (group.get("grouping") === "just" && parts.size > 0) group.set("grouping", "all");
    if (!parts.has(leafKey(leaf))) parts.set(leafKey(leaf), { rank: nextRank(parts), leaf });
  });

/** Begins a group within a group. */
export const addGroup = (
  step: string,
  field: ConditionField,
  path: GroupPath,
  key: string,
  grouping: Exclude<Grouping, "just">,
): Edit =>
  onGroup(step, field, path, (group) => {
    const parts = mapAt(group, "parts");
    const made = groupEntry(grouping, grouping === "atLeast" ? 1 : undefined, []);
    made.set("rank", nextRank(parts));
    if (group.get("grouping") === "just") group.set("grouping", "all");
    parts.set(key, made);
  });

/** Takes a part, or a group with all in it, out of a group. */
export const removePart = (step: string, field: ConditionField, path: GroupPath, key: string): Edit =>
  onGroup(step, field, path, (group) => {
    mapIn(group, "parts")?.delete(key);
    keepMeetable(group);
  });

/** How the parts of a group count: all, any, or at least so many. */
export const setGrouping = (
  step: string,
  field: ConditionField,
  path: GroupPath,
  grouping: Exclude<Grouping, "just">,
  wanted?: number,
): Edit =>
  onGroup(step, field, path, (group) => {
    if (group.get("grouping") !== grouping) group.set("grouping", grouping);
    if (wanted !== undefined) group.set("wanted", wanted);
  });

/** Puts a step behind another; what it comes after already is asked for as well, or as another way where any counts. */
export const link = (from: string, to: string): Edit =>
  from === to ? () => {} : addLeaf(to, "after", [], { has: doneFact(from) });

/** Takes the link between two steps away, wherever in the condition it stands. */
export const unlink =
  (from: string, to: string): Edit =>
  (doc) => {
    const step = mapIn(rootsOf(doc).steps, to);
    const after = step === undefined ? undefined : mapIn(step, "after");
    if (after !== undefined) dropFact(after, doneFact(from), 0);
  };

/** Takes every link from a step away. */
export function unlinkEverywhere(doc: Doc, from: string): void {
  for (const key of rootsOf(doc).steps.keys()) unlink(from, key)(doc);
}

const deepest = 64;

/** Drops a fact from a group and those in it; a group that it leaves empty goes with it. */
function dropFact(group: Entry, fact: string, deep: number): boolean {
  const parts = mapIn(group, "parts");
  if (parts === undefined || deep > deepest) return false;
  let dropped = false;
  for (const [key, part] of parts.entries()) {
    if (part instanceof SharedMap) {
      if (!dropFact(part, fact, deep + 1)) continue;
      dropped = true;
      if (mapIn(part, "parts")?.size === 0) parts.delete(key);
    } else if (asksFor(part, fact)) {
      parts.delete(key);
      dropped = true;
    }
  }
  if (dropped) keepMeetable(group);
  return dropped;
}

const asksFor = (part: unknown, fact: string): boolean =>
  typeof part === "object" &&
  part !== null &&
  "leaf" in part &&
  typeof part.leaf === "object" &&
  part.leaf !== null &&
  "has" in part.leaf &&
  part.leaf.has === fact;

/** A group from which something was taken asks for no more than is left. */
function keepMeetable(group: Entry): void {
  const { grouping, wanted, parts } = viewCondition(group);
  if (grouping === "atLeast" && wanted > parts.length) group.set("wanted", Math.max(1, parts.length));
  // "Any of nothing" is never met; the whole condition is then none.
  if (parts.length === 0 && grouping !== "all") group.set("grouping", "all");
}
