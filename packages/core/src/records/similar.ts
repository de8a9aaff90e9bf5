/** Letters and digits of a heading in small letters, with single blanks between the words. */
export const plainWords = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();

const pairsOf = (text: string): readonly string[] => {
  const padded = ` ${plainWords(text)} `;
  return Array.from({ length: Math.max(0, padded.length - 1) }, (_, at) => padded.slice(at, at + 2));
};

/** How alike two headings are, 0 to 1: twice the shared pairs of neighbouring letters over all of both (Dice 1945). */
export function likeness(one: string, other: string): number {
  const left = pairsOf(one);
  const right = pairsOf(other);
  const rest = [...right];
  let shared = 0;
  for (const pair of left) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    shared += 1;
    rest.splice(at, 1);
  }
  return left.length + right.length === 0 ? 0 : (2 * shared) / (left.length + right.length);
}

/** Names less alike than this are no suggestion: below it, most pairs of headings share only their endings. */
const worthSaying = 0.45;

/** The names most like a heading, the likest first. */
export function mostAlike(heading: string, names: readonly string[], most = 3): readonly string[] {
  return names
    .map((name) => ({ name, like: likeness(heading, name) }))
    .filter(({ like }) => like >= worthSaying)
    .sort((a, b) => b.like - a.like)
    .slice(0, most)
    .map(({ name }) => name);
}
