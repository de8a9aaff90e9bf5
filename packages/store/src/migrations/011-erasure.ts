import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const member = "app_member";

/** Name and reason stand in the hash as seals, so that they can be taken away and the chain still holds. */
const seals = [
  `alter table people.audit add column name_salt text, add column why_salt text, add column name_seal text not null default '',
     add column why_seal text not null default '', add column first_hash text`,
  `create function people.seal(salt text, words text) returns text language sql immutable
     return encode(sha256(convert_to(jsonb_build_array(salt, words)::text, 'UTF8')), 'hex')`,
  `create or replace function people.audit_hash(a people.audit) returns text language sql stable
     return encode(sha256(convert_to(jsonb_build_array(a.prev_hash, a.seq,
       to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
       a.who, a.name_seal, a.role, a.org, a.person, a.action, a.why_seal)::text, 'UTF8')), 'hex')`,
  `alter table people.audit disable trigger only_added_to`,
  // Lines of before are hashed anew; what they were hashed as first stays beside it.
  `do $$ declare line people.audit; before text := '';
   begin
     for line in select * from people.audit order by seq loop
       line.first_hash := line.hash;
       line.prev_hash := before;
       line.name_salt := gen_random_uuid()::text;
       line.why_salt := gen_random_uuid()::text;
       line.name_seal := people.seal(line.name_salt, line.name);
       line.why_seal := people.seal(line.why_salt, line.why);
       line.hash := people.audit_hash(line);
       update people.audit set prev_hash = line.prev_hash, hash = line.hash, first_hash = line.first_hash,
         name_salt = line.name_salt, why_salt = line.why_salt, name_seal = line.name_seal, why_seal = line.why_seal
         where seq = line.seq;
       before := line.hash;
     end loop;
   end $$`,
  `alter table people.audit enable trigger only_added_to`,
  `create or replace function people.note(what text, whose text, reason text) returns bigint
     language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
     declare last people.audit; line people.audit;
     begin
       if accounts.my_account() = '' then
         raise exception 'nobody is acting' using errcode = 'insufficient_privilege';
       end if;
       perform pg_advisory_xact_lock(4300000003);
       select * into last from people.audit order by seq desc limit 1;
       line.seq := coalesce(last.seq, 0) + 1;
       line.prev_hash := coalesce(last.hash, '');
       line.at := greatest(clock_timestamp(), last.at);
       line.who := accounts.my_account();
       line.name := coalesce((select m.name from accounts.memberships m where m.account = line.who
         order by m.ended_at is null desc, m.since desc limit 1), line.who);
       line.role := accounts.my_role();
       line.org := accounts.my_org();
       line.person := whose;
       line.action := what;
       line.why := reason;
       line.name_salt := gen_random_uuid()::text;
       line.why_salt := gen_random_uuid()::text;
       line.name_seal := people.seal(line.name_salt, line.name);
       line.why_seal := people.seal(line.why_salt, line.why);
       line.hash := people.audit_hash(line);
       insert into people.audit select (line).*;
       return line.seq;
     end $$`,
];

/** Keys of an event's body in which somebody writes freely, or which lead to one person. */
const free = `'note', 'reason', 'employer', 'employerNumber', 'words', 'text', 'message', 'why', 'comment', 'answer', 'quote'`;

const erasing = [
  // Only within an erasure, which no role may do but through people.answer_deletion; of the audit nothing but words goes.
  `create or replace function people.refuse_rewriting() returns trigger language plpgsql as $$
     declare whose text := coalesce(current_setting('app.erasing', true), '');
     begin
       if whose <> '' and tg_op = 'UPDATE' then
         if tg_table_name = 'events' and to_jsonb(old)->>'person' = whose then return new; end if;
         if tg_table_name = 'audit' and to_jsonb(new) - '{name,name_salt,why,why_salt}'::text[]
             = to_jsonb(old) - '{name,name_salt,why,why_salt}'::text[]
           and (new.name = old.name or (new.name = '' and new.name_salt is null))
           and (new.why = old.why or (new.why = '' and new.why_salt is null)) then return new; end if;
       end if;
       raise exception 'this is only ever added to' using errcode = 'insufficient_privilege';
     end $$`,
  `create function people.without_words(body jsonb) returns jsonb language plpgsql immutable as $$
     begin
       return coalesce((select jsonb_object_agg(key, case
         when key in (${free}) then '"-"'::jsonb
         when key = '200' and jsonb_typeof(value) = 'string' then to_jsonb(regexp_replace(value #>> '{}', '^(\\d{4})(-?)\\d\\d-?\\d\\d$', '\\1\\201\\201'))
         when jsonb_typeof(value) = 'object' then people.without_words(value)
         else value end) from jsonb_each(body)), '{}'::jsonb);
     end $$`,
  /**
   * The answer to a person who asked to be deleted. Done: contact, account, free words and sensitive facts go; the pseudonym,
   * days, kinds and codes of what happened stay, because numbers that were published stand on them. A table with words on a
   * person has a function forget_…(text) in its schema, which is called here.
   */
  `create function people.answer_deletion(request text, erase boolean, said text) returns jsonb
     language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
     declare whose text; one people.person; forget record;
     begin
       if accounts.my_role() <> 'admin' then
         raise exception 'an admin answers' using errcode = 'insufficient_privilege';
       end if;
       select person into whose from people.deletions where id = request and state = 'asked' for update;
       if whose is null then return null; end if;
       select * into one from people.person where id = whose for update;
       update people.deletions set state = case when erase then 'done' else 'refused' end, answered_at = now(),
         answered_by = accounts.my_account(), answer = said, words = case when erase then '' else words end where id = request;
       if erase then
         perform set_config('app.erasing', whose, true);
         delete from people.outbox where lower(recipient) = lower(one.email);
         update people.person set account = null, name = '', email = null, phone = null,
           born = date_trunc('year', born)::date where id = whose;
         update people.consents set withdrawn_at = coalesce(withdrawn_at, now()) where person = whose;
         delete from people.events where person = whose and sensitive is not null;
         update people.events set body = people.without_words(body), evidence = null where person = whose;
         delete from people.glass where person = whose;
         update people.deletions set words = '' where person = whose;
         for forget in select n.nspname as room, p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
             where p.proname like 'forget\\_%' and n.nspname not like 'pg\\_%' and n.nspname <> 'public' order by 1, 2 loop
           execute format('select %I.%I($1)', forget.room, forget.name) using whose;
         end loop;
         update people.audit set why = '', why_salt = null where person = whose or (who = one.account and role = 'participant');
         update people.audit set name = '', name_salt = null where who = one.account and role = 'participant';
         delete from auth.verification where position(lower(one.email) in lower(identifier)) > 0;
         if exists (select from accounts.memberships where account = one.account and role <> 'participant' and ended_at is null) then
           delete from accounts.memberships where account = one.account and role = 'participant';
         else
           delete from auth."user" where id = one.account;
         end if;
         perform set_config('app.erasing', '', true);
       end if;
       perform people.note(case when erase then 'delete record' else 'refuse deletion' end, whose, case when erase then '' else said end);
       return jsonb_build_object('email', one.email, 'language', one.language);
     end $$`,
  `create function referrals.forget_words(whose text) returns void language sql security definer set search_path = pg_catalog, pg_temp
     as $$ update referrals.log l set body = people.without_words(l.body) from referrals.referral r
       where r.id = l.referral and r.person = whose $$`,
  `revoke execute on function referrals.forget_words(text) from public`,
  `revoke execute on function people.answer_deletion(text, boolean, text) from public`,
  `grant execute on function people.answer_deletion(text, boolean, text) to ${member}`,
  // What an admin answers goes through the function alone.
  `drop policy deletions_update on people.deletions`,
  `revoke update on people.deletions from ${member}`,
];

/** A person is forgotten on their wish, and the chain of who looked still holds. */
export const erasure: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const statement of [...seals, ...erasing]) await sql.raw(statement).execute(db);
  },
};
