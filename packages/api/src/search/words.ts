import { plainWords } from "../catalog/words.ts";

/** Words that say nothing about what is meant, in English and Spanish. */
const empty = new Set(
  "a an and at by for from in of on or the to with y o e u de del la el los las un una en para por con al".split(
    " ",
  ),
);

/** Without the plural's last letter, which both languages share: `nurses` and `nurse`, `enfermeras` and `enfermera`. */
const singular = (word: string): string =>
  word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;

/** A single word as the index holds it: folded, singular. */
export const termOf = (word: string): string => singular(plainWords(word).join(""));

/** The words of a text as the index holds them; those that say nothing are left out unless there are no others. */
export function termsOf(text: string): readonly string[] {
  const words = plainWords(text);
  const telling = words.filter((word) => !empty.has(word));
  return (telling.length === 0 ? words : telling).map(singular);
}
