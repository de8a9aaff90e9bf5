import type { Plan } from "@footbridge/core/personal-plan/plan.ts";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asKeeper } from "../database/work.ts";

/** A route that somebody kept, without a name. */
export interface KeptPlan {
  readonly plan: Plan;
  readonly expiresAt: string;
}

/** Keeps a route under a sealed code for so many days; the time it ends, or undefined where that code is taken. Those that have ended are cleared. */
export const keepPlan = (
  db: Database,
  it: { readonly code: string; readonly plan: Plan; readonly days: number },
): Promise<string | undefined> =>
  asKeeper(db, async (tx) => {
    await sql`delete from people.kept_plans where expires_at <= now()`.execute(tx);
    const made = await sql<{ until: string }>`insert into people.kept_plans (code, doc, expires_at)
      values (${it.code}, ${JSON.stringify(it.plan)}::jsonb, now() + make_interval(days => ${it.days}))
      on conflict (code) do nothing returning expires_at as until`.execute(tx);
    return made.rows[0]?.until;
  });

/** The route under a sealed code, while it lasts. */
export const keptPlan = (db: Database, code: string): Promise<KeptPlan | undefined> =>
  asKeeper(db, async (tx) => {
    const found = await sql<KeptPlan>`select doc as plan, expires_at as "expiresAt" from people.kept_plans
      where code = ${code} and expires_at > now()`.execute(tx);
    return found.rows[0];
  });

/** Takes a kept route away, once it stands in somebody's plan. */
export const dropKept = (db: Database, code: string): Promise<void> =>
  asKeeper(db, async (tx) => {
    await sql`delete from people.kept_plans where code = ${code}`.execute(tx);
  });
