import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Who sent somebody on may pass on what the service answered by phone, and nothing else of it: its words and hours stay. */
const tell = `create function referrals.tell_directory(whose text, told jsonb, kind text, words text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare r referrals.referral;
  begin
    select * into r from referrals.referral where id = whose;
    if r.id is null or r.state <> 'answered' or r.org <> accounts.my_org()
        or accounts.my_role() not in ('navigator', 'program-manager') then
      raise exception 'not theirs to tell' using errcode = 'insufficient_privilege';
    end if;
    if told is not null then
      insert into directory.standing (service, standing, edit) values (r.service, told, '{}'::jsonb)
        on conflict (service) do update set standing = excluded.standing, changed_at = now();
      insert into directory.changes (id, service, by, org, source, change)
        values ('change-' || replace(gen_random_uuid()::text, '-', ''), r.service, accounts.my_account(),
          accounts.my_org(), 'referral', jsonb_build_object('kind', 'told', 'standing', told));
    end if;
    if kind is not null then
      insert into directory.notes (id, service, kind, words)
        values ('note-' || replace(gen_random_uuid()::text, '-', ''), r.service, kind, words);
    end if;
  end $$`;

/** The directory learns from an answer that came by phone as from one by link. */
export const toldByPhone: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const statement of [
      tell,
      "revoke execute on function referrals.tell_directory(text, jsonb, text, text) from public",
      "grant execute on function referrals.tell_directory(text, jsonb, text, text) to app_member",
    ])
      await sql.raw(statement).execute(db);
  },
};
