import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asDesk } from "../database/work.ts";

/** Certified submissions that the reports have not taken in yet, oldest certification first: their ids and quarters. */
export const pending = (
  db: Database,
): Promise<readonly { readonly id: string; readonly report: string; readonly certifiedAt: string }[]> =>
  asDesk(db, async (tx) => {
    const found = await sql<{ id: string; report: string; at: string }>`
      select id, report, certified_at as at from measure.submissions
      where state = 'certified' and reports_at is null order by certified_at, id`.execute(tx);
    return found.rows.map(({ id, report, at }) => ({ id, report, certifiedAt: at }));
  });

/** Marks submissions as taken in by the reports; one certified or replaced meanwhile is not touched. */
export const takenIn = (db: Database, ids: readonly string[]): Promise<void> =>
  asDesk(db, async (tx) => {
    await sql`update measure.submissions set reports_at = now(), progress = null
      where id = any(${[...ids]}::text[]) and reports_at is null`.execute(tx);
  });

/** Sends every certified submission through the reports again. */
export const forget = (db: Database): Promise<void> =>
  asDesk(db, async (tx) => {
    await sql`update measure.submissions set reports_at = null where state = 'certified'`.execute(tx);
  });
