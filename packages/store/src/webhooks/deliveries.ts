import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member } from "../database/work.ts";
import { note } from "../people/audit.ts";

/** One telling of one event, with what came of the last try. */
export interface Delivery {
  readonly seq: number;
  /** The same at every try: by it a receiver knows what it has already. */
  readonly id: string;
  readonly event: string;
  readonly person: string;
  readonly kind: string;
  readonly madeAt: string;
  readonly state: "waiting" | "delivered" | "given-up" | "withheld";
  readonly tries: number;
  readonly dueAt: string;
  readonly lastAt: string | null;
  readonly lastOutcome: string | null;
  readonly lastStatus: number | null;
}

/** The log of a subscription, newest first; older than `before`. */
export const listDeliveries = (
  db: Database,
  member: Member,
  ask: { readonly subscription: string; readonly before?: number; readonly limit: number },
): Promise<readonly Delivery[]> =>
  asMember(db, member, async (tx) => {
    const found =
      await sql<Delivery>`select d.seq, d.id, d.event, d.person, d.kind, d.made_at as "madeAt", d.state, d.tries,
        d.due_at as "dueAt", t.at as "lastAt", t.outcome as "lastOutcome", t.status as "lastStatus"
      from webhooks.deliveries d left join lateral (select at, outcome, status from webhooks.tries
        where delivery = d.seq order by at desc limit 1) t on true
      where d.subscription = ${ask.subscription} and (${ask.before ?? null}::bigint is null or d.seq < ${ask.before ?? null})
      order by d.seq desc limit ${ask.limit}`.execute(tx);
    return found.rows;
  });

/** Sends one again, under the same id; false where this member sees none. */
export const replay = (db: Database, member: Member, subscription: string, id: string): Promise<boolean> =>
  asMember(db, member, async (tx) => {
    const done = await sql`update webhooks.deliveries
      set state = 'waiting', tries = 0, due_at = clock_timestamp(), leased_until = null
      where subscription = ${subscription} and id = ${id} returning id`.execute(tx);
    if (done.rows.length > 0) await note(tx, "send webhook again", null, id);
    return done.rows.length > 0;
  });
