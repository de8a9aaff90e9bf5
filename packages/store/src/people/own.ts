import { type RawBuilder, sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member, type Work } from "../database/work.ts";

/**
 * That a column names this person; of a participant's own, that it names any of the records that are theirs (migration 027).
 * Staff look one person up by index, and ask for no more.
 */
export const isOf = ({ role }: Member, column: RawBuilder<unknown>, person: string): RawBuilder<unknown> =>
  role === "participant"
    ? sql`(${column} = ${person} or (${person} = (select people.myself()) and ${column} = any((select people.mine())::text[])))`
    : sql`${column} = ${person}`;

/** All records that are the participant's own, the one under the account first. */
export async function ownRecords(tx: Work): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`select id from unnest(people.mine()) as m(id)
    order by id <> people.myself(), id`.execute(tx);
  return found.rows.map(({ id }) => id);
}

/** Whoever does the same at the same moment waits until this transaction is done, and sees what it did. */
export async function oneAtATime(tx: Work, what: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${what}, 0))`.execute(tx);
}

/** The participant's own person id, in a transaction under way. */
export async function ownPerson(tx: Work): Promise<string | undefined> {
  const found = await sql<{ id: string | null }>`select people.myself() as id`.execute(tx);
  return found.rows[0]?.id ?? undefined;
}

/** How many records wait under the e-mail that the participant signed in by. */
export const recordsWaiting = (db: Database, member: Member): Promise<number> =>
  asMember(db, member, async (tx) => {
    const found = await sql<{ waiting: number }>`select people.records_waiting() as waiting`.execute(tx);
    return found.rows[0]?.waiting ?? 0;
  });

/** Makes the record with this birth date, that staff wrote down under the participant's e-mail, their own, or links it with the record they have; false where there is none. */
export const claimRecord = (db: Database, member: Member, born: string): Promise<boolean> =>
  asMember(db, member, async (tx) => {
    const found = await sql<{ id: string | null }>`select people.claim_record(${born}::date) as id`.execute(
      tx,
    );
    return (found.rows[0]?.id ?? null) !== null;
  });
