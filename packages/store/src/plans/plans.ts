import { isAhead, type Plan } from "@footbridge/core/personal-plan/plan.ts";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member, type Work } from "../database/work.ts";
import { note } from "../people/audit.ts";
import { isOf, ownRecords } from "../people/own.ts";
import { type Person, readPerson } from "../people/person.ts";

/** A plan as it stands. */
export interface StoredPlan {
  readonly version: number;
  readonly plan: Plan;
  readonly at: string;
  /** Who changed it last, by name. */
  readonly name: string;
}

export interface PlanOfPerson {
  readonly person: Person;
  readonly stored?: StoredPlan;
}

/** A person's plan, if there is one; who looked and why is written down. Undefined where this member may not know the person. */
export const readPlan = (
  db: Database,
  member: Member,
  ask: { readonly person: string; readonly why: string; readonly action: string },
): Promise<PlanOfPerson | undefined> =>
  asMember(db, member, async (tx) => {
    const whose = await recordWithPlan(tx, member, ask.person);
    const person = await readPerson(tx, whose);
    const stored = person === undefined ? undefined : await planOf(tx, whose);
    await note(tx, person === undefined ? `${ask.action}: refused` : ask.action, whose, ask.why);
    if (person === undefined) return undefined;
    return stored === undefined ? { person } : { person, stored };
  });

/** Of a participant's own records the one that has a plan, the one under the account first. */
async function recordWithPlan(tx: Work, member: Member, person: string): Promise<string> {
  if (member.role !== "participant") return person;
  const found = await sql<{ person: string }>`select person from people.plans
    where ${isOf(member, sql`person`, person)} order by person <> ${person}, person limit 1`.execute(tx);
  return found.rows[0]?.person ?? person;
}

/** A record that is a participant's own and has a plan. */
export interface MyPlan {
  readonly person: string;
  /** The organisation that wrote the record; empty where the participant began it. */
  readonly org: string;
  readonly changedAt: string;
}

/** The plans of a participant's own records, the one that was changed last first. */
export const listMyPlans = (db: Database, member: Member): Promise<readonly MyPlan[]> =>
  asMember(db, member, async (tx) => {
    const found = await sql<MyPlan>`select p.id as person, p.org, plans.at as "changedAt"
      from people.plans join people.person p on p.id = plans.person
      where p.id = any(${await ownRecords(tx)}::text[]) order by plans.at desc, p.id limit 20`.execute(tx);
    return found.rows;
  });

async function planOf(tx: Work, person: string): Promise<StoredPlan | undefined> {
  const found = await sql<StoredPlan>`select version, doc as plan, at, name from people.plans
    where person = ${person}`.execute(tx);
  return found.rows[0];
}

/** Puts a plan in the place of the version that was read (0: of none), and gives it as it stands; undefined where another came before. */
export const savePlan = (
  db: Database,
  member: Member,
  it: { readonly person: string; readonly version: number; readonly plan: Plan },
): Promise<StoredPlan | undefined> =>
  asMember(db, member, async (tx) => {
    const { person, plan } = it;
    const version = it.version + 1;
    const doc = JSON.stringify(plan);
    const name = sql`coalesce((select name from accounts.memberships where account = ${member.account}
      order by ended_at is null desc, since desc limit 1), '')`;
    const put =
      it.version === 0
        ? sql<StoredPlan>`insert into people.plans (person, version, doc, by, name, org)
            values (${person}, 1, ${doc}::jsonb, ${member.account}, ${name}, ${member.org})
            on conflict (person) do nothing returning version, doc as plan, at, name`
        : sql<StoredPlan>`update people.plans set version = ${version}, doc = ${doc}::jsonb, at = now(), by = ${member.account},
            name = ${name}, org = ${member.org} where person = ${person} and version = ${it.version}
            returning version, doc as plan, at, name`;
    const [saved] = (await put.execute(tx)).rows;
    if (saved === undefined) return undefined;
    await sql`insert into people.plan_versions (person, version, doc, by)
      values (${person}, ${version}, ${doc}::jsonb, ${member.account})`.execute(tx);
    await writeSteps(tx, person, plan);
    await note(tx, "change plan", person, "");
    return saved;
  });

/** Steps that are ahead or under way, as rows. */
async function writeSteps(tx: Work, person: string, { steps }: Plan): Promise<void> {
  await sql`delete from people.plan_steps where person = ${person}`.execute(tx);
  const rows = steps
    .filter((step) => isAhead(step) || step.state === "enrolled")
    .map(({ id, program, offering, start, end, state }) => ({
      person,
      step: id,
      program: program ?? null,
      offering: offering ?? null,
      starts: start,
      ends: end,
      state,
    }));
  if (rows.length === 0) return;
  await sql`insert into people.plan_steps (person, step, program, offering, starts, ends, state)
    select person, step, program, offering, starts, ends, state
    from jsonb_populate_recordset(null::people.plan_steps, ${JSON.stringify(rows)}::jsonb)`.execute(tx);
}
