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

/** A word without what does not matter: case, spaces around, marks before and after, width of letters. */
export function clean(text: string): string {
  const plain = text.normalize("NFKC").toLocaleLowerCase("en").replaceAll(/\s+/gu, " ").trim();
  const bare = plain.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  return Array.from(bare).slice(0, longestWord).join("").trim();
}

/** The same letters without accents, to compare: `educación` and `educacion`. */
export const withoutAccents = (word: string): string =>
  word
    .normalize("NFD")
    .replaceAll(/\p{M}+/gu, "")
    .normalize("NFC");
