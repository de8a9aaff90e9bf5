import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asKeeper, asMember, type Member, NoSuchMember, type Work } from "../database/work.ts";
import { note, noteEach } from "./audit.ts";
import { ownRecords } from "./own.ts";

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
  /** Drawn by whoever sends: sent again, because the line was lost, it is the person who is there. */
  readonly key?: string | undefined;
}

export const personColumns = sql`id, org, name, email, phone, language, born`;
const newId = (): string => `person-${randomBytes(12).toString("hex")}`;

/** Takes a person in, for the member's organisation; under a key that was sent before, nobody is added and the person is told. */
export const addPerson = (db: Database, member: Member, it: NewPerson): Promise<Person> =>
  asMember(db, member, async (tx) => {
    const key = it.key ?? null;
    const made =
      await sql<Person>`insert into people.person (id, org, name, email, phone, language, born, created_by, sent_key)
      values (${newId()}, ${member.org}, ${it.name}, ${it.email ?? null}, ${it.phone ?? null}, ${it.language},
        ${it.born ?? null}, ${member.account}, ${key})
      on conflict (created_by, sent_key) where sent_key is not null do nothing returning ${personColumns}`.execute(
        tx,
      );
    const [person] = made.rows;
    if (person === undefined) return sentBefore(tx, member, key);
    await note(tx, "add person", person.id, "");
    return person;
  });

async function sentBefore(tx: Work, { account, org }: Member, key: string | null): Promise<Person> {
  const found = await sql<Person>`select ${personColumns} from people.person
    where created_by = ${account} and sent_key = ${key} and org = ${org}`.execute(tx);
  const [person] = found.rows;
  if (person === undefined) throw new NoSuchMember();
  return person;
}

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

/** The language that a participant with this address is written to in; undefined where there is none of that address. */
export const languageOfAddress = (db: Database, email: string): Promise<string | undefined> =>
  asKeeper(db, async (tx) => {
    const found = await sql<{ language: string }>`select p.language from accounts.memberships m
      join people.person p on p.account = m.account
      where m.email = ${email} and m.role = 'participant' and m.ended_at is null limit 1`.execute(tx);
    return found.rows[0]?.language;
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
    const before = await readPerson(tx, person);
    if (before === undefined) return undefined;
    const now = { name, phone: phone ?? null, language };
    const others = (await ownRecords(tx)).filter((id) => id !== person);
    const saved = await sql<Person>`update people.person set name = ${now.name}, phone = ${now.phone},
      language = ${now.language} where id = ${person} returning ${personColumns}`.execute(tx);
    if (saved.rows[0] === undefined) return undefined;
    // In the other records that are theirs only what they changed just now is changed.
    await sql`update people.person set name = case when ${now.name !== before.name} then ${now.name} else name end,
      phone = case when ${now.phone !== before.phone} then ${now.phone} else phone end,
      language = case when ${now.language !== before.language} then ${now.language} else language end
      where id = any(${others}::text[])`.execute(tx);
    await noteEach(tx, "change contact", [person, ...others]);
    return saved.rows[0];
  });

/** All records that are a participant's own, the one under the account first. */
export const listOwn = (db: Database, member: Member): Promise<readonly Person[]> =>
  asMember(db, member, async (tx) => {
    const found = await sql<Person>`select ${personColumns} from people.person
      where id = any(${await ownRecords(tx)}::text[]) order by account is null, id`.execute(tx);
    return found.rows;
  });

/** One person as this member may see them, in a transaction under way. */
export async function readPerson(tx: Work, id: string): Promise<Person | undefined> {
  const found = await sql<Person>`select ${personColumns} from people.person where id = ${id}`.execute(tx);
  return found.rows[0];
}
