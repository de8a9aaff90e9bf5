import { sql } from "kysely";
import { DEFAULT_MIGRATION_TABLE, Migrator } from "kysely/migration";
import { migrations, schemaVersion } from "../migrations/migrations.ts";
import { messageOf, StoreProblem } from "../problem.ts";
import type { Database } from "./pool.ts";

/** The migrations this database has seen, oldest first; empty for a fresh one. */
export async function appliedMigrations(db: Database): Promise<readonly string[]> {
  return db.transaction().execute(async (tx) => {
    const there = await sql<{
      there: boolean;
    }>`select to_regclass(${DEFAULT_MIGRATION_TABLE}) is not null as there`.execute(tx);
    if (there.rows[0]?.there !== true) return [];
    const rows = await sql<{
      name: string;
    }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)} order by name`.execute(tx);
    return rows.rows.map(({ name }) => name);
  });
}

/** Refuses a database that a newer Footbridge has changed: this code would misread it. */
export function checkNotNewer(applied: readonly string[]): void {
  const unknown = applied.filter((name) => !(name in migrations));
  if (unknown.length === 0) return;
  throw new StoreProblem(
    "store.schema.newer",
    `The database was made by a newer Footbridge (it knows ${unknown.join(", ")}).`,
    "Update Footbridge to that version, or point it to another data directory or database.",
  );
}

/** Brings the tables up to date; all migrations in one transaction, one process at a time. */
export async function migrate(db: Database): Promise<void> {
  const applied = await appliedMigrations(db);
  checkNotNewer(applied);
  if (applied.includes(schemaVersion)) return;
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  throw new StoreProblem(
    "store.schema.not-updated",
    `The tables could not be brought up to date: ${messageOf(error)}.`,
    "The user of DATABASE_URL must own the database and be allowed to make roles (alter role NAME createrole), or an administrator makes and gives them: create role app_user; create role catalog_importer; create role measure_desk; create role app_member; create role accounts_keeper; create role referral_clerk; create role webhook_courier; create role live_keeper; create role lab_guest; create role lab_room; grant app_user, catalog_importer, measure_desk, app_member, accounts_keeper, referral_clerk, webhook_courier, live_keeper, lab_guest, lab_room to NAME.",
    error,
  );
}

/** For those who may only look: the database must be there and up to date. */
export async function checkCurrent(db: Database): Promise<void> {
  const applied = await appliedMigrations(db);
  checkNotNewer(applied);
  if (applied.includes(schemaVersion)) return;
  throw new StoreProblem(
    "store.schema.older",
    "The tables of this database are older than this Footbridge.",
    "Start Footbridge once (npm start): it brings them up to date.",
  );
}
