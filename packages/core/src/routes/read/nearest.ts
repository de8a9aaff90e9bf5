/** How many words are compared at most. */
const mostCompared = 20_000;

/** The known words most like one that is unknown, nearest first: at most three, each within a third of its length. */
export function nearest(word: string, known: Iterable<string>): readonly string[] {
  const allowed = Math.max(2, Math.floor(word.length / 3));
  const found: { readonly entry: string; readonly distance: number }[] = [];
  let compared = 0;
  for (const entry of known) {
    compared += 1;
    if (compared > mostCompared) break;
    if (Math.abs(entry.length - word.length) > allowed) continue;
    const distance = edits(word.toLowerCase(), entry.toLowerCase(), allowed);
    if (distance <= allowed) found.push({ entry, distance });
  }
  return found
    .toSorted((one, other) => one.distance - other.distance || (one.entry < other.entry ? -1 : 1))
    .slice(0, 3)
    .map(({ entry }) => entry);
}

/** Levenshtein's distance, or one more than `most` as soon as it is larger. */
function edits(one: string, other: string, most: number): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + change));
    }
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return row[other.length] ?? most + 1;
}

/** "Did you mean …?", or the fallback where nothing is near. */
export function suggestion(word: string, known: Iterable<string>, fallback: string): string {
  const near = nearest(word, known);
  return near.length === 0 ? fallback : `Did you mean ${near.map((entry) => `"${entry}"`).join(" or ")}?`;
}
