import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const member = "app_member";

const tables = [
  `create table college.lists (
     id text collate "C" primary key,
     org text collate "C" not null check (org <> ''),
     by text not null,
     at timestamptz not null default now(),
     file_name text not null,
     sha256 text not null,
     form text not null check (form in ('student-tracker', 'template')),
     unique (org, sha256)
   )`,
  // Every row of a list, whatever became of it: nothing is lost while nobody has decided.
  `create table college.rows (
     list text collate "C" not null references college.lists (id) on delete cascade,
     row integer not null,
     org text collate "C" not null,
     outcome text not null check (outcome in ('written', 'known', 'candidates', 'unknown', 'no-consent', 'refused', 'not-found')),
     given text not null,
     name text not null,
     person text collate "C" references people.person (id) on delete set null,
     candidates text[] not null default '{}',
     events jsonb not null,
     findings jsonb not null,
     primary key (list, row)
   )`,
  `create index on college.rows (person)`,
];

const leads = `accounts.my_role() = 'program-manager' and org = accounts.my_org()`;

const rights = [
  ...["lists", "rows"].map((name) => `alter table college.${name} enable row level security`),
  `grant select, insert on college.lists, college.rows to ${member}`,
  `grant update (outcome, person, candidates) on college.rows to ${member}`,
  `create policy lists_select on college.lists for select to ${member} using (${leads})`,
  `create policy lists_insert on college.lists for insert to ${member} with check (${leads} and by = accounts.my_account())`,
  `create policy rows_select on college.rows for select to ${member} using (${leads})`,
  `create policy rows_insert on college.rows for insert to ${member} with check (${leads})`,
  `create policy rows_update on college.rows for update to ${member} using (${leads})`,
  // What a college's list says of a person is written only while the person says yes to being counted.
  `create policy college_by_consent on people.events as restrictive for insert to ${member} with check (
     source <> 'import' or id not like 'college-%' or exists (select from people.consents c where c.person = events.person
       and c.partner = accounts.my_org() and c.purpose = 'outcomes' and c.withdrawn_at is null and c.expires_at > now()))`,
  `create function college.forget_rows(whose text) returns void language sql security definer set search_path = pg_catalog, pg_temp
     as $$ update college.rows set name = '', given = '', events = '[]', findings = '[]',
       candidates = array_remove(candidates, whose) where person = whose or whose = any (candidates) $$`,
  `revoke execute on function college.forget_rows(text) from public`,
];

/** Lists of colleges, and what became of each row. */
export const college: Migration = {
  up: async (db: Kysely<unknown>) => {
    const schema = ["create schema college", `grant usage on schema college to ${member}`];
    for (const statement of [...schema, ...tables, ...rights]) await sql.raw(statement).execute(db);
  },
};
