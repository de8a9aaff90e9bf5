import type { Plan } from "@footbridge/core/personal-plan/plan.ts";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member } from "../database/work.ts";
import { note } from "../people/audit.ts";

/** A class as plans hold it. */
export interface PlannedClass {
  readonly offering: string;
  readonly starts: string;
  readonly ends: string;
}

/** A plan with a class that was asked about. */
export interface TouchedPlan {
  readonly person: string;
  readonly name: string;
  readonly plan: Plan;
}

/** Plans shown at once. */
const most = 500;

/**
 * The plans that this member may see with a class for which `isTouched` says so; the classes of all these plans are told
 * once each, so that a class in a thousand plans is asked about once.
 */
export const listTouched = (
  db: Database,
  member: Member,
  isTouched: (planned: PlannedClass) => boolean,
): Promise<readonly TouchedPlan[]> =>
  asMember(db, member, async (tx) => {
    const planned = await sql<PlannedClass>`select distinct offering, starts, ends from people.plan_steps
      where offering is not null and state in ('planned', 'enrolled')`.execute(tx);
    const offerings = [...new Set(planned.rows.filter(isTouched).map(({ offering }) => offering))];
    const found =
      offerings.length === 0
        ? []
        : (
            await sql<TouchedPlan>`select p.id as person, p.name, plans.doc as plan from people.plans
              join people.person p on p.id = plans.person
              where plans.person in (select person from people.plan_steps
                where offering = any(${offerings}::text[]) and state in ('planned', 'enrolled'))
              order by p.name, p.id limit ${most}`.execute(tx)
          ).rows;
    await note(tx, "look at plans touched", null, "");
    return found;
  });
