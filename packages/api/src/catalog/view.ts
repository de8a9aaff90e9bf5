import type { Page } from "@footbridge/contract/page.ts";
import { type Catalog, keyOf, type Noun, type RecordOf } from "@footbridge/core/model/catalog.ts";
import { nearest } from "@footbridge/core/routes/read/nearest.ts";
import { plainWords } from "./words.ts";

/** One version of the catalog, ready to be read: all of it in memory, so that every answer is of one version. */
export interface CatalogView {
  readonly version: number;
  /** Names version and content; what ETags say. */
  readonly tag: string;
  readonly catalog: Catalog;
  readonly one: <N extends Noun>(noun: N, id: string) => RecordOf<N> | undefined;
  /** Ids of the noun that look like the one asked for. */
  readonly near: (noun: Noun, id: string) => readonly string[];
  readonly page: <N extends Noun>(noun: N, ask: ListAsk) => Page<RecordOf<N>>;
}

/** A list's query: a cursor, a size, words of the name, and values that keys of the record must have. */
export interface ListAsk {
  readonly after?: string | undefined;
  readonly limit: number;
  readonly q?: string | undefined;
  readonly having: Readonly<Record<string, string>>;
}

/** Records of a noun by key, in order of key, each with the words of its name. */
interface Shelf {
  readonly keys: readonly string[];
  readonly records: readonly object[];
  readonly byKey: ReadonlyMap<string, object>;
  readonly words: () => readonly string[];
}

export function viewOf(catalog: Catalog, version: number, tag: string): CatalogView {
  const shelves = new Map<Noun, Shelf>();
  const shelfOf = (noun: Noun): Shelf => {
    const shelf = shelves.get(noun) ?? stack(noun, catalog);
    shelves.set(noun, shelf);
    return shelf;
  };
  return {
    version,
    tag,
    catalog,
    one: <N extends Noun>(noun: N, id: string) => shelfOf(noun).byKey.get(id) as RecordOf<N> | undefined,
    near: (noun, id) => nearest(id, shelfOf(noun).keys),
    page: <N extends Noun>(noun: N, ask: ListAsk) => pageOfShelf(shelfOf(noun), ask) as Page<RecordOf<N>>,
  };
}

function stack(noun: Noun, catalog: Catalog): Shelf {
  const entries = catalog[noun].map((record): [string, object] => [keyOf(noun, record), record]);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  const records = entries.map(([, record]) => record);
  let words: readonly string[] | undefined;
  return {
    keys: entries.map(([key]) => key),
    records,
    byKey: new Map(entries),
    words: () => (words ??= records.map((record) => ` ${nameWords(record).join(" ")}`)),
  };
}

/** The words of a record's name or title, in every language. */
function nameWords(record: object): readonly string[] {
  const name: unknown = Reflect.get(record, "name") ?? Reflect.get(record, "title");
  if (typeof name === "string") return plainWords(name);
  if (typeof name !== "object" || name === null) return [];
  return Object.values(name).flatMap((text) => (typeof text === "string" ? plainWords(text) : []));
}

function pageOfShelf(shelf: Shelf, ask: ListAsk): Page<object> {
  const wanted = ask.q === undefined ? [] : plainWords(ask.q).map((word) => ` ${word}`);
  const having = Object.entries(ask.having);
  const names = wanted.length === 0 ? [] : shelf.words();
  const items: object[] = [];
  let total = 0;
  let last: string | undefined;
  let more = false;
  for (const [index, record] of shelf.records.entries()) {
    if (!having.every(([key, value]) => has(record, key, value))) continue;
    if (!wanted.every((word) => names[index]?.includes(word) === true)) continue;
    total += 1;
    const key = shelf.keys[index] ?? "";
    if (ask.after !== undefined && key <= ask.after) continue;
    if (items.length === ask.limit) {
      more = true;
      continue;
    }
    items.push(record);
    last = key;
  }
  return { items, total, ...(more && last !== undefined ? { next: last } : {}) };
}

/** `sector` also looks into `sectors`, and so for every key that may be told once or many times. */
function has(record: object, key: string, value: string): boolean {
  const one: unknown = Reflect.get(record, key);
  if (one !== undefined) return one === value;
  const many: unknown = Reflect.get(record, `${key}s`);
  return Array.isArray(many) && many.includes(value);
}
