import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const member = "app_member";
const clerk = "referral_clerk";
const staff = `accounts.my_role() in ('navigator', 'program-manager')`;
const mayKeep = `((${staff} and directory.owner_of(service) = accounts.my_org()) or accounts.my_role() = 'admin')`;

/** Roles belong to the whole server: another database of it may have made this one. As in the first migration, only a try tells. */
const makeClerk = `do $$ begin
   if not exists (select from pg_roles where rolname = '${clerk}') then
     begin create role ${clerk} nologin; exception when duplicate_object or unique_violation then null; end;
   end if;
   begin
     set local role ${clerk};
     reset role;
   exception when insufficient_privilege then
     execute format('grant ${clerk} to %I', current_user);
   end;
 end $$`;

const tables = [
  `create table directory.standing (
     service text collate "C" primary key,
     standing jsonb not null default '{}',
     edit jsonb not null default '{}',
     changed_at timestamptz not null default now()
   )`,
  `create table directory.changes (
     id text collate "C" primary key,
     service text collate "C" not null,
     at timestamptz not null default now(),
     by text not null,
     org text collate "C" not null,
     source text not null check (source in ('staff', 'referral')),
     change jsonb not null
   )`,
  `create index on directory.changes (service, at)`,
  `create table directory.notes (
     id text collate "C" primary key,
     service text collate "C" not null,
     at timestamptz not null default now(),
     kind text not null check (kind in ('not-eligible', 'wrong-area')),
     words text not null check (length(words) <= 500),
     settled_at timestamptz,
     settled_by text
   )`,
  `create index on directory.notes (service, at)`,
  `create trigger only_added_to before update or delete on directory.changes
     for each row execute function people.refuse_rewriting()`,
];

const rights = [
  // Whose service it is, past the catalog's own policies; it tells nothing that the catalog does not tell everyone.
  `create function directory.owner_of(service text) returns text language sql stable security definer
     set search_path = pg_catalog, pg_temp
     as $$ select s.organization from catalog.supports s where s.key = service and s.retired_at is null $$`,
  `revoke execute on function directory.owner_of(text) from public`,
  `grant execute on function directory.owner_of(text) to ${member}, ${clerk}`,
  `grant usage on schema directory to app_user, ${member}, ${clerk}`,
  ...["standing", "changes", "notes"].map(
    (name) => `alter table directory.${name} enable row level security`,
  ),
  `grant select on directory.standing to app_user, ${member}, ${clerk}`,
  `grant insert, update on directory.standing to ${member}, ${clerk}`,
  `grant select, insert on directory.changes to ${member}`,
  `grant insert on directory.changes to ${clerk}`,
  `grant select, insert, update (settled_at, settled_by) on directory.notes to ${member}`,
  `grant insert on directory.notes to ${clerk}`,
  `create policy everyone_reads on directory.standing for select to app_user, ${member}, ${clerk} using (true)`,
  `create policy who_keeps on directory.standing for insert to ${member} with check (${mayKeep})`,
  `create policy who_changes on directory.standing for update to ${member} using (${mayKeep}) with check (${mayKeep})`,
  `create policy who_kept on directory.changes for select to ${member} using (${mayKeep})`,
  `create policy who_notes on directory.changes for insert to ${member}
     with check (${mayKeep} and by = accounts.my_account() and org = accounts.my_org())`,
  `create policy who_reads on directory.notes for select to ${member} using (${mayKeep})`,
  `create policy who_settles on directory.notes for update to ${member} using (${mayKeep}) with check (${mayKeep})`,
];

/** What is known today of a service beyond its record: room, who confirmed it, what its organization says anew. */
export const directory: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const statement of [makeClerk, "create schema directory", ...tables, ...rights])
      await sql.raw(statement).execute(db);
  },
};
