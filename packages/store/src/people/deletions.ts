import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member } from "../database/work.ts";
import { note } from "./audit.ts";

/** A person's wish to be deleted, and what became of it. */
export interface Deletion {
  readonly id: string;
  readonly person: string;
  readonly askedAt: string;
  readonly words: string;
  readonly state: "asked" | "done" | "refused";
  readonly answer: string | null;
}

const columns = sql`id, person, asked_at as "askedAt", words, state, answer`;

/** A participant asks that their own record be deleted; asking again while one waits gives that one back. */
export const askForDeletion = (
  db: Database,
  member: Member,
  ask: { readonly person: string; readonly words: string },
): Promise<Deletion> =>
  asMember(db, member, async (tx) => {
    const waiting = await sql<Deletion>`select ${columns} from people.deletions
      where person = ${ask.person} and state = 'asked'`.execute(tx);
    if (waiting.rows[0] !== undefined) return waiting.rows[0];
    const made = await sql<Deletion>`insert into people.deletions (id, person, asked_by, words)
      values (${`deletion-${randomBytes(8).toString("hex")}`}, ${ask.person}, ${member.account}, ${ask.words})
      returning ${columns}`.execute(tx);
    await note(tx, "ask for deletion", ask.person, ask.words);
    const [row] = made.rows;
    if (row === undefined) throw new Error("an insert returns its row");
    return row;
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
