import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const member = "app_member";

/** A name as providers are told apart by it. */
const key = (name: string): string => `lower(trim(regexp_replace(${name}, '\\s+', ' ', 'g')))`;

/** Existing files are of the organisation of the catalog that has their provider's name, where it is one alone. */
const matched = (table: string): string => `update measure.${table} set org = found.org
  from (select ${key("name")} as named, min(key) as org from catalog.organizations
    where retired_at is null group by 1 having count(*) = 1) as found
  where found.named = measure.${table}.provider_key`;

const own = `accounts.my_role() = 'program-manager' and org <> '' and org = accounts.my_org()`;
const open = `state in ('draft', 'checking', 'checked', 'refused')`;

const columns = [
  `alter table measure.submissions add column org text collate "C" not null default ''`,
  `alter table measure.mappings add column org text collate "C" not null default ''`,
  `create index on measure.submissions (org, received_at, id)`,
  matched("submissions"),
  matched("mappings"),
  // Absent: written down before this was kept. An empty provider is the whole city.
  `alter table measure.looks add column provider text,
     add column side text check (side in ('numerator', 'denominator', 'rest'))`,
];

/** A program manager hands in, mends, reads and takes back what is of the own organisation, and certifies nothing. */
const rights = [
  `grant usage on schema measure to ${member}`,
  `grant select, insert, delete on measure.submissions to ${member}`,
  `grant update (mapping_id, state, revision, worker, worker_beat, progress) on measure.submissions to ${member}`,
  `create policy own_read on measure.submissions for select to ${member} using (${own})`,
  `create policy own_handed_in on measure.submissions for insert to ${member}
     with check (${own} and state = 'draft' and certified_at is null and checked_at is null)`,
  `create policy own_mended on measure.submissions for update to ${member}
     using (${own} and ${open}) with check (${own} and state = 'draft')`,
  `create policy own_taken_back on measure.submissions for delete to ${member} using (${own} and ${open})`,
  `grant select, insert on measure.fixes, measure.mappings to ${member}`,
  `create policy own_read on measure.fixes for select to ${member}
     using (exists (select from measure.submissions s where s.id = submission_id))`,
  `create policy own_mended on measure.fixes for insert to ${member}
     with check (exists (select from measure.submissions s where s.id = submission_id and s.${open}))`,
  `create policy own_read on measure.mappings for select to ${member} using (${own})`,
  `create policy own_kept on measure.mappings for insert to ${member} with check (${own})`,
];

/** Whose a submission is, so that an organisation works with its own; and whose number was looked behind, on which side. */
export const whoseSubmissions: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const statement of [...columns, ...rights]) await sql.raw(statement).execute(db);
  },
};
