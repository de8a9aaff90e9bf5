import type { Noun } from "@footbridge/core/model/catalog.ts";
import { sql } from "kysely";
import type { Work } from "../database/work.ts";
import type { ReadyRecord } from "./check-records.ts";
import type { Changes, StoredRecord } from "./compare.ts";

/** Records per statement: a few hundred kilobytes each, which both engines take in one gulp. */
const atOnce = 2000;

/** What the write is part of. */
export interface Writing {
  readonly feed: string;
  readonly importId: string;
  /** The catalog's version once this import is done. */
  readonly version: number;
}

const table = (noun: Noun) => sql.table(`catalog.${noun}`);

/** All records of this feed, and whoever else has one of these keys. */
export async function storedRecords(
  tx: Work,
  noun: Noun,
  feed: string,
  keys: readonly string[],
): Promise<readonly StoredRecord[]> {
  const found = await sql<StoredRecord>`
    select key, feed, hash, retired_at is not null as retired from ${table(noun)}
    where feed = ${feed} or key = any(${[...keys]}::text[])`.execute(tx);
  return found.rows;
}

/** Writes what changed, and into the journal what stood there before. */
export async function writeChanges(tx: Work, noun: Noun, changes: Changes, writing: Writing): Promise<void> {
  for (const part of parts(changes.added)) {
    await note(
      tx,
      noun,
      "added",
      part.map(({ key }) => key),
      writing,
    );
    await insert(tx, noun, part, writing);
  }
  for (const [change, records] of [
    ["changed", changes.changed],
    ["returned", changes.returned],
  ] as const) {
    for (const part of parts(records)) {
      await note(
        tx,
        noun,
        change,
        part.map(({ key }) => key),
        writing,
      );
      await update(tx, noun, part, writing);
    }
  }
  for (const keys of parts(changes.retired)) {
    await note(tx, noun, "retired", keys, writing);
    await sql`update ${table(noun)} set retired_at = now(), version = ${writing.version}
      where key = any(${keys}::text[])`.execute(tx);
  }
}

async function insert(tx: Work, noun: Noun, part: readonly ReadyRecord[], writing: Writing): Promise<void> {
  await sql`insert into ${table(noun)} (key, feed, hash, version, doc)
    select key, ${writing.feed}, hash, ${writing.version}, doc::jsonb from ${incoming(part)}`.execute(tx);
}

async function update(tx: Work, noun: Noun, part: readonly ReadyRecord[], writing: Writing): Promise<void> {
  await sql`update ${table(noun)} as old
    set hash = new.hash, doc = new.doc::jsonb, version = ${writing.version}, retired_at = null
    from ${incoming(part)} where old.key = new.key`.execute(tx);
}

/** Records as rows of a statement. */
export const incoming = (part: readonly ReadyRecord[]) =>
  sql`unnest(${part.map(({ key }) => key)}::text[], ${part.map(({ hash }) => hash)}::text[],
    ${part.map(({ doc }) => doc)}::text[]) as new (key, hash, doc)`;

async function note(
  tx: Work,
  noun: Noun,
  change: string,
  keys: readonly string[],
  writing: Writing,
): Promise<void> {
  await sql`insert into catalog.journal (version, import_id, noun, key, change, before)
    select ${writing.version}, ${writing.importId}, ${noun}, named.key, ${change}, old.doc
    from unnest(${[...keys]}::text[]) with ordinality as named (key, place)
    left join ${table(noun)} as old on old.key = named.key
    order by named.place`.execute(tx);
}

/** Cut into what one statement takes. */
export function parts<T>(all: readonly T[]): readonly T[][] {
  const cut: T[][] = [];
  for (let from = 0; from < all.length; from += atOnce) cut.push(all.slice(from, from + atOnce));
  return cut;
}
