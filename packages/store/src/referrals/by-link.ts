import { type Checked, error } from "@footbridge/core/finding.ts";
import type { Answer } from "@footbridge/core/referrals/answer.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asClerk, type Work } from "../database/work.ts";
import { note } from "../people/audit.ts";
import { learnFrom } from "./learn.ts";
import { type KeptReferral, quicker, readKept, writeLine } from "./lines.ts";
import { hashOfToken } from "./link-token.ts";
import { isQuicker } from "./referrals.ts";

/** The one referral a link is for. */
export interface Linked extends KeptReferral {
  /** The last day of this link. */
  readonly linkExpires: Day;
}

/** Opens the referral of a link; undefined for a token that was never given. Reads only: whatever opens links changes nothing. */
export const openLink = (db: Database, token: string): Promise<Linked | undefined> =>
  asClerk(db, hashOfToken(token), linked);

async function linked(tx: Work): Promise<Linked | undefined> {
  const found = await sql<{ id: string | null; expires: Day | null }>`select referrals.linked() as id,
    referrals.link_expires()::text as expires`.execute(tx);
  const { id, expires } = found.rows[0] ?? {};
  if (typeof id !== "string" || typeof expires !== "string") return undefined;
  const kept = await readKept(tx, id);
  return kept === undefined ? undefined : { ...kept, linkExpires: expires };
}

/** The person behind a link, as far as they agreed. */
export interface LinkedPerson {
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly language: string;
}

/** Shows whom a link is about while their yes stands; the person will see that somebody looked. */
export const showLinkedPerson = (db: Database, token: string): Promise<LinkedPerson | undefined> =>
  asClerk(db, hashOfToken(token), async (tx) => {
    const kept = await linked(tx);
    if (kept === undefined) return undefined;
    const found = await sql<
      LinkedPerson & { id: string }
    >`select id, name, phone, email, language from people.person`.execute(tx);
    const [person] = found.rows;
    if (person === undefined) return undefined;
    await act(tx, kept);
    await note(tx, "look by link", kept.person, kept.referral.asked.need);
    return person;
  });

/** The audit names the partner: whoever holds its letter acts for it. */
async function act(tx: Work, { referral: { asked } }: KeptReferral): Promise<void> {
  await sql`select set_config('app.account', ${`the link to ${asked.partner}`}, true),
    set_config('app.org', ${asked.partner}, true), set_config('app.role', 'link', true)`.execute(tx);
}

const takenBack = error(
  "referral.no-consent",
  "consent",
  "The person has taken their yes back, or it has ended: there is nothing to answer any more.",
  "Call whoever sent the letter, if there is something to say.",
);

/** Answers by link, once for what was seen: a repeat, or an answer to what has changed since, writes nothing. */
export const answerByLink = (
  db: Database,
  it: { readonly token: string; readonly answer: Answer; readonly seen: number; readonly today: Day },
): Promise<Checked<KeptReferral> | undefined> =>
  asClerk(db, hashOfToken(it.token), async (tx) => {
    const kept = await linked(tx);
    if (kept === undefined) return undefined;
    if (!kept.agreed) return { ok: false, findings: [takenBack] } as const;
    if (kept.referral.seq !== it.seen) return { ok: false, findings: [quicker] } as const;
    const body = { kind: "answered", answer: it.answer } as const;
    const writer = { by: "link", org: kept.referral.asked.partner, source: "link" } as const;
    const written = await writeLine(tx, kept, { body, writer, today: it.today });
    if (!written.ok) return written;
    await learnFrom(tx, { body, today: it.today }, kept, { ...writer, source: "referral" });
    await act(tx, kept);
    await note(tx, "referral: answered by link", kept.person, kept.referral.asked.service);
    return written;
  }).catch((failure: unknown) => {
    if (isQuicker(failure)) return { ok: false, findings: [quicker] };
    throw failure;
  });
