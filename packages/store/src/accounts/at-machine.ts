import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMachine, type Member } from "../database/work.ts";
import { note } from "../people/audit.ts";

/** All that the colleague of an address is now, the oldest first; for a command at the machine that acts in their name. */
export const membershipsOfAddress = (db: Database, email: string): Promise<readonly Member[]> =>
  asMachine(db, async (tx) => {
    const found = await sql<Member>`select account, org, role from accounts.memberships
      where lower(email) = lower(${email.trim()}) and ended_at is null order by since, id`.execute(tx);
    return found.rows;
  });

/** Writes down, in the machine's name, what a command does in somebody else's. */
export const noteAtMachine = (db: Database, action: string, why: string): Promise<void> =>
  asMachine(db, async (tx) => {
    await note(tx, action, null, why);
  });
