import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asKeeper, asMember, type Member } from "../database/work.ts";

/** A letter that goes out, or is read on the spot where no mail server is known. */
export interface Letter {
  readonly id: string;
  readonly at: string;
  readonly recipient: string;
  readonly kind: "code" | "invitation" | "notice";
  readonly subject: string;
  readonly body: string;
  readonly sentAt: string | null;
  readonly failure: string | null;
}

export type NewLetter = Pick<Letter, "recipient" | "kind" | "subject" | "body">;

const columns = sql`id, at, recipient, kind, subject, body, sent_at as "sentAt", failure`;

/** Puts a letter in the outbox. */
export const putLetter = (db: Database, it: NewLetter): Promise<void> =>
  asKeeper(db, async (tx) => {
    await sql`insert into people.outbox (id, recipient, kind, subject, body)
      values (${`letter-${randomBytes(8).toString("hex")}`}, ${it.recipient}, ${it.kind}, ${it.subject}, ${it.body})`.execute(
      tx,
    );
  });

/** The letters, newest first, for an admin. */
export const listLetters = (db: Database, member: Member, limit: number): Promise<readonly Letter[]> =>
  asMember(db, member, async (tx) => {
    const found =
      await sql<Letter>`select ${columns} from people.outbox order by at desc, id limit ${limit}`.execute(tx);
    return found.rows;
  });

/** Letters that were not sent yet, oldest first. */
export const unsentLetters = (db: Database): Promise<readonly Letter[]> =>
  asKeeper(db, async (tx) => {
    const found = await sql<Letter>`select ${columns} from people.outbox
      where sent_at is null and failure is null order by at, id limit 50`.execute(tx);
    return found.rows;
  });

/** Notes what became of a letter; the words of one that was sent are not kept. */
export const letterSent = (db: Database, id: string, failure: string | null): Promise<void> =>
  asKeeper(db, async (tx) => {
    await sql`update people.outbox set sent_at = case when ${failure}::text is null then now() end, failure = ${failure},
      body = case when ${failure}::text is null then '' else body end where id = ${id}`.execute(tx);
  });
