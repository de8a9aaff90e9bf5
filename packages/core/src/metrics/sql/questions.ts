import { isLeaf, type Leaf, leafTruth, type Reading } from "../../conditions/to-sql.ts";
import type { Dialect } from "../../sql/dialect.ts";
import { type Fragment, join, name, raw, sql, statement } from "../../sql/fragment.ts";
import { bitsAWord, type Place, type PlaceOf, yes } from "./holds.ts";
import { type Lookup, lookupOf, Table } from "./lookups.ts";

/** A question and what its window and report are. */
export interface AskedLeaf {
  readonly leaf: Leaf;
  readonly reading: Reading;
}

/**
 * Questions of one element, each answered once per record as a bit of a whole number, so that a condition is a comparison
 * of few numbers. Databases find no repeated parts themselves, and comparing bits is cheaper for them than joining truth
 * values.
 */
export interface Questions {
  /** Columns with what tables of values answer: to be selected straight from the records, where dictionaries still are. */
  readonly lookups: readonly Fragment[];
  /** Columns with all other answers: to be selected where elements and derived days stand. */
  readonly tests: readonly Fragment[];
  /** Where the answers stand. */
  readonly placesIn: (reading: Reading) => PlaceOf;
}

function keyOf({ leaf, reading }: AskedLeaf): string {
  if ("code" in leaf) return JSON.stringify(["code", leaf.code, leaf.in.toSorted()]);
  const { text, values } = statement(leafTruth(leaf, reading));
  return JSON.stringify([text, values]);
}

interface Known extends AskedLeaf {
  readonly key: string;
  readonly lookup: Lookup | undefined;
}

/** Gives each question its bit, in words that begin with `prefix`. */
export function questionsOf(asked: readonly AskedLeaf[], dialect: Dialect, prefix: string): Questions {
  const leaves = new Map<string, Known>();
  for (const each of asked) {
    const key = keyOf(each);
    if (!leaves.has(key))
      leaves.set(key, {
        ...each,
        key,
        lookup: lookupOf(each.leaf, each.reading),
      });
  }
  const places = new Map<string, Place>();
  const lookups = placeLookups([...leaves.values()], places, `${prefix}l`);
  const tests = placeTests([...leaves.values()], places, `${prefix}t`);
  return {
    lookups: lookups.map((tables, at) => {
      const each = tables.flatMap((table) => table.sql(dialect));
      return sql`${join(each, " | ")} as ${name(`${prefix}l${at}`)}`;
    }),
    tests: tests.map((truths, at) => {
      const each = truths.map((truth, bit) => yes(truth, raw(String(1n << BigInt(bit)))));
      return sql`${join(each, " | ")} as ${name(`${prefix}t${at}`)}`;
    }),
    placesIn: (reading) => (condition) =>
      isLeaf(condition) ? places.get(keyOf({ leaf: condition, reading })) : undefined,
  };
}

/** The tables of each word: those of one element stand in one word, so that each is looked up once. */
function placeLookups(
  leaves: readonly Known[],
  places: Map<string, Place>,
  word: string,
): readonly (readonly Table[])[] {
  const words: Table[][] = [];
  let used = bitsAWord;
  const known = leaves.flatMap(({ key, lookup }) => (lookup === undefined ? [] : [{ key, lookup }]));
  for (const [element, own] of Map.groupBy(known, ({ lookup }) => lookup.element)) {
    for (let from = 0; from < own.length; from += bitsAWord) {
      const some = own.slice(from, from + bitsAWord);
      if (used + some.length > bitsAWord) {
        words.push([]);
        used = 0;
      }
      const table = new Table(element);
      for (const { key, lookup } of some) {
        const bit = 1n << BigInt(used++);
        places.set(key, { word: `${word}${words.length - 1}`, bit });
        table.add(lookup, bit);
      }
      words.at(-1)?.push(table);
    }
  }
  return words;
}

function placeTests(
  leaves: readonly Known[],
  places: Map<string, Place>,
  word: string,
): readonly (readonly Fragment[])[] {
  const tests = leaves.filter(({ lookup }) => lookup === undefined);
  tests.forEach(({ key }, at) =>
    places.set(key, {
      word: `${word}${Math.floor(at / bitsAWord)}`,
      bit: 1n << BigInt(at % bitsAWord),
    }),
  );
  const truths = tests.map(({ leaf, reading }) => leafTruth(leaf, reading));
  return Array.from({ length: Math.ceil(truths.length / bitsAWord) }, (_, at) =>
    truths.slice(at * bitsAWord, (at + 1) * bitsAWord),
  );
}
