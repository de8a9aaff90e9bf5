import { Map as SharedMap, type Doc, Text as SharedText } from "yjs";

/** A shared map whose values somebody else's browser wrote: nothing is known of them. */
export type Entry = SharedMap<unknown>;

/** The parts of a board. All are roots, which two people can begin at once without one pushing the other out. */
export const rootsOf = (doc: Doc) => ({
  /** What the table means by a career pathway. */
  concept: doc.getText("concept"),
  cards: doc.getMap<unknown>("cards"),
  clusters: doc.getMap<unknown>("clusters"),
  comments: doc.getMap<unknown>("comments"),
});

export const rootNames: readonly string[] = ["concept", "cards", "clusters", "comments"];

/** What an entry holds: `text` is typed as running words, all else is written once or the last one counts. */
export const fields = {
  cards: ["stage", "text", "author", "at", "cluster", "archived"],
  clusters: ["stage", "text", "author", "at", "archived"],
  comments: ["card", "text", "author", "at", "archived"],
} as const;

export type ListName = keyof typeof fields;

/** How many of each one person writes on a board at most: whoever goes on and on leaves room for the others. */
export const eachWrites: Readonly<Record<ListName, number>> = { cards: 200, clusters: 50, comments: 500 };

/** How many of each a board has room for, and how long a text is, in characters. */
export const boardLimits = {
  cards: 500,
  clusters: 100,
  comments: 2000,
  text: 2000,
  name: 200,
  concept: 2000,
};

export const textIn = (entry: Entry): SharedText | undefined => {
  const found = entry.get("text");
  return found instanceof SharedText ? found : undefined;
};

/** The entry of a list, where it is one. */
export const entryIn = (list: Entry, id: string): Entry | undefined => {
  const found = list.get(id);
  return found instanceof SharedMap ? (found as Entry) : undefined;
};
