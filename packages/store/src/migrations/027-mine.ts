import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const member = "app_member";
const definer = `security definer set search_path = pg_catalog, pg_temp`;
const staff = `(select accounts.my_role()) in ('navigator', 'program-manager')`;
const seen = (person: string): string => `exists (select from people.person p where p.id = ${person})`;

/** Two that the account took over itself are both its own; nothing is poured from one into the other. */
const mine = [
  `alter table people.links add column claimed_by text,
     add column asked_at timestamptz,
     add column asked_words text not null default '' check (length(asked_words) <= 300),
     add column answered_at timestamptz,
     add column answer text not null default '' check (length(answer) <= 300)`,
  `create index links_asked on people.links (asked_at) where asked_at is not null and answered_at is null and undone_at is null`,
  `create index links_claimed on people.links (claimed_by) where claimed_by is not null and undone_at is null`,
  `create function people.mine() returns text[] language plpgsql stable parallel safe ${definer} as $$
     begin
       if accounts.my_role() <> 'participant' then return '{}'; end if;
       return array(select p.id from people.person p where p.account = accounts.my_account()
         union select case when l.one = p.id then l.other else l.one end
           from people.person p join people.links l on p.id in (l.one, l.other)
           where p.account = accounts.my_account() and l.claimed_by = accounts.my_account() and l.undone_at is null);
     end $$`,
  `revoke execute on function people.mine() from public`,
  `grant execute on function people.mine() to ${member}`,
  // Whatever a policy leaves to the person themselves holds for each record that is theirs.
  `do $$ declare p record; clauses text; own constant text := '= ANY (( SELECT people.mine() AS mine)::text[])';
     was constant text := '= \\( SELECT people\\.myself\\(\\) AS myself\\)';
   begin
     for p in select * from pg_policies where qual ~ 'people\\.myself\\(' or with_check ~ 'people\\.myself\\(' loop
       clauses := coalesce(' using (' || regexp_replace(p.qual, was, own, 'g') || ')', '')
         || coalesce(' with check (' || regexp_replace(p.with_check, was, own, 'g') || ')', '');
       if clauses ~ 'people\\.myself\\(' then raise exception 'cannot read policy %', p.policyname; end if;
       execute format('alter policy %I on %I.%I', p.policyname, p.schemaname, p.tablename) || clauses;
     end loop;
   end $$`,
  // Staff write no yes down for somebody who says it themselves.
  `create or replace function people.may_witness(whose text) returns boolean language sql stable ${definer} as
     $$ select exists (select from people.person where id = whose and account is null and org = accounts.my_org())
          and not exists (select from people.links l where whose in (l.one, l.other) and l.claimed_by is not null and l.undone_at is null)
          and accounts.my_role() in ('navigator', 'program-manager') $$`,
];

/**
 * What staff wrote down under my e-mail: it becomes my record while I have none, else it is linked with mine. Two birth dates are
 * two people, though they read one mailbox; what others took apart from mine stays apart.
 */
const claims = [
  `create function people.has_something(record text) returns boolean language sql stable ${definer} as $$
     select exists (select from people.events where person = record) or exists (select from people.consents where person = record)
       or exists (select from people.plans where person = record) or exists (select from people.deletions where person = record)
       or exists (select from referrals.referral where person = record)
       or exists (select from people.links where record in (one, other)) $$`,
  `create or replace function people.waiting_for_me() returns setof people.person language sql stable ${definer} as $$
     select p.* from people.person p
       join auth."user" u on u.id = accounts.my_account() and u."emailVerified" and lower(u.email) = lower(p.email)
     where accounts.my_role() = 'participant' and p.account is null and p.born is not null and p.name <> ''
       and p.id <> all(people.mine())
       and not exists (select from people.person own where own.id = any(people.mine()) and own.born <> p.born)
       and not exists (select from people.links l where p.id in (l.one, l.other) and l.claimed_by = accounts.my_account()
         and l.undone_by <> accounts.my_account())
     order by p.created_at, p.id $$`,
  `create or replace function people.claim_record(day date) returns text language plpgsql ${definer} as $$
     declare record text; own text;
     begin
       select id into record from people.waiting_for_me() where born = day limit 1;
       if record is null then return null; end if;
       perform 1 from people.person where id = record and account is null for update;
       if not found then return null; end if;
       select id into own from people.person where account = accounts.my_account();
       if own is null or not people.has_something(own) then
         delete from people.person where id = own;
         update people.person set account = accounts.my_account() where id = record;
       else
         insert into people.links (id, one, other, why, org, linked_by, claimed_by)
           values ('link-' || encode(substr(sha256(convert_to(gen_random_uuid()::text, 'UTF8')), 1, 10), 'hex'),
             least(own, record), greatest(own, record), '', '', accounts.my_account(), accounts.my_account())
           on conflict (one, other) where undone_at is null do update set claimed_by = excluded.claimed_by;
         perform people.note('take over my record', own, '');
       end if;
       perform people.note('take over my record', record, '');
       return record;
     end $$`,
  `revoke execute on function people.has_something(text) from public`,
];

/** A person sees which records were linked with theirs, and asks to have them parted; what they linked themselves they part at once. */
const parting = [
  `create function people.my_links() returns table (link text, org text, by_org text, linked_at timestamptz, why text,
       own boolean, read_by_me boolean, asked_at timestamptz, asked_words text, answered_at timestamptz, answer text)
     language sql stable ${definer} as $$
     select distinct on (l.linked_at, l.id) l.id, other.org, l.org, l.linked_at, l.why, l.linked_by = accounts.my_account(),
       other.id = any(people.mine()), l.asked_at, l.asked_words, l.answered_at, l.answer
     from people.links l cross join lateral (values (l.one, l.other), (l.other, l.one)) as ends (here, there)
       join people.person other on other.id = ends.there
     where l.undone_at is null and ends.here = any(people.mine())
     order by l.linked_at, l.id, other.account is not null $$`,
  `create function people.ask_to_part(which text, said text) returns text language plpgsql ${definer} as $$
     declare l people.links; outcome text;
     begin
       if not exists (select from people.my_links() m where m.link = which) then return null; end if;
       select * into l from people.links where id = which and undone_at is null for update;
       if not found then return null; end if;
       if l.linked_by = accounts.my_account() then
         update people.links set undone_by = accounts.my_account(), undone_at = now() where id = which;
         outcome := 'parted';
       elsif said is null then
         update people.links set asked_at = null, asked_words = '', answered_at = null, answer = '' where id = which;
         outcome := 'taken-back';
       else
         update people.links set asked_at = now(), asked_words = said, answered_at = null, answer = '' where id = which;
         outcome := 'asked';
       end if;
       perform people.note_each(case outcome when 'parted' then 'undo link as one person' when 'asked' then 'ask to part records'
         else 'no longer ask to part records' end, array[l.one, l.other], coalesce(said, ''));
       return outcome;
     end $$`,
  `revoke execute on function people.my_links(), people.ask_to_part(text, text) from public`,
  `grant execute on function people.my_links(), people.ask_to_part(text, text) to ${member}`,
  `create policy links_of_mine on people.links for select to ${member}
     using (claimed_by = (select accounts.my_account()) and (select accounts.my_role()) = 'participant')`,
  // Who linked them hears of it also when the person no longer shows them both.
  `create policy links_asked_of_us on people.links for select to ${member}
     using (${staff} and asked_at is not null and org = (select accounts.my_org()) and (${seen("one")} or ${seen("other")}))`,
  `grant update (answered_at, answer) on people.links to ${member}`,
  `create policy links_answer on people.links for update to ${member}
     using (${staff} and undone_at is null and asked_at is not null)
     with check (undone_at is null and undone_by is null and answered_at is not null and answer <> '')`,
  `create or replace function people.forget_links(whose text) returns void language sql ${definer} as
     $$ update people.links set why = '', asked_words = '', answer = '' where one = whose or other = whose $$`,
];

/** A correction is told to those who look after a linked record that the corrector may not change; else to the house's managers. */
const telling = [
  `create function people.tell_house(whose text, subject text, words text) returns integer language plpgsql ${definer} as $$
     declare house text; told integer;
     begin
       select p.org into house from people.person p join people.links l on p.id in (l.one, l.other)
           join people.person known on known.id in (l.one, l.other) and known.id <> p.id
         where p.id = whose and l.undone_at is null and accounts.my_role() in ('navigator', 'program-manager')
           and (known.org = accounts.my_org() or exists (select from people.consents c where c.person = known.id
             and c.partner = accounts.my_org() and c.withdrawn_at is null and c.expires_at > now())) limit 1;
       if coalesce(house, '') in ('', accounts.my_org()) then return 0; end if;
       insert into people.outbox (id, recipient, kind, subject, body)
         select 'letter-' || substr(encode(sha256(convert_to(gen_random_uuid()::text, 'UTF8')), 'hex'), 1, 16), email, 'notice', subject, words
         from (select distinct m.email, m.account in (select a.navigator from people.assignments a
             where a.person = whose and a.org = house and a.until is null) as cares, m.role
           from accounts.memberships m where m.org = house and m.ended_at is null and m.role in ('navigator', 'program-manager')) m
         where cares or role = 'program-manager' order by cares desc limit 2;
       get diagnostics told = row_count;
       return told;
     end $$`,
  `revoke execute on function people.tell_house(text, text, text) from public`,
  `grant execute on function people.tell_house(text, text, text) to ${member}`,
];

/** Several records that are one person's own; links that the person sees and may have parted. */
export const ownRecords: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const statement of [...mine, ...claims, ...parting, ...telling])
      await sql.raw(statement).execute(db);
  },
};
