import type { Purpose } from "@footbridge/core/model/consent.ts";
import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member } from "../database/work.ts";
import { note } from "./audit.ts";

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

/** Writes a yes down; an earlier one for the same is ended by it. Staff write one down as given before a witness. */
export const giveConsent = (db: Database, member: Member, it: NewConsent): Promise<Consent> =>
  asMember(db, member, async (tx) => {
    await sql`update people.consents set withdrawn_at = now()
      where person = ${it.person} and partner = ${it.partner} and purpose = ${it.purpose} and withdrawn_at is null`.execute(
      tx,
    );
    const made = await sql<Consent>`insert into people.consents
        (id, person, purpose, partner, words, language, witnessed, given_by, expires_at)
      values (${`consent-${randomBytes(10).toString("hex")}`}, ${it.person}, ${it.purpose}, ${it.partner}, ${it.words},
        ${it.language}, ${member.role !== "participant"}, ${member.account}, now() + make_interval(days => ${it.days}))
      returning ${columns}`.execute(tx);
    const [consent] = made.rows;
    if (consent === undefined) throw new Error("an insert returns its row");
    await note(tx, "give consent", it.person, `${it.purpose}: ${it.partner}`);
    return consent;
  });

/** Ends a yes at once; false where this member sees none of that id that still stands. */
export const withdrawConsent = (db: Database, member: Member, id: string): Promise<boolean> =>
  asMember(db, member, async (tx) => {
    const done = await sql<{ person: string; purpose: string; partner: string }>`update people.consents
      set withdrawn_at = now() where id = ${id} and withdrawn_at is null returning person, purpose, partner`.execute(
      tx,
    );
    const [ended] = done.rows;
    if (ended === undefined) return false;
    await note(tx, "withdraw consent", ended.person, `${ended.purpose}: ${ended.partner}`);
    return true;
  });

/** The consents of a person that this member may see, the newest first. */
export const listConsents = (db: Database, member: Member, person: string): Promise<readonly Consent[]> =>
  asMember(db, member, async (tx) => {
    const found = await sql<Consent>`select ${columns} from people.consents
      where person = ${person} order by given_at desc, id`.execute(tx);
    return found.rows;
  });
