import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const who = `('navigator', 'program-manager', 'agency', 'board', 'auditor', 'admin')`;

const statements = [
  // By the month of the answer. Under ten people is not told, and more is told in fives, as in referrals.refusals().
  `create function referrals.refusals_by_month()
     returns table (month text, need text, service text, answer text, people integer)
     language sql stable security definer set search_path = pg_catalog, pg_temp as $$
     select month, need, service, answer, (count(distinct person) / 5 * 5)::integer from (
       select to_char(a.at, 'YYYY-MM') as month, r.need, r.service, r.answer, r.person from referrals.referral r
         cross join lateral (select max(l.at) as at from referrals.log l
           where l.referral = r.id and l.body->>'kind' = 'answered') a
       where r.answer in ('full', 'not-eligible', 'wrong-area', 'could-not-reach') and a.at is not null
         and accounts.my_role() in ${who}) said
     group by grouping sets ((month, need, answer), (month, need, service, answer))
     having count(distinct person) >= 10 $$`,
  `revoke execute on function referrals.refusals_by_month() from public`,
  `grant execute on function referrals.refusals_by_month() to app_member`,
  `create table referrals.barriers (
     id text collate "C" primary key,
     org text collate "C" not null,
     by text not null,
     at timestamptz not null default now(),
     effect text not null check (effect in ('hinders', 'helps')),
     what text not null check (length(what) between 1 and 500),
     policy text not null check (length(policy) between 1 and 500),
     owner text not null check (length(owner) between 1 and 200),
     need text
   )`,
  `create table referrals.barrier_steps (
     barrier text collate "C" not null references referrals.barriers (id) on delete cascade,
     seq integer not null,
     at timestamptz not null default now(),
     by text not null,
     org text collate "C" not null,
     state text not null check (state in ('seen', 'raised', 'in-change', 'changed', 'stays')),
     words text not null check (length(words) between 1 and 500),
     primary key (barrier, seq)
   )`,
  ...["barriers", "barrier_steps"].flatMap((name) => [
    `create trigger only_added_to before update on referrals.${name}
       for each row execute function people.refuse_rewriting()`,
    `alter table referrals.${name} enable row level security`,
    `grant select, insert on referrals.${name} to app_member`,
    // A register of the whole partnership, without a word on a person: whoever works here reads it.
    `create policy ${name}_select on referrals.${name} for select to app_member
       using ((select accounts.my_role()) in ${who})`,
    `create policy ${name}_insert on referrals.${name} for insert to app_member
       with check ((select accounts.my_role()) in ('navigator', 'program-manager', 'agency', 'board', 'admin')
         and by = (select accounts.my_account()) and org = (select accounts.my_org()))`,
  ]),
];

/** Refusals by month, and the register of policies that help or hinder. */
export const barriers: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
