import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const member = "app_member";
const definer = `security definer set search_path = pg_catalog, pg_temp`;
const staff = `(select accounts.my_role()) in ('navigator', 'program-manager')`;
const seen = (person: string): string => `exists (select from people.person p where p.id = ${person})`;

/** A person who is sent again, because the line was lost, is the person who is there. */
const once = [
  `alter table people.person add column sent_key text`,
  `create unique index sent_once on people.person (created_by, sent_key) where sent_key is not null`,
  `create index on people.person (born) where born is not null`,
  `create index on people.person (email) where email is not null`,
  `create index on people.person (lower(email)) where email is not null`,
];

/** Two records that are one person, until somebody says otherwise. */
const links = [
  `create table people.links (
     id text collate "C" primary key,
     one text collate "C" not null references people.person (id) on delete cascade,
     other text collate "C" not null references people.person (id) on delete cascade,
     why text not null check (length(why) <= 300),
     org text collate "C" not null,
     linked_by text not null,
     linked_at timestamptz not null default now(),
     undone_by text,
     undone_at timestamptz,
     check (one < other)
   )`,
  `create unique index linked_once on people.links (one, other) where undone_at is null`,
  `create index on people.links (other) where undone_at is null`,
  `alter table people.links enable row level security`,
  `grant select, insert, update (undone_by, undone_at) on people.links to ${member}`,
  // Whoever does not see both sees no link: it would tell of the other.
  `create policy links_select on people.links for select to ${member}
     using (${staff} and ${seen("one")} and ${seen("other")})`,
  `create policy links_insert on people.links for insert to ${member}
     with check (${staff} and org = (select accounts.my_org()) and linked_by = (select accounts.my_account())
       and undone_at is null and ${seen("one")} and ${seen("other")})`,
  `create policy links_update on people.links for update to ${member}
     using (${staff} and undone_at is null) with check (undone_by = (select accounts.my_account()) and undone_at is not null)`,
  `create function people.forget_links(whose text) returns void language sql ${definer}
     as $$ update people.links set why = '' where one = whose or other = whose $$`,
  `revoke execute on function people.forget_links(text) from public`,
];

/**
 * A record that staff wrote down becomes the person's own: they signed in by its e-mail, and know its birth date. Only while
 * nothing is kept under the account itself; that empty record then goes.
 */
const claims = [
  `create function people.waiting_for_me() returns setof people.person language sql stable ${definer} as $$
     select p.* from people.person p
       join auth."user" u on u.id = accounts.my_account() and u."emailVerified" and lower(u.email) = lower(p.email)
     where accounts.my_role() = 'participant' and p.account is null and p.born is not null and p.name <> ''
       and not exists (select from people.person own where own.account = accounts.my_account() and (
         exists (select from people.events where person = own.id) or exists (select from people.consents where person = own.id)
         or exists (select from people.plans where person = own.id) or exists (select from people.deletions where person = own.id)
         or exists (select from referrals.referral where person = own.id)))
     order by p.created_at, p.id $$`,
  `create function people.records_waiting() returns integer language sql stable ${definer}
     as $$ select count(*)::int from people.waiting_for_me() $$`,
  `create function people.claim_record(day date) returns text language plpgsql ${definer} as $$
     declare record text;
     begin
       select id into record from people.waiting_for_me() where born = day limit 1;
       if record is null then return null; end if;
       perform 1 from people.person where id = record and account is null for update;
       if not found then return null; end if;
       delete from people.person where account = accounts.my_account();
       update people.person set account = accounts.my_account() where id = record;
       perform people.note('take over my record', record, '');
       return record;
     end $$`,
  `revoke execute on function people.waiting_for_me(), people.records_waiting(), people.claim_record(date) from public`,
  `grant execute on function people.records_waiting(), people.claim_record(date) to ${member}`,
];

/** People taken in once, joined where they are one, and handed their own record. */
export const takenIn: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const statement of [...once, ...links, ...claims]) await sql.raw(statement).execute(db);
  },
};
