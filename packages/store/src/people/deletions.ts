import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member } from "../database/work.ts";
import { note } from "./audit.ts";
import { addLetter } from "./outbox.ts";
import { isOf, oneAtATime, ownRecords } from "./own.ts";

/** A person's wish to be deleted, and what became of it. */
export interface Deletion {
  readonly id: string;
  readonly person: string;
  readonly askedAt: string;
  readonly words: string;
  readonly state: "asked" | "done" | "refused";
  readonly answeredAt: string | null;
  readonly answer: string | null;
}

/** How a wish is answered. */
export interface DeletionAnswer {
  readonly id: string;
  readonly erase: boolean;
  /** What the person is told: why not, or what was kept. */
  readonly words: string;
  /** The letter that tells the person. */
  readonly notice: (language: string) => { readonly subject: string; readonly body: string };
}

const columns = sql`id, person, asked_at as "askedAt", words, state,
  answered_at as "answeredAt", answer`;

/** A participant asks that all records that are theirs be deleted, each for itself; asking again while one waits gives that one back. */
export const askForDeletion = (
  db: Database,
  member: Member,
  ask: { readonly person: string; readonly words: string },
): Promise<Deletion> =>
  asMember(db, member, async (tx) => {
    const own = await ownRecords(tx);
    await oneAtATime(tx, `deletion ${own[0] ?? ask.person}`);
    const waiting = await sql<Deletion>`select ${columns} from people.deletions
      where ${isOf(member, sql`person`, ask.person)} and state = 'asked'`.execute(tx);
    const asked = [...waiting.rows];
    for (const person of own.includes(ask.person) ? own : [ask.person]) {
      if (asked.some((one) => one.person === person)) continue;
      const made = await sql<Deletion>`insert into people.deletions (id, person, asked_by, words)
        values (${`deletion-${randomBytes(8).toString("hex")}`}, ${person}, ${member.account}, ${ask.words})
        returning ${columns}`.execute(tx);
      await note(tx, "ask for deletion", person, ask.words);
      asked.push(...made.rows);
    }
    const wish = asked.find(({ person }) => person === ask.person);
    if (wish === undefined) throw new Error("an insert returns its row");
    return wish;
  });

/** The wishes that this member may see, the newest first. */
export const listDeletions = (db: Database, member: Member): Promise<readonly Deletion[]> =>
  asMember(db, member, async (tx) => {
    const found =
      await sql<Deletion>`select ${columns} from people.deletions order by asked_at desc, id limit 1000`.execute(
        tx,
      );
    return found.rows;
  });

/**
 * An admin answers a wish: erases, or refuses with words; the person is told by letter where there is an address. False where
 * no wish of that id waits.
 */
export const answerDeletion = (db: Database, member: Member, it: DeletionAnswer): Promise<boolean> =>
  asMember(db, member, async (tx) => {
    const done = await sql<{ told: { email: string | null; language: string } | null }>`select
      people.answer_deletion(${it.id}, ${it.erase}, ${it.words}) as told`.execute(tx);
    const told = done.rows[0]?.told ?? undefined;
    if (told === undefined) return false;
    if (told.email !== null)
      await addLetter(tx, { recipient: told.email, kind: "notice", ...it.notice(told.language) });
    return true;
  });
