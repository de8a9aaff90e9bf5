import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asKeeper, type Work } from "../database/work.ts";

/** What is due to be sent, with all that sending takes. */
export interface Due {
  readonly seq: number;
  readonly id: string;
  readonly subscription: string;
  readonly org: string;
  readonly url: string;
  readonly secret: string;
  readonly event: string;
  readonly person: string;
  readonly eventOrg: string;
  readonly kind: string;
  readonly happened: string;
  readonly madeAt: string;
  /** This one included. */
  readonly tries: number;
}

/** Works for the courier, in the role `webhook_courier`: subscriptions, secrets and deliveries, no journey. */
const asCourier = <T>(db: Database, work: (tx: Work) => Promise<T>): Promise<T> =>
  db.transaction().execute(async (tx) => {
    await sql`select set_config('role', 'webhook_courier', true)`.execute(tx);
    return work(tx);
  });

/**
 * Takes what is due, a few of each subscriber, on lease: until the lease is over nobody else takes it, and if this process
 * dies it is taken again. What the subscriber may no longer know, consent having ended, is withheld for good.
 */
export const takeDue = (
  db: Database,
  { each, leaseMs }: { readonly each: number; readonly leaseMs: number },
): Promise<readonly Due[]> =>
  asCourier(db, async (tx) => {
    const taken = await sql<Due & { readonly state: string }>`with due as (
        select d.seq, webhooks.may_know(d.org, d.event_org, d.person) as known
        from webhooks.subscriptions s cross join lateral (select seq, org, event_org, person from webhooks.deliveries
          where subscription = s.id and state = 'waiting' and due_at <= clock_timestamp()
            and (leased_until is null or leased_until < clock_timestamp())
          order by due_at, seq limit ${each} for update skip locked) d
        where s.state = 'on')
      update webhooks.deliveries d set tries = d.tries + 1,
        state = case when due.known then d.state else 'withheld' end,
        leased_until = clock_timestamp() + make_interval(secs => ${leaseMs / 1000})
      from due, webhooks.subscriptions s, webhooks.secrets k
      where d.seq = due.seq and s.id = d.subscription and k.subscription = d.subscription
      returning d.seq, d.id, d.subscription, d.org, s.url, k.secret, d.event, d.person, d.event_org as "eventOrg", d.kind,
        d.happened, d.made_at as "madeAt", d.tries, d.state`.execute(tx);
    return taken.rows.filter(({ state }) => state === "waiting").toSorted((a, b) => a.seq - b.seq);
  });

/** What came of one try. */
export interface Tried {
  readonly seq: number;
  readonly subscription: string;
  readonly outcome: string;
  readonly status: number | undefined;
  /** Milliseconds it took. */
  readonly ms: number;
}

/** It arrived: nothing more is sent, and the address is no longer failing. */
export const arrived = (db: Database, it: Tried): Promise<void> =>
  asCourier(db, async (tx) => {
    await noteTry(tx, it);
    await sql`update webhooks.deliveries set state = 'delivered', leased_until = null where seq = ${it.seq}`.execute(
      tx,
    );
    await sql`update webhooks.subscriptions set failing_since = null
      where id = ${it.subscription} and failing_since is not null`.execute(tx);
  });

/** It did not arrive: tried again after so many milliseconds, or given up; answers since when the address fails. */
export const failed = (db: Database, it: Tried, againMs: number | undefined): Promise<string> =>
  asCourier(db, async (tx) => {
    await noteTry(tx, it);
    await sql`update webhooks.deliveries set leased_until = null,
        state = case when ${againMs ?? null}::float8 is null then 'given-up' else 'waiting' end,
        due_at = clock_timestamp() + make_interval(secs => ${(againMs ?? 0) / 1000})
      where seq = ${it.seq}`.execute(tx);
    const since = await sql<{ since: string }>`update webhooks.subscriptions
      set failing_since = coalesce(failing_since, clock_timestamp()) where id = ${it.subscription}
      returning failing_since as since`.execute(tx);
    return since.rows[0]?.since ?? new Date().toISOString();
  });

const noteTry = async (tx: Work, { seq, outcome, status, ms }: Tried): Promise<void> => {
  await sql`insert into webhooks.tries (delivery, outcome, status, ms)
    values (${seq}, ${outcome}, ${status ?? null}, ${Math.round(ms)})`.execute(tx);
};

/** Turns a failing address off; false where it was off already. */
export const turnOff = (db: Database, subscription: string): Promise<boolean> =>
  asCourier(db, async (tx) => {
    const done = await sql`update webhooks.subscriptions set state = 'failed'
      where id = ${subscription} and state = 'on' returning id`.execute(tx);
    return done.rows.length > 0;
  });

/** Where an organisation's program managers get letters. */
export const programManagersOf = (db: Database, org: string): Promise<readonly string[]> =>
  asKeeper(db, async (tx) => {
    const found = await sql<{ email: string }>`select distinct email from accounts.memberships
      where org = ${org} and role = 'program-manager' and ended_at is null`.execute(tx);
    return found.rows.map(({ email }) => email);
  });
