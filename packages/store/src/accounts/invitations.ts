import type { Role } from "@footbridge/core/model/role.ts";
import { createHash, randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asKeeper, asMachine, asMember, type Member, type Work } from "../database/work.ts";
import { addLetter } from "../people/outbox.ts";

export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly org: string;
  readonly role: Role;
  readonly at: string;
  readonly expiresAt: string;
  readonly acceptedAt: string | undefined;
  readonly withdrawnAt: string | undefined;
}

export interface NewInvitation {
  readonly email: string;
  readonly org: string;
  readonly role: Role;
  /** From 1 to 31. */
  readonly days: number;
  /** Words of the letter, given the token; without, none is sent. */
  readonly letter?: (token: string) => { readonly subject: string; readonly body: string };
}

const columns = sql`id, email, org, role, at, expires_at as "expiresAt", accepted_at as "acceptedAt",
  withdrawn_at as "withdrawnAt"`;

type Row = { [K in keyof Invitation]: Invitation[K] | null };
const invitationOf = (row: Row): Invitation =>
  ({
    ...row,
    acceptedAt: row.acceptedAt ?? undefined,
    withdrawnAt: row.withdrawnAt ?? undefined,
  }) as Invitation;

const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/** Invites in the name of the member. The token is given back once and kept as a hash only. */
export const invite = (db: Database, member: Member, it: NewInvitation): Promise<Invited> =>
  asMember(db, member, (tx) => writeInvitation(tx, member.account, it));

/** Invites by a command at the machine itself. */
export const inviteFromMachine = (db: Database, it: NewInvitation): Promise<Invited> =>
  asMachine(db, (tx) => writeInvitation(tx, "machine", it));

interface Invited {
  readonly invitation: Invitation;
  readonly token: string;
}

async function writeInvitation(
  tx: Work,
  by: string,
  { email, org, role, days, letter }: NewInvitation,
): Promise<Invited> {
  const token = randomBytes(32).toString("base64url");
  const id = `invitation-${randomBytes(8).toString("hex")}`;
  const to = email.trim().toLowerCase();
  const made =
    await sql<Row>`insert into accounts.invitations (id, email, org, role, token_hash, invited_by, at, expires_at)
    values (${id}, ${to}, ${org}, ${role}, ${hashOf(token)}, ${by}, now(), now() + make_interval(days => ${days}))
    returning ${columns}`.execute(tx);
  await sql`select people.note('invite', null, ${`${role} ${org} ${to}`})`.execute(tx);
  if (letter !== undefined) await addLetter(tx, { recipient: to, kind: "invitation", ...letter(token) });
  const [row] = made.rows;
  if (row === undefined) throw new Error("an insert returns its row");
  return { invitation: invitationOf(row), token };
}

/** The invitations that this member may see, the newest first. */
export const listInvitations = (db: Database, member: Member): Promise<readonly Invitation[]> =>
  asMember(db, member, async (tx) => {
    const found =
      await sql<Row>`select ${columns} from accounts.invitations order by at desc, id limit 1000`.execute(tx);
    return found.rows.map(invitationOf);
  });

/** Takes an invitation back; false where this member sees no open one of that id. */
export const withdrawInvitation = (db: Database, member: Member, id: string): Promise<boolean> =>
  asMember(db, member, async (tx) => {
    const done = await sql`update accounts.invitations set withdrawn_at = now()
      where id = ${id} and accepted_at is null and withdrawn_at is null`.execute(tx);
    return done.numAffectedRows === 1n;
  });

const open = sql`accepted_at is null and withdrawn_at is null and expires_at > now()`;

/** The open invitation that a token belongs to. */
export const invitationOfToken = (db: Database, token: string): Promise<Invitation | undefined> =>
  asKeeper(db, async (tx) => {
    const found = await sql<Row>`select ${columns} from accounts.invitations
      where token_hash = ${hashOf(token)} and ${open}`.execute(tx);
    return found.rows[0] === undefined ? undefined : invitationOf(found.rows[0]);
  });

/** Whoever signed in with the invited address becomes a member, once. Undefined where the token is not, or no longer, good for them. */
export const acceptInvitation = (
  db: Database,
  token: string,
  account: { readonly id: string; readonly name: string; readonly email: string },
): Promise<Invitation | undefined> =>
  asKeeper(db, async (tx) => {
    const taken = await sql<Row & { invited_by: string }>`update accounts.invitations
      set accepted_at = now(), accepted_by = ${account.id}
      where token_hash = ${hashOf(token)} and email = ${account.email.toLowerCase()} and ${open}
      returning ${columns}, invited_by`.execute(tx);
    const [row] = taken.rows;
    if (row === undefined) return undefined;
    await sql`insert into accounts.memberships (id, account, name, email, org, role, since, invited_by)
      values (${`member-${randomBytes(8).toString("hex")}`}, ${account.id}, ${account.name}, ${account.email.toLowerCase()},
        ${row.org}, ${row.role}, now(), ${row.invited_by})
      on conflict (account, org, role) where ended_at is null do nothing`.execute(tx);
    const { invited_by: _by, ...rest } = row;
    return invitationOf(rest);
  });

/** Whether an open invitation waits for this address. */
export const isInvited = (db: Database, email: string): Promise<boolean> =>
  asKeeper(db, async (tx) => {
    const found = await sql<{ some: boolean }>`select exists (select from accounts.invitations
      where email = ${email.toLowerCase()} and ${open}) as some`.execute(tx);
    return found.rows[0]?.some === true;
  });

/** Accepts every open invitation of an address that was shown to be the account's own, not by a letter but by a provider. */
export const acceptAll = (
  db: Database,
  account: { readonly id: string; readonly name: string; readonly email: string },
): Promise<void> =>
  asKeeper(db, async (tx) => {
    await sql`with taken as (update accounts.invitations set accepted_at = now(), accepted_by = ${account.id}
        where email = ${account.email.toLowerCase()} and ${open} returning id, org, role, invited_by)
      insert into accounts.memberships (id, account, name, email, org, role, since, invited_by)
      select 'member-' || substr(md5(id), 1, 16), ${account.id}, ${account.name}, ${account.email.toLowerCase()}, org, role, now(), invited_by
      from taken on conflict (account, org, role) where ended_at is null do nothing`.execute(tx);
  });
