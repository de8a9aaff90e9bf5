import type { Noun, RecordOf } from "@footbridge/core/model/catalog.ts";
import { mergeLayers } from "@footbridge/core/model/merge.ts";
import { sql } from "kysely";
import type { Work } from "../database/work.ts";
import { canonicalJson, hashOf } from "./canonical.ts";
import type { ReadyRecord } from "./check-records.ts";
import { type Changes, compare, type StoredRecord } from "./compare.ts";
import { incoming, parts, storedRecords, type Writing } from "./write.ts";

/** What this list said before of a shared noun. */
export async function givenRecords(tx: Work, noun: Noun, feed: string): Promise<readonly StoredRecord[]> {
  const found = await sql<StoredRecord>`
    select key, feed, hash, retired_at is not null as retired from catalog.given
    where noun = ${noun} and feed = ${feed}`.execute(tx);
  return found.rows;
}

/** Writes what the list says now. */
export async function writeGiven(tx: Work, noun: Noun, changes: Changes, { feed }: Writing): Promise<void> {
  for (const part of parts([...changes.added, ...changes.changed, ...changes.returned])) {
    await sql`insert into catalog.given as old (noun, key, feed, hash, doc)
      select ${noun}, key, ${feed}, hash, doc::jsonb from ${incoming(part)}
      on conflict (noun, key, feed) do update set hash = excluded.hash, doc = excluded.doc, retired_at = null`.execute(
      tx,
    );
  }
  for (const keys of parts(changes.retired)) {
    await sql`update catalog.given set retired_at = now()
      where noun = ${noun} and feed = ${feed} and key = any(${keys}::text[])`.execute(tx);
  }
}

/** What follows for the noun's own table, once the list has been written: one record per key, from all that lists say. */
export async function mergedChanges(
  tx: Work,
  noun: Noun,
  changes: Changes,
  { feed }: Writing,
): Promise<Changes> {
  const touched = [...changes.added, ...changes.changed, ...changes.returned].map(({ key }) => key);
  const keys = [...touched, ...changes.retired];
  const merged: ReadyRecord[] = [];
  const stored: StoredRecord[] = [];
  for (const part of parts(keys)) {
    const layers = await sql<{ key: string; feed: string; doc: RecordOf<Noun> }>`
      select key, feed, doc from catalog.given
      where noun = ${noun} and retired_at is null and key = any(${part}::text[])`.execute(tx);
    for (const [key, said] of Map.groupBy(layers.rows, (layer) => layer.key)) {
      const doc = canonicalJson(mergeLayers(said.map((layer) => ({ feed: layer.feed, record: layer.doc }))));
      merged.push({ key, hash: hashOf(doc), doc });
    }
    const current = await storedRecords(tx, noun, feed, part);
    const asked = new Set(part);
    stored.push(...current.filter(({ key }) => asked.has(key)).map((record) => ({ ...record, feed })));
  }
  return compare(noun, feed, merged, stored, new Set());
}
