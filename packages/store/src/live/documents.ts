import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import type { Work } from "../database/work.ts";

/** A live document as it is kept: a state, and what came since, oldest first. */
export interface KeptDocument {
  readonly state: Uint8Array | undefined;
  readonly updates: readonly Uint8Array[];
}

/** One change of one document, in the form its library writes it. */
export interface Change {
  readonly name: string;
  readonly update: Uint8Array;
}

/** Works for live documents, in the role `live_keeper`: they and nothing else. */
const asLiveKeeper = <T>(db: Database, work: (tx: Work) => Promise<T>): Promise<T> =>
  db.transaction().execute(async (tx) => {
    await sql`select set_config('role', 'live_keeper', true)`.execute(tx);
    return work(tx);
  });

/** Writes changes, all or none; they are kept once this is done. */
export const appendChanges = (db: Database, changes: readonly Change[]): Promise<void> =>
  asLiveKeeper(db, async (tx) => {
    const names = changes.map(({ name }) => name);
    const updates = changes.map(({ update }) => Buffer.from(update));
    await sql`insert into live.updates (name, update)
      select name, update from unnest(${names}::text[], ${updates}::bytea[]) with ordinality as t (name, update, place)
      order by place`.execute(tx);
  });

async function documentIn(
  tx: Work,
  name: string,
): Promise<KeptDocument & { readonly seqs: readonly number[] }> {
  const kept = await sql<{
    state: Uint8Array;
  }>`select state from live.documents where name = ${name}`.execute(tx);
  const later = await sql<{ seq: number; update: Uint8Array }>`select seq, update from live.updates
    where name = ${name} order by seq`.execute(tx);
  return {
    state: kept.rows[0]?.state,
    updates: later.rows.map(({ update }) => update),
    seqs: later.rows.map(({ seq }) => seq),
  };
}

/** A document as it is kept; with no state and no updates where there is none. */
export const readDocument = (db: Database, name: string): Promise<KeptDocument> =>
  asLiveKeeper(db, (tx) => documentIn(tx, name));

/**
 * Makes one state of a state and its updates, as `fold` does it. Exactly the updates that were folded go: what another
 * process adds meanwhile stays.
 */
export const compactDocument = (
  db: Database,
  name: string,
  fold: (kept: KeptDocument) => Uint8Array,
): Promise<void> =>
  asLiveKeeper(db, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`live ${name}`}, 0))`.execute(tx);
    const { seqs, ...kept } = await documentIn(tx, name);
    if (seqs.length === 0) return;
    await sql`insert into live.documents (name, state) values (${name}, ${Buffer.from(fold(kept))})
      on conflict (name) do update set state = excluded.state, updated_at = now()`.execute(tx);
    await sql`delete from live.updates where seq = any(${seqs}::bigint[])`.execute(tx);
  });

/** Removes these documents, with all their updates. */
export const removeDocuments = (db: Database, names: readonly string[]): Promise<void> =>
  asLiveKeeper(db, async (tx) => {
    await sql`delete from live.updates where name = any(${names}::text[])`.execute(tx);
    await sql`delete from live.documents where name = any(${names}::text[])`.execute(tx);
  });
