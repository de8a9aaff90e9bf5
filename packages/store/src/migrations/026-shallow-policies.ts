import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const member = "app_member";
const inside = `returns boolean language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp`;

/** The same rows as the policies on consents and glass show to who asks; nobody else is told anything. */
const answers = [
  `create function people.said_yes(whose text, variadic purposes text[]) ${inside} as $$
     begin
       return accounts.my_role() in ('navigator', 'program-manager') and exists (select from people.consents c
         where c.person = whose and c.partner = accounts.my_org() and c.purpose = any (purposes)
           and c.withdrawn_at is null and c.expires_at > now());
     end $$`,
  `create function people.i_broke_glass(whose text) ${inside} as $$
     begin
       return exists (select from people.glass g where g.person = whose and g.account = accounts.my_account()
         and g.org = accounts.my_org() and g.until > now());
     end $$`,
  `revoke execute on function people.said_yes(text, text[]), people.i_broke_glass(text) from public`,
  `grant execute on function people.said_yes(text, text[]), people.i_broke_glass(text) to ${member}`,
];

const staff = `(select accounts.my_role()) in ('navigator', 'program-manager')`;
const ours = `org = (select accounts.my_org())`;
const mine = `(select people.myself())`;
const me = `(select accounts.my_account())`;
const coordinated = (person: string): string => `people.said_yes(${person}, 'coordination')`;
const planned = `person = ${mine} or (${staff} and (exists (select from people.person p
  where p.id = person and p.org = (select accounts.my_org())) or ${coordinated("person")}))`;

const policies = [
  `person_select on people.person using (id = ${mine} or (${staff} and (${ours}
     or people.said_yes(id, 'coordination', 'referral') or people.i_broke_glass(id))))`,
  `events_select on people.events using (person = ${mine} or (${staff} and (${ours}
     or people.said_yes(person, coalesce(sensitive, 'coordination'))
     or (coalesce(sensitive, 'health') = 'health' and people.i_broke_glass(person)))))`,
  `events_insert on people.events with check (by = ${me} and ((person = ${mine} and org = '')
     or (${staff} and ${ours} and exists (select from people.person p where p.id = person)
       and (sensitive is null or people.said_yes(person, sensitive)))))`,
  `college_by_consent on people.events with check (source <> 'import' or id not like 'college-%'
     or people.said_yes(person, 'outcomes'))`,
  `enrollments_select on people.enrollments using (person = ${mine} or (${staff} and (${ours}
     or ${coordinated("person")})))`,
  `who_sees on referrals.referral using (person = ${mine} or (${staff} and (${ours}
     or (partner = (select accounts.my_org()) and sent_on is not null and referrals.agreed(person, partner))
     or ${coordinated("person")})))`,
  ...["plans", "plan_versions"].map(
    (table) => `${table}_insert on people.${table} with check (by = ${me} and (${planned}))`,
  ),
  ...["plans", "plan_versions", "plan_steps"].map(
    (table) => `${table}_select on people.${table} using (${planned})`,
  ),
  `plan_steps_insert on people.plan_steps with check (${planned})`,
  `plan_steps_delete on people.plan_steps using (${planned})`,
  `plans_update on people.plans using (${planned})`,
];

/**
 * The same rules as before, without policies within policies: each question had grown a plan of up to 117 parts, which took
 * ten times as long to make as to run.
 */
export const shallowPolicies: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const statement of [...answers, ...policies.map((policy) => `alter policy ${policy}`)])
      await sql.raw(statement).execute(db);
  },
};
