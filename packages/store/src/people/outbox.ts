import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asKeeper, asMember, type Member, type Work } from "../database/work.ts";

/** A letter that goes out, or is read on the spot where no mail server is known. */
export interface Letter {
  readonly id: string;
  readonly at: string;
  readonly recipient: string;
  readonly kind: "code" | "invitation" | "notice";
  readonly subject: string;
  readonly body: string;
  readonly sentAt: string | null;
  /** What the mail server said last, where it would not take it. */
  readonly failure: string | null;
  /** How often it was tried. */
  readonly attempts: number;
  /** It is not tried any more. */
  readonly givenUp: boolean;
}

export type NewLetter = Pick<Letter, "recipient" | "kind" | "subject" | "body">;

const columns = sql`id, at, recipient, kind, subject, body, sent_at as "sentAt", failure,
  attempts, given_up as "givenUp"`;

/** Codes are good for ten minutes; later their words are of no use to anybody but a thief. */
const codeLife = sql`interval '15 minutes'`;

/** Puts a letter in the outbox, in a transaction under way. */
export async function addLetter(tx: Work, it: NewLetter): Promise<void> {
  await sql`insert into people.outbox (id, recipient, kind, subject, body)
    values (${`letter-${randomBytes(8).toString("hex")}`}, ${it.recipient}, ${it.kind}, ${it.subject}, ${it.body})`.execute(
    tx,
  );
}

/** Puts a letter in the outbox; what old codes said is taken away. */
export const putLetter = (db: Database, it: NewLetter): Promise<void> =>
  asKeeper(db, async (tx) => {
    await sql`update people.outbox set body = '', given_up = sent_at is null
      where kind = 'code' and body <> '' and at < now() - ${codeLife}`.execute(tx);
    await addLetter(tx, it);
  });

/** Puts a letter of a member to a person in the outbox. */
export const putNotice = (db: Database, member: Member, it: Omit<NewLetter, "kind">): Promise<void> =>
  asMember(db, member, (tx) => addLetter(tx, { ...it, kind: "notice" }));

/** The letters that this member may see, newest first: to an admin without the codes. */
export const listLetters = (db: Database, member: Member, limit: number): Promise<readonly Letter[]> =>
  asMember(db, member, async (tx) => {
    const found =
      await sql<Letter>`select ${columns} from people.outbox order by at desc, id limit ${limit}`.execute(tx);
    return found.rows;
  });

/** Codes of the last minutes, newest first, for whoever works at the machine itself. */
export const listCodes = (db: Database): Promise<readonly Letter[]> =>
  asKeeper(db, async (tx) => {
    const found = await sql<Letter>`select ${columns} from people.outbox
      where kind = 'code' and at > now() - ${codeLife} order by at desc, id limit 20`.execute(tx);
    return found.rows;
  });

/** How many letters wait, and how many of them were refused at least once or given up. */
export const mailFigures = (db: Database): Promise<{ readonly waiting: number; readonly failing: number }> =>
  asKeeper(db, async (tx) => {
    const found = await sql<{ waiting: number; failing: number }>`select
        count(*) filter (where not given_up)::int as waiting, count(*) filter (where failure is not null)::int as failing
      from people.outbox where sent_at is null`.execute(tx);
    return found.rows[0] ?? { waiting: 0, failing: 0 };
  });

/**
 * Takes letters to send, oldest first: nobody else takes them for two minutes. Whoever dies in between leaves them to be sent
 * once more: at least once, never lost.
 */
export const takeLetters = (db: Database, most: number): Promise<readonly Letter[]> =>
  asKeeper(db, async (tx) => {
    const taken =
      await sql<Letter>`update people.outbox set attempts = attempts + 1, next_try = now() + interval '2 minutes'
      where id in (select id from people.outbox where sent_at is null and not given_up and next_try <= now()
          and (kind <> 'code' or at > now() - ${codeLife})
        order by at, id limit ${most} for update skip locked) returning ${columns}`.execute(tx);
    return taken.rows;
  });

/** A letter is sent: the mark stays, its words do not. */
export const letterSent = (db: Database, id: string): Promise<void> =>
  asKeeper(db, async (tx) => {
    await sql`update people.outbox set sent_at = now(), failure = null, body = '' where id = ${id}`.execute(
      tx,
    );
  });

/** A letter was not taken: when it is tried again, in seconds; without, never. */
export const letterFailed = (
  db: Database,
  id: string,
  { failure, again }: { readonly failure: string; readonly again?: number },
): Promise<void> =>
  asKeeper(db, async (tx) => {
    await sql`update people.outbox set failure = ${failure}, given_up = ${again === undefined},
      next_try = now() + make_interval(secs => ${again ?? 0}) where id = ${id} and sent_at is null`.execute(
      tx,
    );
  });

/** A letter given up, or waiting, is tried at once; false where this member sees none of that id. */
export const tryLetterAgain = async (db: Database, member: Member, id: string): Promise<boolean> => {
  const seen = await asMember(db, member, async (tx) => {
    const found = await sql`select from people.outbox where id = ${id} and sent_at is null`.execute(tx);
    return found.rows.length === 1;
  });
  if (!seen) return false;
  await asKeeper(db, async (tx) => {
    await sql`update people.outbox set given_up = false, attempts = 0, next_try = now()
      where id = ${id} and sent_at is null`.execute(tx);
  });
  return true;
};
