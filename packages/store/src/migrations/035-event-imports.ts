import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const ours = `org = accounts.my_org() and accounts.my_role() in ('navigator', 'program-manager')`;

const statements = [
  `create table people.imports (
     org text collate "C" primary key check (org <> ''),
     by text not null,
     begun_at timestamptz not null default now(),
     told_at timestamptz not null default now(),
     state text not null check (state in ('checking', 'keeping', 'done', 'refused', 'broken')),
     lines integer not null default 0 check (lines >= 0),
     of integer not null default 0 check (of >= 0),
     outcome jsonb
   )`,
  `alter table people.imports enable row level security`,
  `grant select, insert, update on people.imports to app_member`,
  `create policy imports_select on people.imports for select to app_member using (${ours})`,
  `create policy imports_insert on people.imports for insert to app_member
     with check (${ours} and by = accounts.my_account())`,
  `create policy imports_update on people.imports for update to app_member using (${ours})
     with check (${ours} and by = accounts.my_account())`,
  // What was wrong in a file may tell a day of birth; whose is not known here.
  `create function people.forget_imports(whose text) returns void language sql security definer
     set search_path = pg_catalog, pg_temp
     as $$ delete from people.imports i using people.person p where p.id = whose and p.org = i.org $$`,
  `revoke execute on function people.forget_imports(text) from public`,
];

/** How far the file of events is that an organization brings in, or what became of its last one. */
export const eventImports: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
