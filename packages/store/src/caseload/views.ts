import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member } from "../database/work.ts";

/** A question of the caseload, kept under a name. */
export interface CaseView {
  readonly id: string;
  readonly name: string;
  /** Colleagues see it too. */
  readonly shared: boolean;
  /** By whom it was kept: only they may remove it. */
  readonly own: boolean;
  readonly query: unknown;
}

const columns = sql`id, name, shared, account = accounts.my_account() as own, query`;

/** One's own and those that colleagues share, in order of name. */
export const listViews = (db: Database, member: Member): Promise<readonly CaseView[]> =>
  asMember(db, member, async (tx) => {
    const found =
      await sql<CaseView>`select ${columns} from people.views order by lower(name), id limit 200`.execute(tx);
    return found.rows;
  });

/** Keeps a view in the member's name. */
export const keepView = (
  db: Database,
  member: Member,
  it: Pick<CaseView, "name" | "shared" | "query">,
): Promise<CaseView> =>
  asMember(db, member, async (tx) => {
    const kept = await sql<CaseView>`insert into people.views (id, account, org, name, shared, query)
      values (${`view-${randomBytes(8).toString("hex")}`}, ${member.account}, ${member.org}, ${it.name}, ${it.shared},
        ${JSON.stringify(it.query)}::jsonb) returning ${columns}`.execute(tx);
    const [view] = kept.rows;
    if (view === undefined) throw new Error("an insert returns its row");
    return view;
  });

/** Removes one of one's own; false where there is none of that id. */
export const removeView = (db: Database, member: Member, id: string): Promise<boolean> =>
  asMember(db, member, async (tx) => {
    const gone = await sql`delete from people.views where id = ${id} returning id`.execute(tx);
    return gone.rows.length > 0;
  });
