import type { LocalText } from "./provenance.ts";
import type { Noun, RecordOf } from "./catalog.ts";

/** Nouns of which several lists may speak: what one leaves out, another may say. */
export const sharedNouns: readonly Noun[] = [
  "sources",
  "places",
  "sectors",
  "occupations",
  "wages",
  "demands",
];

/** What one list says of a record. */
export interface Layer<N extends Noun> {
  readonly feed: string;
  readonly record: RecordOf<N>;
}

/** Of lists that say different things, the made-up city and the bare classification speak last. */
const lastToSpeak = ["soc", "demo-city"];

const rank = (feed: string): number => lastToSpeak.indexOf(feed);

/** In the order in which lists are believed: by rank, then by name. */
const byTrust = (a: { readonly feed: string }, b: { readonly feed: string }): number =>
  rank(a.feed) - rank(b.feed) || (a.feed < b.feed ? -1 : 1);

/**
 * One record from all that lists say of it, field by field: the first list that says anything of a field is believed,
 * and words in a language the first lacks are taken from the next.
 */
export function mergeLayers<N extends Noun>(layers: readonly Layer<N>[]): RecordOf<N> {
  const [first, ...others] = layers.toSorted(byTrust);
  if (first === undefined) throw new Error("a record that no list names has no fields");
  const merged: Record<string, unknown> = { ...first.record };
  for (const { record } of others) {
    for (const [field, value] of Object.entries(record)) {
      const said = merged[field];
      if (saysNothing(said)) merged[field] = value;
      else if (isText(said) && isText(value)) merged[field] = { ...value, ...said };
    }
  }
  return merged as RecordOf<N>;
}

const saysNothing = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);

const isText = (value: unknown): value is LocalText =>
  typeof value === "object" && value !== null && "en" in value && typeof value.en === "string";
