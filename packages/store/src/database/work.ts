import type { Role } from "@footbridge/core/model/role.ts";
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
  atSeatAlone(db, work);

/** Who works, as what, in which organisation (`""`: in none). */
export interface Member {
  readonly account: string;
  readonly org: string;
  readonly role: Role;
}

/** Somebody at the machine itself, who stands in for an admin until there is one. */
export const deskAccount = "desk";

/** Who runs commands at the machine: whoever has the database and its keys may do what an admin may, and it is written down. */
const machineAccount = "machine";

/** Works for a command at the machine itself, past the policies; what it notes is in the name of the machine. */
export function asMachine<T>(db: Database, work: (tx: Work) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('app.account', ${machineAccount}, true), set_config('app.org', '', true),
      set_config('app.role', 'admin', true)`.execute(tx);
    return work(tx);
  });
}

/** The caller claims a membership that there is not, or no longer. */
export class NoSuchMember extends Error {
  constructor() {
    super("there is no such membership");
    this.name = "NoSuchMember";
  }
}

/**
 * Works as a member, in the role `app_member`: row-level security then shows and takes only what that member may see and
 * write. That the membership stands is asked of the database in the same transaction, not believed.
 */
export function asMember<T>(db: Database, member: Member, work: (tx: Work) => Promise<T>): Promise<T> {
  const { account, org, role } = member;
  return db.transaction().execute(async (tx) => {
    const taken =
      await sql`select set_config('app.account', ${account}, true), set_config('app.org', ${org}, true),
        set_config('app.role', ${role}, true), set_config('role', 'app_member', true)
      where exists (select from accounts.memberships
          where account = ${account} and org = ${org} and role = ${role} and ended_at is null)
        or (${account} = ${deskAccount} and ${role} = 'admin' and not exists (select from accounts.memberships
          where role = 'admin' and ended_at is null))`.execute(tx);
    if (taken.rows.length === 0) throw new NoSuchMember();
    return work(tx);
  });
}

/** Where somebody sits: at the desk, before everything, or as a member, before what is their organisation's. */
export type Seat = Database | { readonly db: Database; readonly member: Member };

/** Works from a seat: as the desk or as the member. */
export const atSeat = <T>(seat: Seat, work: (tx: Work) => Promise<T>): Promise<T> =>
  "member" in seat ? asMember(seat.db, seat.member, work) : asDesk(seat, work);

/** From a seat, and one at a time among all that decide about submissions. */
export const atSeatAlone = <T>(seat: Seat, work: (tx: Work) => Promise<T>): Promise<T> =>
  atSeat(seat, async (tx) => {
    await sql`select pg_advisory_xact_lock(${measureLock}::bigint)`.execute(tx);
    return work(tx);
  });

/** Works for sign-in itself, in the role `accounts_keeper`: memberships, invitations, the outbox, no journey. */
export function asKeeper<T>(db: Database, work: (tx: Work) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('role', 'accounts_keeper', true)`.execute(tx);
    return work(tx);
  });
}

/**
 * Works for referrals where nobody is signed in, in the role `referral_clerk`: as whoever holds a link, given its hash, on
 * that one referral; without one as the clock, which reminds and lets lapse.
 */
export function asClerk<T>(
  db: Database,
  linkHash: string | undefined,
  work: (tx: Work) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('app.link', ${linkHash ?? ""}, true), set_config('role', 'referral_clerk', true)`.execute(
      tx,
    );
    return work(tx);
  });
}
