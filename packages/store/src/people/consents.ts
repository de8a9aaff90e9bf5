import type { Purpose } from "@footbridge/core/model/consent.ts";
import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member } from "../database/work.ts";
import { note } from "./audit.ts";
import { isOf, oneAtATime, ownRecords } from "./own.ts";

/** A yes of one person, to one organisation, for one purpose. */
export interface Consent {
  readonly id: string;
  readonly person: string;
  readonly purpose: Purpose;
  readonly partner: string;
  /** Version of the words that were shown. */
  readonly words: string;
  /** Language they were shown in. */
  readonly language: string;
  /** Written down by staff, given before a witness. */
  readonly witnessed: boolean;
  readonly givenAt: string;
  readonly expiresAt: string;
  readonly withdrawnAt: string | null;
}

export interface NewConsent {
  readonly person: string;
  readonly purpose: Purpose;
  readonly partner: string;
  readonly words: string;
  readonly language: string;
  /** From 1 to 731. */
  readonly days: number;
}

const columns = sql`id, person, purpose, partner, words, language, witnessed, given_at as "givenAt",
  expires_at as "expiresAt", withdrawn_at as "withdrawnAt"`;

/**
 * Writes a yes down; an earlier one for the same is ended by it. Staff write one down as given before a witness; a person says
 * it for all records that are theirs.
 */
export const giveConsent = (db: Database, member: Member, it: NewConsent): Promise<Consent> =>
  asMember(db, member, async (tx) => {
    const own = await ownRecords(tx);
    const whose = own.includes(it.person) ? own : [it.person];
    // Said twice at once, the second ends the first.
    await oneAtATime(tx, `yes ${whose[0]}`);
    await sql`update people.consents set withdrawn_at = now()
      where person = any(${whose}::text[]) and partner = ${it.partner} and purpose = ${it.purpose} and withdrawn_at is null`.execute(
      tx,
    );
    const made = await sql<Consent>`insert into people.consents
        (id, person, purpose, partner, words, language, witnessed, given_by, expires_at)
      select 'consent-' || key, whose, ${it.purpose}, ${it.partner}, ${it.words}, ${it.language},
        ${member.role !== "participant"}, ${member.account}, now() + make_interval(days => ${it.days})
      from unnest(${whose}::text[], ${whose.map(() => randomBytes(10).toString("hex"))}::text[]) as each (whose, key)
      returning ${columns}`.execute(tx);
    const consent = made.rows.find(({ person }) => person === it.person);
    if (consent === undefined) throw new Error("an insert returns its row");
    for (const each of whose) await note(tx, "give consent", each, `${it.purpose}: ${it.partner}`);
    return consent;
  });

/** Ends a yes at once, in all records that are the person's own; false where this member sees none of that id that still stands. */
export const withdrawConsent = (db: Database, member: Member, id: string): Promise<boolean> =>
  asMember(db, member, async (tx) => {
    const done = await sql<{ person: string; purpose: string; partner: string }>`update people.consents c
      set withdrawn_at = now() from people.consents asked
      where asked.id = ${id} and asked.withdrawn_at is null and c.withdrawn_at is null and (c.id = asked.id
        or (c.partner = asked.partner and c.purpose = asked.purpose
          and asked.person = any((select people.mine())::text[]) and c.person = any((select people.mine())::text[])))
      returning c.person, c.purpose, c.partner`.execute(tx);
    for (const { person, purpose, partner } of done.rows)
      await note(tx, "withdraw consent", person, `${purpose}: ${partner}`);
    return done.rows.length > 0;
  });

/** What the person said yes to for the member's organization, and that still stands. */
export const standingPurposes = (
  db: Database,
  member: Member,
  person: string,
): Promise<ReadonlySet<Purpose>> =>
  asMember(db, member, async (tx) => {
    const found = await sql<{ purpose: Purpose }>`select purpose from people.consents
      where person = ${person} and partner = ${member.org} and withdrawn_at is null and expires_at > now()`.execute(
      tx,
    );
    return new Set(found.rows.map(({ purpose }) => purpose));
  });

/** The consents of a person that this member may see, the newest first. */
export const listConsents = (db: Database, member: Member, person: string): Promise<readonly Consent[]> =>
  asMember(db, member, async (tx) => {
    const found = await sql<Consent>`select ${columns} from people.consents
      where ${isOf(member, sql`person`, person)} order by given_at desc, id`.execute(tx);
    return found.rows;
  });
