import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const member = "app_member";
const keeper = "accounts_keeper";

const tables = [
  // A route kept without an account: by a code that only its keeper has; here stands what the code seals to.
  `create table people.kept_plans (
     code text primary key,
     doc jsonb not null,
     made_at timestamptz not null default now(),
     expires_at timestamptz not null check (expires_at > made_at and expires_at <= made_at + interval '92 days')
   )`,
  `create index on people.kept_plans (expires_at)`,
  `create table people.plans (
     person text collate "C" primary key references people.person (id) on delete cascade,
     version integer not null check (version >= 1),
     doc jsonb not null,
     at timestamptz not null default now(),
     by text not null,
     name text not null,
     org text collate "C" not null
   )`,
  // Every version there was: nobody's edit is lost.
  `create table people.plan_versions (
     person text collate "C" not null references people.person (id) on delete cascade,
     version integer not null,
     doc jsonb not null,
     at timestamptz not null default now(),
     by text not null,
     primary key (person, version)
   )`,
  // What is ahead or under way in the plans as they stand, to find whom a class touches.
  `create table people.plan_steps (
     person text collate "C" not null references people.person (id) on delete cascade,
     step text not null,
     program text collate "C",
     offering text collate "C",
     starts date not null,
     ends date not null,
     state text not null,
     primary key (person, step)
   )`,
  `create index on people.plan_steps (offering, person)`,
  `create index on people.plan_steps (program, person)`,
];

const staff = `(select accounts.my_role()) in ('navigator', 'program-manager')`;

/** The person, the organization that took them in, and those they plan together with. */
const plansWith = (table: string): string => `(${table}.person = (select people.myself()) or (${staff} and (
  exists (select from people.person p where p.id = ${table}.person and p.org = (select accounts.my_org()))
  or exists (select from people.consents c where c.person = ${table}.person and c.partner = (select accounts.my_org())
    and c.purpose = 'coordination' and c.withdrawn_at is null and c.expires_at > now()))))`;

const mine = `by = (select accounts.my_account())`;

const rights = [
  ...["kept_plans", "plans", "plan_versions", "plan_steps"].map(
    (name) => `alter table people.${name} enable row level security`,
  ),
  // Whoever has the code comes through the keeper, never as a member: a member's query shows no kept route.
  `grant select, insert, delete on people.kept_plans to ${keeper}`,
  `create policy the_keeper on people.kept_plans to ${keeper} using (true) with check (true)`,
  `grant select, insert, update (version, doc, at, by, name, org) on people.plans to ${member}`,
  `grant select, insert on people.plan_versions to ${member}`,
  `grant select, insert, delete on people.plan_steps to ${member}`,
  ...["plans", "plan_versions", "plan_steps"].map(
    (name) =>
      `create policy ${name}_select on people.${name} for select to ${member} using (${plansWith(name)})`,
  ),
  `create policy plans_insert on people.plans for insert to ${member} with check (${mine} and ${plansWith("plans")})`,
  `create policy plans_update on people.plans for update to ${member} using (${plansWith("plans")}) with check (${mine})`,
  `create policy plan_versions_insert on people.plan_versions for insert to ${member}
     with check (${mine} and ${plansWith("plan_versions")})`,
  `create policy plan_steps_insert on people.plan_steps for insert to ${member} with check (${plansWith("plan_steps")})`,
  // Called where a person is forgotten (migration 011).
  `create function people.forget_plans(whose text) returns void language sql security definer set search_path = pg_catalog, pg_temp
     as $$ delete from people.plans where person = whose; delete from people.plan_versions where person = whose;
       delete from people.plan_steps where person = whose $$`,
  `revoke execute on function people.forget_plans(text) from public`,
  `create policy plan_steps_delete on people.plan_steps for delete to ${member} using (${plansWith("plan_steps")})`,
];

/** Routes kept by a code, and the plans of persons with every version there was. */
export const plans: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const statement of [...tables, ...rights]) await sql.raw(statement).execute(db);
  },
};
