import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asKeeper, asMember, type Member, type Work } from "../database/work.ts";
import { note } from "./audit.ts";

export interface Person {
  /** A pseudonym: drawn by lot, it says nothing. */
  readonly id: string;
  /** The organisation that took the person in; empty where the person came alone. */
  readonly org: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: string;
  readonly born: string | null;
}

export interface NewPerson {
  readonly name: string;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly language: string;
  readonly born?: string | undefined;
}

const columns = sql`id, org, name, email, phone, language, born`;
const newId = (): string => `person-${randomBytes(12).toString("hex")}`;

/** Takes a person in, for the member's organisation. */
export const addPerson = (db: Database, member: Member, it: NewPerson): Promise<Person> =>
  asMember(db, member, async (tx) => {
    const made =
      await sql<Person>`insert into people.person (id, org, name, email, phone, language, born, created_by)
      values (${newId()}, ${member.org}, ${it.name}, ${it.email ?? null}, ${it.phone ?? null}, ${it.language},
        ${it.born ?? null}, ${member.account}) returning ${columns}`.execute(tx);
    const [person] = made.rows;
    if (person === undefined) throw new Error("an insert returns its row");
    await note(tx, "add person", person.id, "");
    return person;
  });

/** The person that a participant is; made at the first sign-in, and the participant's membership with it. */
export const personOfAccount = (
  db: Database,
  account: { readonly id: string; readonly name: string; readonly email: string; readonly language: string },
): Promise<string> =>
  asKeeper(db, async (tx) => {
    const there = await sql<{
      id: string;
    }>`insert into people.person (id, account, name, email, language, created_by)
      values (${newId()}, ${account.id}, ${account.name}, ${account.email}, ${account.language}, ${account.id})
      on conflict (account) do update set account = excluded.account returning id`.execute(tx);
    await sql`insert into accounts.memberships (id, account, name, email, org, role, since, invited_by)
      values (${`member-${randomBytes(8).toString("hex")}`}, ${account.id}, ${account.name}, ${account.email}, '',
        'participant', now(), ${account.id})
      on conflict (account, org, role) where ended_at is null do nothing`.execute(tx);
    return there.rows[0]?.id ?? "";
  });

/** What a person says of themselves anew. */
export type Contact = Pick<NewPerson, "name" | "phone" | "language">;

/** Writes contact anew; undefined where this member may not. */
export const saveContact = (
  db: Database,
  member: Member,
  person: string,
  { name, phone, language }: Contact,
): Promise<Person | undefined> =>
  asMember(db, member, async (tx) => {
    const saved = await sql<Person>`update people.person set name = ${name}, phone = ${phone ?? null},
      language = ${language} where id = ${person} returning ${columns}`.execute(tx);
    if (saved.rows[0] === undefined) return undefined;
    await note(tx, "change contact", person, "");
    return saved.rows[0];
  });

/** One person as this member may see them, in a transaction under way. */
export async function readPerson(tx: Work, id: string): Promise<Person | undefined> {
  const found = await sql<Person>`select ${columns} from people.person where id = ${id}`.execute(tx);
  return found.rows[0];
}

/** The participant's own person id, in a transaction under way. */
export async function ownPerson(tx: Work): Promise<string | undefined> {
  const found = await sql<{ id: string | null }>`select people.myself() as id`.execute(tx);
  return found.rows[0]?.id ?? undefined;
}
