import { Map as SharedMap, Text as SharedText, type Doc } from "yjs";

/** A shared map whose values somebody else's browser wrote: nothing is known of them. */
export type Entry = SharedMap<unknown>;

/** The parts of the document. All are roots, which two people can begin at once without one pushing the other out. */
export const rootsOf = (doc: Doc) => ({
  /** `id`, `sector`, `livingWage.hourly`, `livingWage.asOf`. */
  about: doc.getMap<unknown>("pathway"),
  title: doc.getText("title"),
  wageSource: doc.getText("living-wage-source"),
  /** Sets: each member with its rank. */
  occupations: doc.getMap<unknown>("occupations"),
  populations: doc.getMap<unknown>("populations"),
  steps: doc.getMap<unknown>("steps"),
  partners: doc.getMap<unknown>("partners"),
  funds: doc.getMap<unknown>("funds"),
});

/** Fields of a step that are typed as running words: two hands in one field both stay. */
export const stepTexts = ["title", "keeps", "completion.source", "wage.source"] as const;
export type StepText = (typeof stepTexts)[number];

/** Fields of a step that are sets. */
export const stepSets = ["gives", "supports", "blocks", "funds"] as const;
export type StepSet = (typeof stepSets)[number];

/** Fields of a step where the last one who wrote counts. */
export const stepPlain = [
  "kind",
  "record",
  "weeks",
  "weeklyHours",
  "intake.firstWeek",
  "intake.everyWeeks",
  "intake.seats",
  "completion.rate",
  "price",
  "cost",
  "wage.hourly",
  "at",
  "group",
] as const;
export type StepPlain = (typeof stepPlain)[number];

/** Conditions of a step. */
export type ConditionField = "after" | "requires";

/** Set on a step that somebody took away; its words stay until the document is put in order. */
export const removedMark = "removed";

export const mapIn = (entry: Entry, key: string): Entry | undefined => {
  const found = entry.get(key);
  return found instanceof SharedMap ? found : undefined;
};

/** The map under a key, begun where there is none. */
export function mapAt(entry: Entry, key: string): Entry {
  const found = mapIn(entry, key);
  if (found !== undefined) return found;
  const made: Entry = new SharedMap();
  entry.set(key, made);
  return made;
}

export const textIn = (entry: Entry, key: string): SharedText | undefined => {
  const found = entry.get(key);
  return found instanceof SharedText ? found : undefined;
};

/** The text under a key, begun where there is none. */
export function textAt(entry: Entry, key: string): SharedText {
  const found = textIn(entry, key);
  if (found !== undefined) return found;
  const made = new SharedText();
  entry.set(key, made);
  return made;
}

/** What a text field says, however it was written. */
export function wordsIn(entry: Entry, key: string): string {
  const found = entry.get(key);
  return found instanceof SharedText ? plain(found) : typeof found === "string" ? found : "";
}

/** The text's characters; what is no text in it (a picture, a mark) is left out. */
export const plain = (text: SharedText): string => text.toJSON();

export const rankIn = (entry: Entry): string => {
  const rank = entry.get("rank");
  return typeof rank === "string" ? rank : "";
};
