/** What is known of words, from libraries and lists outside core. */
export interface Wording {
  /** The stem of a cleaned word, by language: `partners` and `partnering` have one. */
  readonly stem: (word: string, language: string) => string;
  /** How many letters must change for one word to become the other. */
  readonly distance: (one: string, other: string) => number;
  /** The idea a cleaned word stands for, the same in every language offered; undefined where nobody noted one. */
  readonly idea: (word: string, language: string) => string | undefined;
  /** Words that wait for the host. */
  readonly offends: (word: string) => boolean;
}

/** Longest word that is counted; the rest of what was typed is kept in the record, and not shown. */
export const longestWord = 40;

/** What was typed without what nobody sees: case, spaces around, width of letters. */
export const plain = (text: string): string =>
  text.normalize("NFKC").toLocaleLowerCase("en").replaceAll(/\s+/gu, " ").trim();

/** A word without what does not matter: case, spaces around, marks before and after, width of letters. */
export function clean(text: string): string {
  const bare = plain(text).replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  return Array.from(bare).slice(0, longestWord).join("").trim();
}

/** Accents on Latin, Greek and Cyrillic letters; points on Hebrew and Arabic ones. Of other scripts such marks are sounds of their own. */
const accents = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]+/gu;

/** The same letters without accents, to compare: `educación` and `educacion`. */
export const withoutAccents = (word: string): string =>
  word.normalize("NFD").replaceAll(accents, "").normalize("NFC");

/** The letters alone: `child care`, `child-care` and `childcare` are one. */
export const lettersOf = (word: string): string => word.replaceAll(/[\s\p{Pd}'’.]+/gu, "");
