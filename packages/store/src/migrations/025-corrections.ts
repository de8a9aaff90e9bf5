import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const member = "app_member";

const statements = [
  // How a record is found and claimed changes through the function alone: never without a line in the audit.
  `revoke update (email, born) on people.person from ${member}`,
  `create function people.refuse_untraced() returns trigger language plpgsql as $$
     begin
       if current_user = '${member}' and accounts.my_role() <> 'participant' then
         raise exception 'corrections are written down' using errcode = 'insufficient_privilege';
       end if;
       return new;
     end $$`,
  `create trigger traced before update of email, phone, born on people.person
     for each row execute function people.refuse_untraced()`,
  /**
   * Corrects what was written down wrong: null leaves as it is, '' takes away. By staff of the house that took the person in,
   * or whom the person lets plan with them. What stood there before is in the audit. Null: no such person for this member.
   */
  `create function people.correct_person(whose text, new_email text, new_phone text, new_born text, reason text)
     returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
     declare was people.person; is_now people.person; said text := '';
     begin
       if accounts.my_role() not in ('navigator', 'program-manager') then return null; end if;
       select * into was from people.person p where p.id = whose and (p.org = accounts.my_org()
         or exists (select from people.consents c where c.person = p.id and c.partner = accounts.my_org()
           and c.purpose = 'coordination' and c.withdrawn_at is null and c.expires_at > now())) for update;
       if not found then return null; end if;
       update people.person set email = case when new_email is null then email else nullif(new_email, '') end,
         phone = case when new_phone is null then phone else nullif(new_phone, '') end,
         born = case when new_born is null then born else nullif(new_born, '')::date end
         where id = whose returning * into is_now;
       if was.email is distinct from is_now.email then
         said := said || format(' · e-mail: %s → %s', coalesce(was.email, '–'), coalesce(is_now.email, '–')); end if;
       if was.phone is distinct from is_now.phone then
         said := said || format(' · phone: %s → %s', coalesce(was.phone, '–'), coalesce(is_now.phone, '–')); end if;
       if was.born is distinct from is_now.born then
         said := said || format(' · born: %s → %s', coalesce(was.born::text, '–'), coalesce(is_now.born::text, '–')); end if;
       if said <> '' then perform people.note('correct contact', whose, reason || said); end if;
       return jsonb_build_object('changed', said <> '', 'former', was.email);
     end $$`,
  `revoke execute on function people.correct_person(text, text, text, text, text) from public`,
  `grant execute on function people.correct_person(text, text, text, text, text) to ${member}`,
];

/** E-mail, phone and birth date that were written down wrong are corrected, and what stood there stays known. */
export const corrections: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
