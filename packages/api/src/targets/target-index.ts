import { setImmediate } from "node:timers/promises";
import type { FoundTarget } from "@footbridge/contract/targets.ts";
import type { Catalog } from "@footbridge/core/model/catalog.ts";
import { piecesOf, plainWords } from "../catalog/words.ts";
import { targetNames, type TargetName } from "./target-names.ts";

/** Finds targets by a word of any of their names, misspelled or not finished. */
export interface TargetIndex {
  readonly find: (q: string, kind: FoundTarget["kind"] | undefined, most: number) => readonly FoundTarget[];
  /** False where nobody stated what it takes. */
  readonly hasWayIn: (target: string) => boolean;
}

const breatheEvery = 2000;

/** Names by their three-letter pieces; takes a breath now and then, so that requests are served meanwhile. */
export async function targetIndexOf(catalog: Catalog): Promise<TargetIndex> {
  const names = targetNames(catalog);
  const postings = new Map<string, number[]>();
  const sizes = new Uint16Array(names.length);
  for (const [index, name] of names.entries()) {
    const pieces = piecesOf(plainWords(name.text));
    sizes[index] = pieces.size;
    for (const piece of pieces) {
      const posting = postings.get(piece);
      if (posting === undefined) postings.set(piece, [index]);
      else posting.push(index);
    }
    if (index % breatheEvery === breatheEvery - 1) await setImmediate();
  }
  const open = new Set(names.flatMap(({ target, hasWayIn }) => (hasWayIn ? [target] : [])));
  return {
    find: (q, kind, most) => find(names, postings, sizes, q, kind, most),
    hasWayIn: (target) => open.has(target),
  };
}

/** Below this share of the asked pieces a name is taken for another word. */
const leastCovered = 0.45;

function find(
  names: readonly TargetName[],
  postings: ReadonlyMap<string, readonly number[]>,
  sizes: Uint16Array,
  q: string,
  kind: FoundTarget["kind"] | undefined,
  most: number,
): readonly FoundTarget[] {
  const words = plainWords(q);
  const asked = piecesOf(words, true);
  const shared = new Map<number, number>();
  for (const piece of asked) {
    for (const index of postings.get(piece) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
  }
  const best = new Map<string, { name: TargetName; score: number }>();
  for (const [index, both] of shared) {
    const name = names[index];
    const covered = both / asked.size;
    if (name === undefined || covered < leastCovered || (kind !== undefined && name.kind !== kind)) continue;
    const score = scoreOf(name, words, covered, both / (sizes[index] ?? 1));
    const had = best.get(name.target);
    if (had === undefined || score > had.score) best.set(name.target, { name, score });
  }
  return [...best.values()]
    .sort(byScore)
    .slice(0, most)
    .map(({ name }) => foundOf(name));
}

/** Asked pieces found weigh most, then how much of the name they are; own names and open jobs before the rest. */
function scoreOf(name: TargetName, words: readonly string[], covered: number, filled: number): number {
  const begins = plainWords(name.text).join(" ").startsWith(words.join(" ")) ? 0.15 : 0;
  return (
    covered +
    0.35 * filled +
    begins +
    (name.own ? 0.12 : 0) +
    (name.hasWayIn ? 0.2 : 0) +
    kindBonus[name.kind]
  );
}

const kindBonus: Readonly<Record<FoundTarget["kind"], number>> = {
  occupation: 0.1,
  sector: 0.08,
  credential: 0.04,
  program: 0,
};

const byScore = (a: { name: TargetName; score: number }, b: { name: TargetName; score: number }): number =>
  b.score - a.score || (a.name.target < b.name.target ? -1 : 1);

const foundOf = ({ target, kind, label, own, text, hasWayIn }: TargetName): FoundTarget => ({
  target,
  kind,
  label,
  ...(own ? {} : { matched: text }),
  hasWayIn,
});
