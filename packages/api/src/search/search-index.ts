import { setImmediate } from "node:timers/promises";
import type { SearchKind } from "@footbridge/contract/search.ts";
import type { Catalog } from "@footbridge/core/model/catalog.ts";
import type { LocalText } from "@footbridge/core/model/provenance.ts";
import MiniSearch, { type SearchOptions, type SearchResult } from "minisearch";
import { type Thing, thingsOf } from "./things.ts";
import { type Name, namesOf } from "./name.ts";
import { rankOf } from "./rank.ts";
import { termsOf } from "./words.ts";

/** A thing that was found: by which of its names, and which words of the index it was. */
export interface Found {
  readonly thing: Thing;
  readonly name: Name;
  readonly terms: readonly string[];
  readonly rank: number;
}

export interface Findings {
  /** Best first, each thing once. */
  readonly found: readonly Found[];
  /** True where similar words were tried. */
  readonly nearly: boolean;
}

export interface SearchIndex {
  readonly find: (q: string, kinds?: readonly SearchKind[]) => Findings;
  /** False where nobody stated what a job takes. */
  readonly opens: (kind: SearchKind, id: string) => boolean;
}

/** The event loop is held no longer than this at a time, in milliseconds. */
const sliceMs = 8;

/** Indexes every name of a catalog, in slices, so that requests are served meanwhile. */
export async function searchIndexOf(
  catalog: Catalog,
  wordOf: (word: string) => LocalText,
): Promise<SearchIndex> {
  const things = thingsOf(catalog, wordOf);
  const names: Name[] = [];
  const known = new Set<string>();
  const words = new MiniSearch<{ id: number; name: string; around: string }>({
    fields: ["name", "around"],
    tokenize: (text) => [...termsOf(text)],
    processTerm: (term) => term,
  });
  let until = performance.now() + sliceMs;
  for (const thing of things) {
    for (const word of termsOf(thing.around)) known.add(word);
    for (const name of namesOf(thing)) {
      for (const word of name.words.split(" ")) known.add(word);
      const { text, own } = name;
      words.add({ id: names.push(name) - 1, name: text, around: own ? aroundOf(thing, name.words) : "" });
    }
    if (performance.now() < until) continue;
    await setImmediate();
    until = performance.now() + sliceMs;
  }
  const open = new Set(things.flatMap(({ kind, id, hasWayIn }) => (hasWayIn ? [`${kind} ${id}`] : [])));
  return {
    find: (q, kinds) =>
      find(readingsOf(q, known), kinds, (text, options) => words.search(text, options), names),
    opens: (kind, id) => open.has(`${kind} ${id}`),
  };
}

/** Names are also found with two of their words written as one: “forklift” for “fork lift”. */
const aroundOf = (thing: Thing, name: string): string => [thing.around, ...pairsOf(termsOf(name))].join(" ");

const pairsOf = (words: readonly string[]): readonly string[] =>
  words.slice(1).map((word, index) => `${words[index] ?? ""}${word}`);

/** What was typed, and each way to write two of its words as one that is known: “child care” is also “childcare”. */
function readingsOf(q: string, known: ReadonlySet<string>): readonly (readonly string[])[] {
  const asked = termsOf(q);
  const joined = pairsOf(asked).flatMap((pair, at) =>
    known.has(pair) ? [[...asked.slice(0, at), pair, ...asked.slice(at + 2)]] : [],
  );
  return [asked, ...joined];
}

/** Words as typed, of which the last may go on; longer ones may go on anywhere. */
const asTyped: SearchOptions = {
  combineWith: "AND",
  boost: { name: 4 },
  weights: { prefix: 0.6, fuzzy: 0.35 },
  prefix: (term, place, terms) => term.length > 1 && (place === terms.length - 1 || term.length > 3),
};

/** Letters that may be wrong, by the length of the word: none up to three, one up to five, then two. */
const allowed = (term: string): number => (term.length <= 3 ? 0 : term.length <= 5 ? 1 : 2);

/** From strict to lenient: each is tried only where those before found too little. */
const attempts: readonly SearchOptions[] = [
  asTyped,
  { ...asTyped, fuzzy: allowed },
  { ...asTyped, fuzzy: (term) => (term.length <= 3 ? 0 : 2) },
  { ...asTyped, fuzzy: allowed, combineWith: "OR" },
];

/** With so few found, similar words are tried as well. */
const enough = 3;

function find(
  readings: readonly (readonly string[])[],
  kinds: readonly SearchKind[] | undefined,
  search: (text: string, options: SearchOptions) => readonly SearchResult[],
  names: readonly Name[],
): Findings {
  const best = new Map<Thing, Found>();
  for (const [round, options] of attempts.entries()) {
    if (round > 0 && best.size >= (round === 1 ? enough : 1)) break;
    for (const asked of readings) {
      for (const result of search(asked.join(" "), options)) {
        const name = names[result.id as number];
        if (name === undefined || !isAbout(result, asked)) continue;
        if (kinds !== undefined && !kinds.includes(name.thing.kind)) continue;
        const rank = rankOf(name, asked, result.score) / (round + 1);
        const had = best.get(name.thing);
        if (had !== undefined && had.rank >= rank) continue;
        best.set(name.thing, { thing: name.thing, name, terms: result.terms, rank });
      }
    }
    if (round > 0 && best.size > 0) return { found: ordered(best), nearly: true };
  }
  return { found: ordered(best), nearly: false };
}

/** At least half of the words asked for must be there. */
const isAbout = ({ queryTerms }: SearchResult, asked: readonly string[]): boolean =>
  queryTerms.length * 2 > asked.length;

const ordered = (best: ReadonlyMap<Thing, Found>): readonly Found[] =>
  [...best.values()].sort((one, other) => other.rank - one.rank || (one.thing.id < other.thing.id ? -1 : 1));
