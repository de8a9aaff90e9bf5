import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asReader } from "../database/work.ts";

/** Seats left in the classes whose rosters are kept here, for everyone. */
export interface SeatsLeft {
  /** Grows with each seat that is taken or given back. */
  readonly version: number;
  /** By offering; a class that is not named has as many as the catalog says. */
  readonly left: Readonly<Record<string, number>>;
}

/** The version alone: cheap enough to ask every second. */
export const seatsVersion = (db: Database): Promise<number> =>
  asReader(db, async (tx) => {
    const found = await sql<{
      version: number;
    }>`select coalesce(sum(changes), 0)::bigint as version from people.class_seats`.execute(tx);
    return found.rows[0]?.version ?? 0;
  });

/** How many are left, from one moment. */
export const readSeatsLeft = (db: Database): Promise<SeatsLeft> =>
  asReader(db, async (tx) => {
    const found = await sql<{ offering: string; left: number; changes: number }>`
      select offering, greatest(seats - taken, 0) as left, changes from people.class_seats`.execute(tx);
    return {
      version: found.rows.reduce((sum, { changes }) => sum + changes, 0),
      left: Object.fromEntries(found.rows.map(({ offering, left }) => [offering, left])),
    };
  });
