import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const member = "app_member";

const statements = [
  `alter table people.outbox add column attempts integer not null default 0,
     add column next_try timestamptz not null default now(), add column given_up boolean not null default false`,
  `create index on people.outbox (next_try) where sent_at is null and not given_up`,
  // Whoever read a code could sign in as the participant it is for: an admin does not; the desk does, while there is no admin.
  `drop policy outbox_select on people.outbox`,
  `create policy outbox_select on people.outbox for select to ${member} using (accounts.my_role() = 'admin'
     and (kind <> 'code' or accounts.my_account() = 'desk'))`,
];

/** Letters go out by a mail server: tried again with pauses, given up in the end; codes are for nobody else to read. */
export const letters: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
