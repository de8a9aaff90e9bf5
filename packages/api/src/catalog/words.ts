/** Letters and digits alone, in lower case and without accents: how names are compared. */
export const plainWords = (text: string): readonly string[] =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

/**
 * The three-letter pieces of words, each word with two blanks before it and one behind (as pg_trgm); with `open`, the
 * last word may go on.
 */
export function piecesOf(words: readonly string[], open = false): ReadonlySet<string> {
  const pieces = new Set<string>();
  for (const [index, word] of words.entries()) {
    const padded = `  ${word}${open && index === words.length - 1 ? "" : " "}`;
    for (let place = 0; place + 3 <= padded.length; place += 1) pieces.add(padded.slice(place, place + 3));
  }
  return pieces;
}
