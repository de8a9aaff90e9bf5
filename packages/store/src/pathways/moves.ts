import type { PathwayState } from "@footbridge/core/model/pathway.ts";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member } from "../database/work.ts";
import { nameOf } from "./draft.ts";

/** Where a pathway went: to a state, into the archive, or back from it. */
export type MoveTo = PathwayState | "archived" | "restored";

export interface StoredMove {
  readonly from: string;
  readonly to: MoveTo;
  readonly at: string;
  readonly name: string;
  readonly why: string;
}

/** All moves of a pathway, the last first. */
export const listMoves = (db: Database, member: Member, pathway: string): Promise<readonly StoredMove[]> =>
  asMember(db, member, async (tx) => {
    const found =
      await sql<StoredMove>`select left_state as "from", move as "to", at, name, why from pathways.moves
      where pathway = ${pathway} order by seq desc`.execute(tx);
    return found.rows;
  });

/** Moves a pathway and writes down who and why; false where it is no longer in the state that was read. */
export const movePathway = (
  db: Database,
  member: Member,
  it: { readonly id: string; readonly from: PathwayState; readonly to: MoveTo; readonly why: string },
): Promise<boolean> =>
  asMember(db, member, async (tx) => {
    const found = await sql`select id from pathways.pathway where id = ${it.id} and state = ${it.from}
      and (archived_at is not null) = ${it.to === "restored"}`.execute(tx);
    if (found.rows.length === 0) return false;
    await sql`insert into pathways.moves (pathway, by, name, left_state, move, why)
      values (${it.id}, ${member.account}, ${nameOf(member)}, ${it.from}, ${it.to}, ${it.why})`.execute(tx);
    return true;
  });
