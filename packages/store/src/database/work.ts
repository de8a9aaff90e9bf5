import { sql, type Transaction } from "kysely";
import type { Database } from "./pool.ts";
import type { Tables } from "./tables.ts";

/** One transaction, in one role. Pass it down: the embedded engine has one session, and a query beside it would wait for ever. */
export type Work = Transaction<Tables>;

/**
 * Reads as the application does: in the role `app_user`, from one moment. Both engines connect as a user that row-level
 * security would not bind; the role does, for this transaction only.
 */
export function asReader<T>(db: Database, read: (tx: Work) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (tx) => {
      await sql`select set_config('role', 'app_user', true)`.execute(tx);
      return read(tx);
    });
}

/** Any number that no other program is likely to lock. */
const importLock = 4_300_000_001n;

/** Writes as one list's import: in the role `catalog_importer`, allowed the list's own records; one import at a time. */
export function asImporter<T>(db: Database, feed: string, write: (tx: Work) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${importLock}::bigint)`.execute(tx);
    await sql`select set_config('role', 'catalog_importer', true), set_config('app.feed', ${feed}, true)`.execute(
      tx,
    );
    return write(tx);
  });
}
