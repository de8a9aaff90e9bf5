import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/**
 * Takes away a second factor that was lost, for whoever may take that colleague out: an admin, or a program manager where the
 * account is nothing outside their own organization. Sessions and the password end with it, so that neither an old password
 * alone nor the manager's word alone lets anybody in: the next password needs the mailbox. Gives the address to write to.
 */
const reset = `create function accounts.reset_second_factor(membership text, reason text) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare whose accounts.memberships;
  begin
    select m.* into whose from accounts.memberships m where m.id = membership and m.ended_at is null
      and m.role <> 'participant' and (accounts.my_role() = 'admin' or m.org = accounts.my_org());
    if not found then return null; end if;
    if whose.account = accounts.my_account() or length(trim(reason)) < 10
      or not (accounts.my_role() = 'admin' or (accounts.my_role() = 'program-manager' and not exists (
        select from accounts.memberships m where m.account = whose.account and m.ended_at is null
          and (m.org <> accounts.my_org() or m.role not in ('navigator', 'program-manager'))))) then
      raise exception 'not theirs to take away' using errcode = 'insufficient_privilege';
    end if;
    delete from auth."twoFactor" where "userId" = whose.account;
    update auth."user" set "twoFactorEnabled" = false where id = whose.account;
    update auth.account set password = null where "userId" = whose.account and "providerId" = 'credential';
    delete from auth.session where "userId" = whose.account;
    perform people.note('reset second factor', null, whose.role || ' ' || whose.account || ': ' || reason);
    return whose.email;
  end $$`;

/** Renewing a second factor that was lost. */
export const secondFactor: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const statement of [
      reset,
      "revoke execute on function accounts.reset_second_factor(text, text) from public",
      "grant execute on function accounts.reset_second_factor(text, text) to app_member",
    ])
      await sql.raw(statement).execute(db);
  },
};
