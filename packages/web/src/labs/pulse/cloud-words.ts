/** A word of a pulse and how many said it. */
export interface SaidWord {
  readonly word: string;
  readonly people: number;
}

/** More than this many are not drawn; the list has them all. */
export const mostDrawn = 120;

/**
 * Size of a word's letters between `small` and `large`: its area grows with the people who said it. The longest words
 * are held to the width that there is.
 */
export function sizesOf(
  words: readonly SaidWord[],
  { small, large, width }: { readonly small: number; readonly large: number; readonly width: number },
): readonly (SaidWord & { readonly size: number })[] {
  const top = Math.max(1, ...words.map(({ people }) => people));
  return words.slice(0, mostDrawn).map(({ word, people }) => {
    const size = small + (large - small) * Math.sqrt(people / top);
    // A bold letter is about 0.62 of its size wide.
    const widest = (width * 0.95) / (0.62 * Math.max(1, Array.from(word).length));
    return { word, people, size: Math.min(size, Math.max(widest, 8)) };
  });
}
