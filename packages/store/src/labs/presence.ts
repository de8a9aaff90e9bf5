import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asRoom } from "./hands.ts";

/** How many have joined, and how many of them sit at which table. */
export interface Presence {
  readonly joined: number;
  readonly tables: Readonly<Record<string, number>>;
}

export const readPresence = (db: Database, lab: string): Promise<Presence> =>
  asRoom(db, async (tx) => {
    const found = await sql<{
      table: string | null;
      n: number;
    }>`select tbl as "table", count(*)::int as n from labs.seats
      where lab = ${lab} and not gone and role <> 'screen' group by tbl order by tbl`.execute(tx);
    return {
      joined: found.rows.reduce((sum, { n }) => sum + n, 0),
      tables: Object.fromEntries(found.rows.flatMap(({ table, n }) => (table === null ? [] : [[table, n]]))),
    };
  });
