import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member } from "../database/work.ts";
import { note } from "../people/audit.ts";

/** An address that is told of events as they are written. */
export interface Subscription {
  readonly id: string;
  readonly org: string;
  readonly url: string;
  /** Kinds of events. */
  readonly kinds: readonly string[];
  readonly note: string;
  readonly createdAt: string;
  /** `failed`: turned off as nothing arrived for days. */
  readonly state: "on" | "off" | "failed";
  readonly failingSince: string | null;
}

const columns = sql`id, org, url, kinds, note, created_at as "createdAt", state, failing_since as "failingSince"`;

/** The subscriptions that this member may see, the newest first. */
export const listSubscriptions = (db: Database, member: Member): Promise<readonly Subscription[]> =>
  asMember(db, member, async (tx) => {
    const found = await sql<Subscription>`select ${columns} from webhooks.subscriptions
      order by created_at desc, id limit 200`.execute(tx);
    return found.rows;
  });

/** Begins to tell an address; the secret is kept for signing, and given back to nobody. */
export const subscribe = (
  db: Database,
  member: Member,
  it: Pick<Subscription, "url" | "kinds" | "note"> & { readonly secret: string },
): Promise<Subscription> =>
  asMember(db, member, async (tx) => {
    const made =
      await sql<Subscription>`insert into webhooks.subscriptions (id, org, url, kinds, note, created_by)
      values (${`webhook-${randomBytes(10).toString("hex")}`}, ${member.org}, ${it.url}, ${it.kinds}::text[], ${it.note},
        ${member.account}) returning ${columns}`.execute(tx);
    const [subscription] = made.rows;
    if (subscription === undefined) throw new Error("an insert returns its row");
    await sql`insert into webhooks.secrets (subscription, secret) values (${subscription.id}, ${it.secret})`.execute(
      tx,
    );
    await note(tx, "add webhook", null, `${subscription.id}: ${it.url}`);
    return subscription;
  });

/** Turns it on or off; undefined where this member sees none of that id. */
export const turn = (
  db: Database,
  member: Member,
  id: string,
  state: "on" | "off",
): Promise<Subscription | undefined> =>
  asMember(db, member, async (tx) => {
    const done =
      await sql<Subscription>`update webhooks.subscriptions set state = ${state}, failing_since = null
      where id = ${id} returning ${columns}`.execute(tx);
    if (done.rows[0] !== undefined) await note(tx, `turn webhook ${state}`, null, id);
    return done.rows[0];
  });

/** Ends it, with its log; false where this member sees none of that id. */
export const unsubscribe = (db: Database, member: Member, id: string): Promise<boolean> =>
  asMember(db, member, async (tx) => {
    const done = await sql`delete from webhooks.subscriptions where id = ${id} returning id`.execute(tx);
    if (done.rows.length > 0) await note(tx, "remove webhook", null, id);
    return done.rows.length > 0;
  });
