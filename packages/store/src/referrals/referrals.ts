import type { Checked } from "@footbridge/core/finding.ts";
import type { Refusal } from "@footbridge/core/referrals/answer.ts";
import type { Asked, EntryBody } from "@footbridge/core/referrals/entry.ts";
import { referralOf } from "@footbridge/core/referrals/referral.ts";
import type { Entry } from "@footbridge/core/referrals/entry.ts";
import { lastDayOf } from "@footbridge/core/referrals/due.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member, type Work } from "../database/work.ts";
import { note } from "../people/audit.ts";
import { isOf, ownPerson } from "../people/own.ts";
import { learnFrom } from "./learn.ts";
import { insertLine, type KeptReferral, quicker, readKept, type Writer, writeLine } from "./lines.ts";
import { hashOfToken, newToken } from "./link-token.ts";

const writerOf = ({ account, org }: Member): Writer => ({ by: account, org, source: "typed" });

/** Writes down that a person is to be sent on; nothing has left yet. Undefined where the person is not known here. */
export const askReferral = (
  db: Database,
  member: Member,
  it: { readonly person: string; readonly asked: Asked; readonly today: Day },
): Promise<Checked<KeptReferral> | undefined> =>
  asMember(db, member, async (tx) => {
    const { asked, person, today } = it;
    const there = await sql`select id from people.person where id = ${person}`.execute(tx);
    if (there.rows.length === 0) return undefined;
    const before = asked.after === undefined ? undefined : await readKept(tx, asked.after);
    if (asked.after !== undefined && before?.person !== person) return undefined;
    const id = `referral-${randomBytes(10).toString("hex")}`;
    await sql`insert into referrals.referral (id, person, org, partner, service, need, phase, made_by)
      values (${id}, ${person}, ${member.org}, ${asked.partner}, ${asked.service}, ${asked.need}, ${asked.phase},
        ${member.account})`.execute(tx);
    await insertLine(tx, id, { seq: 1, body: asked, writer: writerOf(member) });
    if (before !== undefined) {
      const passed = await writeLine(tx, before, {
        body: { kind: "passed-on", to: id },
        writer: writerOf(member),
        today,
      });
      if (!passed.ok) throw new Refused(passed);
    }
    await note(tx, "plan referral", person, `${asked.need}: ${asked.service}`);
    const kept = await readKept(tx, id);
    if (kept === undefined) throw new Error("who writes a referral sees it");
    return { ok: true, value: kept, findings: [] } as const;
  }).catch(refusedOnly);

/** Where to send, and the letter, given the token of its link. */
export interface Letter {
  readonly recipient: string;
  readonly words: (token: string) => { readonly subject: string; readonly body: string };
}

/** Sends a referral: by letter with a link, or, without an address, told by phone. */
export const sendReferral = (
  db: Database,
  member: Member,
  it: { readonly id: string; readonly letter: Letter | undefined; readonly today: Day },
): Promise<Checked<KeptReferral> | undefined> =>
  step(db, member, {
    id: it.id,
    today: it.today,
    body: {
      kind: "sent",
      way: it.letter === undefined ? "phone" : "link",
      on: it.today,
      expires: lastDayOf(it.today),
    },
    also: async (tx, kept) => {
      if (it.letter !== undefined) await putLink(tx, kept, it.letter);
    },
  });

/** Makes a link that answers, and the letter that carries it; the token is kept nowhere else. */
export async function putLink(tx: Work, { id, referral }: KeptReferral, letter: Letter): Promise<void> {
  const token = newToken();
  await sql`insert into referrals.links (token_hash, referral, purpose, expires)
    values (${hashOfToken(token)}, ${id}, 'answer', ${referral.expires})`.execute(tx);
  const { subject, body } = letter.words(token);
  await sql`insert into people.outbox (id, recipient, kind, subject, body)
    values (${`letter-${randomBytes(8).toString("hex")}`}, ${letter.recipient}, 'notice', ${subject}, ${body})`.execute(
    tx,
  );
}

/** Writes what came of a referral in a member's name: an answer told by phone, a start, an end, or that it is taken back. */
export const addStep = (
  db: Database,
  member: Member,
  it: {
    readonly id: string;
    readonly body: EntryBody;
    readonly seen?: number | undefined;
    readonly today: Day;
  },
): Promise<Checked<KeptReferral> | undefined> => step(db, member, it);

interface Step {
  readonly id: string;
  readonly body: EntryBody;
  /** The number of the newest line that was seen; another has come since: nothing is written. */
  readonly seen?: number | undefined;
  readonly today: Day;
  readonly also?: (tx: Work, kept: KeptReferral) => Promise<void>;
}

const step = (db: Database, member: Member, it: Step): Promise<Checked<KeptReferral> | undefined> =>
  asMember(db, member, async (tx) => {
    const kept = await readKept(tx, it.id);
    if (kept === undefined) return undefined;
    if (it.seen !== undefined && it.seen !== kept.referral.seq)
      return { ok: false, findings: [quicker] } as const;
    const written = await writeLine(tx, kept, { ...it, writer: writerOf(member) });
    if (!written.ok) return written;
    await it.also?.(tx, written.value);
    await learnFrom(tx, it, kept, { by: member.account, org: member.org, source: "staff" });
    await note(tx, `referral: ${it.body.kind}`, kept.person, kept.referral.asked.service);
    return written;
  }).catch(refusedOnly);

/** Thrown to undo a transaction that findings speak against. */
class Refused extends Error {
  readonly told: Checked<never>;
  constructor(told: Checked<KeptReferral>) {
    super("refused");
    this.told = { ok: false, findings: told.findings };
  }
}

function refusedOnly(failure: unknown): Checked<never> {
  if (failure instanceof Refused) return failure.told;
  if (isQuicker(failure)) return { ok: false, findings: [quicker] };
  throw failure;
}

/** Two wrote the same line at once: the database let one through. */
export const isQuicker = (failure: unknown): boolean =>
  typeof failure === "object" &&
  failure !== null &&
  "code" in failure &&
  (failure.code === "40001" || failure.code === "23505");

/** A referral in a list, with the person's name where it may be seen. */
export interface ListedReferral extends KeptReferral {
  readonly name: string | undefined;
}

/** Which referrals: of one person, sent by my organization, or to it; the newest first. */
export interface WhichReferrals {
  readonly person?: string | undefined;
  readonly side?: "sent" | "received" | undefined;
  /** Only those that still go on. */
  readonly open?: boolean | undefined;
}

export const listReferrals = (
  db: Database,
  member: Member,
  { person, side, open }: WhichReferrals,
): Promise<readonly ListedReferral[]> =>
  asMember(db, member, async (tx) => {
    const whose = person === "me" ? ((await ownPerson(tx)) ?? "") : person;
    const which = whose === undefined ? sql`true` : isOf(member, sql`r.person`, whose);
    const found =
      await sql<Row>`select r.id, r.person, r.org, p.name, referrals.agreed(r.person, r.partner) as agreed,
        (select jsonb_agg(jsonb_build_object('seq', l.seq, 'at', l.at, 'body', l.body) order by l.seq)
          from referrals.log l where l.referral = r.id) as log
      from referrals.referral r left join people.person p on p.id = r.person
      where ${which}
        and (${side ?? null}::text is null or case ${side ?? ""} when 'sent' then r.org else r.partner end = ${member.org})
        and (${open !== true} or (r.state in ('asked', 'sent', 'answered', 'started', 'lapsed') and r.passed_on is null))
      order by r.changed_at desc, r.id limit 200`.execute(tx);
    return found.rows.map(({ name, log, ...row }) => ({
      ...row,
      log,
      name: name ?? undefined,
      referral: referralOf(log),
    }));
  });

interface Row {
  readonly id: string;
  readonly person: string;
  readonly org: string;
  readonly name: string | null;
  readonly agreed: boolean;
  readonly log: readonly Entry[];
}

/** One referral as this member may see it. */
export const getReferral = (db: Database, member: Member, id: string): Promise<KeptReferral | undefined> =>
  asMember(db, member, (tx) => readKept(tx, id));

/** How often services said no, by need and service, in fives from ten people on. */
export interface RefusalCount {
  readonly need: string;
  /** Absent: all services of the need. */
  readonly service: string | null;
  readonly answer: Refusal;
  readonly people: number;
}

export const countRefusals = (db: Database, member: Member): Promise<readonly RefusalCount[]> =>
  asMember(db, member, async (tx) => {
    const found = await sql<RefusalCount>`select need, service, answer, people from referrals.refusals()
      order by need, service nulls first, answer`.execute(tx);
    return found.rows;
  });

/** The language of a person, for services that speak it; undefined where the person is not known here. */
export const languageOf = (db: Database, member: Member, person: string): Promise<string | undefined> =>
  asMember(db, member, async (tx) => {
    const found = await sql<{
      language: string;
    }>`select language from people.person where id = ${person}`.execute(tx);
    return found.rows[0]?.language;
  });
