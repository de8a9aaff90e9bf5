import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member, type Work } from "../database/work.ts";

/** Something a refusal said of a service, for its organization to confirm or to let go. */
export interface Note {
  readonly id: string;
  readonly service: string;
  readonly at: string;
  readonly kind: "not-eligible" | "wrong-area";
  readonly words: string;
}

/** Leaves a note in a transaction under way. */
export async function leaveNote(tx: Work, it: Omit<Note, "id" | "at">): Promise<void> {
  await sql`insert into directory.notes (id, service, kind, words)
    values (${`note-${randomBytes(10).toString("hex")}`}, ${it.service}, ${it.kind}, ${it.words})`.execute(
    tx,
  );
}

/** The notes of the member's own services that wait, the oldest first. */
export const listNotes = (db: Database, member: Member): Promise<readonly Note[]> =>
  asMember(db, member, async (tx) => {
    const found = await sql<Note>`select id, service, at, kind, words from directory.notes
      where settled_at is null order by at, id limit 500`.execute(tx);
    return found.rows;
  });

/** Puts a note aside; false where this member has none of that id that waits. */
export const settleNote = (db: Database, member: Member, id: string): Promise<boolean> =>
  asMember(db, member, async (tx) => {
    const done = await sql`update directory.notes set settled_at = now(), settled_by = ${member.account}
      where id = ${id} and settled_at is null returning id`.execute(tx);
    return done.rows.length > 0;
  });
