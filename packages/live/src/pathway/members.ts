import { Map as SharedMap } from "yjs";
import { byRank, rankAt, rankBetween } from "./rank.ts";
import { type Entry, rankIn } from "./roots.ts";

/** The members of a set, in their order. */
export const membersOf = (set: Entry | undefined): readonly string[] =>
  set === undefined
    ? []
    : [...set.entries()]
        .map(([key, rank]) => ({ key, rank: typeof rank === "string" ? rank : "" }))
        .toSorted(byRank)
        .map(({ key }) => key);

/** A set to lay into a document. */
export const newSet = (members: readonly string[]): Entry =>
  new SharedMap(members.map((member, place) => [member, rankAt(place)] as [string, unknown]));

/** Puts a member at the end; one that is there stays where it is. */
export function addMember(set: Entry, member: string): void {
  if (set.has(member)) return;
  const last = membersOf(set).at(-1);
  const rank = last === undefined ? undefined : set.get(last);
  set.set(member, rankBetween(typeof rank === "string" ? rank : ""));
}

/** One of a list, as it lies in the document. */
export interface Listed {
  readonly key: string;
  readonly rank: string;
  readonly entry: Entry;
}

/** The maps of a list, in their order; anything else in it is passed over. */
export const listIn = (list: Entry | undefined): readonly Listed[] =>
  list === undefined
    ? []
    : [...list.entries()]
        .flatMap(([key, entry]) =>
          entry instanceof SharedMap ? [{ key, rank: rankIn(entry), entry: entry as Entry }] : [],
        )
        .toSorted(byRank);

/** The rank of what comes last in a list. */
export const lastRank = (list: Entry | undefined): string => rankBetween(listIn(list).at(-1)?.rank);
