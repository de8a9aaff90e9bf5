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

/** Reads and writes what is the desk's: submissions, raw numbers, people, targets; in the role `measure_desk`. */
export function asDesk<T>(db: Database, work: (tx: Work) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('role', 'measure_desk', true)`.execute(tx);
    return work(tx);
  });
}

/** Another number that no other program is likely to lock. */
const measureLock = 4_300_000_002n;

/** As the desk, and one at a time: whoever comes second sees what the first has done. */
export const asDeskAlone = <T>(db: Database, work: (tx: Work) => Promise<T>): Promise<T> =>
  asDesk(db, async (tx) => {
    await sql`select pg_advisory_xact_lock(${measureLock}::bigint)`.execute(tx);
    return work(tx);
  });
