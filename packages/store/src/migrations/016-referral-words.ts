import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const definer = `security definer set search_path = pg_catalog, pg_temp`;

/** Keys of an event's body in which somebody writes freely, or which lead to one person. */
const free = `'note', 'reason', 'employer', 'employerNumber', 'words', 'text', 'message', 'why', 'comment', 'answer', 'quote'`;

const statements = [
  // Only within an erasure, and only of the person who is erased.
  `create function referrals.refuse_rewriting() returns trigger language plpgsql ${definer} as $$
     begin
       if exists (select from referrals.referral r where r.id = old.referral
           and r.person = coalesce(current_setting('app.erasing', true), '')) then
         return new;
       end if;
       raise exception 'this is only ever added to' using errcode = 'insufficient_privilege';
     end $$`,
  `drop trigger only_added_to on referrals.log`,
  `create trigger only_added_to before update on referrals.log
     for each row execute function referrals.refuse_rewriting()`,
  // What was written freely goes; who was asked, when and with what answer stays, because counts stand on it. No link opens it any more.
  `create or replace function referrals.forget_words(whose text) returns void language sql ${definer} as $$
     update referrals.log l set body = case when l.body->>'kind' = 'answered'
         then jsonb_set(l.body, '{answer}', (l.body->'answer') - 'note'
           || case when l.body->'answer' ? 'why' then '{"why": "-"}'::jsonb else '{}'::jsonb end)
         else l.body - 'note' - 'why' end
       from referrals.referral r where r.id = l.referral and r.person = whose;
     delete from referrals.links k using referrals.referral r where r.id = k.referral and r.person = whose $$`,
  // The coded answer to a referral is no free word.
  `create or replace function people.without_words(body jsonb) returns jsonb language plpgsql immutable as $$
     begin
       return coalesce((select jsonb_object_agg(key, case
         when key = 'answer' and value #>> '{}' in ('accepted', 'full', 'not-eligible', 'wrong-area', 'could-not-reach') then value
         when key in (${free}) then '"-"'::jsonb
         when key = '200' and jsonb_typeof(value) = 'string' then to_jsonb(left(value #>> '{}', 4) || '0101')
         when jsonb_typeof(value) = 'object' then people.without_words(value)
         else value end) from jsonb_each(body)), '{}'::jsonb);
     end $$`,
];

/** A person who was sent on can be forgotten as well: free words of referrals go, and their links. */
export const referralWords: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
