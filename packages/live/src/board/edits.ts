import type { BoardStage } from "@footbridge/core/lab/stages.ts";
import { Map as SharedMap, Text as SharedText } from "yjs";
import { type Edit, newKey } from "../pathway/edit.ts";
import { typeInto } from "../pathway/type-into.ts";
import { type Entry, entryIn, type ListName, rootsOf, textIn } from "./roots.ts";

/** Who writes, and when: the own seat (or `host`), and the moment as ISO 8601 in UTC. */
export interface Hand {
  readonly author: string;
  readonly at: string;
}

export { newKey };

/** Lays an entry down with all its fields at once. */
const put =
  (list: ListName, id: string, text: string, rest: Readonly<Record<string, unknown>>): Edit =>
  (doc) => {
    const entry: Entry = new SharedMap(Object.entries(rest));
    entry.set("text", new SharedText(text));
    rootsOf(doc)[list].set(id, entry);
  };

/** A new card; `id` from `newKey("card")`. */
export const addCard = (id: string, stage: BoardStage, text: string, { author, at }: Hand): Edit =>
  put("cards", id, text, { stage, author, at });

/** A new cluster, under which cards are put together; `id` from `newKey("cluster")`. */
export const addCluster = (id: string, stage: BoardStage, name: string, { author, at }: Hand): Edit =>
  put("clusters", id, name, { stage, author, at });

/** A comment on a card; `id` from `newKey("comment")`. */
export const addComment = (id: string, card: string, text: string, { author, at }: Hand): Edit =>
  put("comments", id, text, { card, author, at });

/** Types into a card, cluster or comment by the least change; `shown` is what the person saw when they began. */
export const typeText =
  (list: ListName, id: string, next: string, shown?: string): Edit =>
  (doc) => {
    const entry = entryIn(rootsOf(doc)[list], id);
    const text = entry === undefined ? undefined : textIn(entry);
    if (text !== undefined) typeInto(text, next, shown);
  };

/** Types into what the table means by a career pathway. */
export const typeConcept =
  (next: string, shown?: string): Edit =>
  (doc) =>
    typeInto(rootsOf(doc).concept, next, shown);

/** Puts something away, or brings it back: nothing on a board is ever deleted. */
export const archive =
  (list: ListName, id: string, archived: boolean): Edit =>
  (doc) => {
    entryIn(rootsOf(doc)[list], id)?.set("archived", archived);
  };

/** Puts a card into a cluster, or out of any. */
export const cluster =
  (card: string, into: string | undefined): Edit =>
  (doc) => {
    entryIn(rootsOf(doc).cards, card)?.set("cluster", into ?? "");
  };

/** Moves a card to another stage's column; it is then in no cluster. */
export const moveCard =
  (card: string, stage: BoardStage): Edit =>
  (doc) => {
    const entry = entryIn(rootsOf(doc).cards, card);
    entry?.set("stage", stage);
    entry?.set("cluster", "");
  };
