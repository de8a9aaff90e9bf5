import type { Role } from "@footbridge/core/model/role.ts";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asKeeper, asMember, type Member } from "../database/work.ts";
import { addLetter, type NewLetter } from "../people/outbox.ts";

/** What somebody is, in an organisation or in the partnership as a whole (`org` is then empty). */
export interface Membership {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly org: string;
  readonly role: Role;
  readonly since: string;
}

const columns = sql`id, account, name, email, org, role, since`;

/** All that an account is now, the oldest first. */
export const membershipsOf = (db: Database, account: string): Promise<readonly Membership[]> =>
  asKeeper(db, async (tx) => {
    const found = await sql<Membership>`select ${columns} from accounts.memberships
      where account = ${account} and ended_at is null order by since, id`.execute(tx);
    return found.rows;
  });

/** Whether anybody may already do what an admin may; until then the desk at the machine stands in. */
export const hasAdmin = (db: Database): Promise<boolean> =>
  asKeeper(db, async (tx) => {
    const found = await sql<{ some: boolean }>`select exists (select from accounts.memberships
      where role = 'admin' and ended_at is null) as some`.execute(tx);
    return found.rows[0]?.some === true;
  });

/** The members that this member may see. */
export const listMembers = (db: Database, member: Member): Promise<readonly Membership[]> =>
  asMember(db, member, async (tx) => {
    const found = await sql<Membership>`select ${columns} from accounts.memberships
      where ended_at is null order by org, role, name, id limit 5000`.execute(tx);
    return found.rows;
  });

/** Ends a membership; false where this member sees none of that id. The last admin stays. */
export const endMembership = (db: Database, member: Member, id: string): Promise<boolean> =>
  asMember(db, member, async (tx) => {
    const ended = await sql<{
      account: string;
      role: string;
    }>`update accounts.memberships set ended_at = now()
      where id = ${id} and ended_at is null and (role <> 'admin' or (select count(*) from accounts.memberships
        where role = 'admin' and ended_at is null) > 1) returning account, role`.execute(tx);
    const [one] = ended.rows;
    if (one === undefined) return false;
    await sql`select people.note('end membership', null, ${`${one.role} ${one.account}`})`.execute(tx);
    return true;
  });

/**
 * Takes away a colleague's lost second factor, and their password and sessions with it, and writes to them; false where this
 * member sees none of that id. Throws PostgreSQL's refusal where it is not theirs to take.
 */
export const resetSecondFactor = (
  db: Database,
  member: Member,
  { id, why, letter }: { readonly id: string; readonly why: string; readonly letter: Words },
): Promise<boolean> =>
  asMember(db, member, async (tx) => {
    const found = await sql<{
      email: string | null;
    }>`select accounts.reset_second_factor(${id}, ${why}) as email`.execute(tx);
    const recipient = found.rows[0]?.email ?? undefined;
    if (recipient === undefined) return false;
    await addLetter(tx, { ...letter, recipient, kind: "notice" });
    return true;
  });

type Words = Pick<NewLetter, "subject" | "body">;

/** Whether the address belongs to somebody who works here: anything but a participant. */
export const isStaff = (db: Database, email: string): Promise<boolean> =>
  asKeeper(db, async (tx) => {
    const found = await sql<{ some: boolean }>`select exists (select from accounts.memberships
      where email = ${email} and role <> 'participant' and ended_at is null) as some`.execute(tx);
    return found.rows[0]?.some === true;
  });

/** All addresses of people who are something here, of every kind. */
export const allAddresses = (db: Database): Promise<readonly string[]> =>
  asKeeper(db, async (tx) => {
    const found = await sql<{
      email: string;
    }>`select distinct email from accounts.memberships order by 1`.execute(tx);
    return found.rows.map(({ email }) => email);
  });

/** Whether an account signs in by a provider alone, which then sees to the second factor: it has no password here. */
export const isOfProvider = async (db: Database, account: string): Promise<boolean> => {
  const found = await sql<{
    some: boolean;
  }>`select bool_or("providerId" = 'oidc') and not bool_or("providerId" = 'credential') as some
    from auth.account where "userId" = ${account}`.execute(db);
  return found.rows[0]?.some === true;
};

/** Whether somebody belongs to this organization now. */
export const hasMembers = (db: Database, org: string): Promise<boolean> =>
  asKeeper(db, async (tx) => {
    const found = await sql<{ there: boolean }>`select exists (select from accounts.memberships
      where org = ${org} and ended_at is null) as there`.execute(tx);
    return found.rows[0]?.there === true;
  });
