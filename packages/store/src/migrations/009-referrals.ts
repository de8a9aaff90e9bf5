import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const member = "app_member";
const clerk = "referral_clerk";
const staff = `accounts.my_role() in ('navigator', 'program-manager')`;
const definer = `security definer set search_path = pg_catalog, pg_temp`;

/** A backup is poured back by the owner of the tables, line by line as they were. */
const atWork = `when (current_user in ('${member}', '${clerk}'))`;

const tables = [
  `create table referrals.referral (
     id text collate "C" primary key,
     person text collate "C" not null references people.person (id) on delete cascade,
     org text collate "C" not null,
     partner text collate "C" not null,
     service text collate "C" not null,
     need text not null,
     phase text not null check (phase in ('before-work', 'at-work')),
     made_by text not null,
     made_at timestamptz not null default now(),
     state text not null default 'asked'
       check (state in ('asked', 'sent', 'answered', 'started', 'finished', 'lapsed', 'withdrawn')),
     seq integer not null default 0,
     answer text,
     sent_on date,
     expires date,
     passed_on text,
     changed_at timestamptz not null default now()
   )`,
  `create index on referrals.referral (person)`,
  `create index on referrals.referral (org, state, changed_at)`,
  `create index on referrals.referral (partner, state, changed_at)`,
  `create index on referrals.referral (sent_on) where state = 'sent'`,
  `create table referrals.log (
     referral text collate "C" not null references referrals.referral (id) on delete cascade,
     seq integer not null,
     at timestamptz not null default now(),
     by text not null,
     org text collate "C" not null,
     source text not null check (source in ('typed', 'link', 'clock')),
     body jsonb not null,
     primary key (referral, seq)
   )`,
  // The token itself is kept nowhere: 256 bits drawn by lot, known to the letter alone.
  `create table referrals.links (
     token_hash text primary key,
     referral text collate "C" not null references referrals.referral (id) on delete cascade,
     purpose text not null check (purpose = 'answer'),
     made_at timestamptz not null default now(),
     expires date not null
   )`,
  `create index on referrals.links (referral)`,
];

const ledger = [
  `create function referrals.agreed(whose text, org text) returns boolean language sql stable ${definer}
     as $$ select exists (select from people.consents c where c.person = whose and c.partner = org
       and c.purpose = 'referral' and c.withdrawn_at is null and c.expires_at > now()) $$`,
  // A person whom the asking organisation took in: its staff ask them where they may be sent.
  `create function referrals.ours(whose text) returns boolean language sql stable ${definer}
     as $$ select ${staff} and exists (select from people.person p where p.id = whose and p.org = accounts.my_org()) $$`,
  // Every line follows the one before, and nothing leaves without the person's yes: whoever writes, whatever they forgot.
  `create function referrals.before_line() returns trigger language plpgsql ${definer} as $$
     declare r referrals.referral;
     begin
       select * into r from referrals.referral where id = new.referral for update;
       if r.id is null or new.seq <> r.seq + 1 then
         raise exception 'not the next line' using errcode = 'serialization_failure';
       end if;
       if new.body->>'kind' in ('sent', 'reminded') and not referrals.agreed(r.person, r.partner) then
         raise exception 'no consent' using errcode = 'insufficient_privilege';
       end if;
       new.at := clock_timestamp();
       return new;
     end $$`,
  `create trigger before_line before insert on referrals.log for each row ${atWork} execute function referrals.before_line()`,
  `create function referrals.follow_line() returns trigger language plpgsql ${definer} as $$
     declare what text := new.body->>'kind';
     begin
       update referrals.referral set seq = new.seq, changed_at = new.at,
         state = case when what in ('sent', 'answered', 'started', 'finished', 'lapsed', 'withdrawn') then what else state end,
         answer = case when what = 'answered' then new.body->'answer'->>'answer' else answer end,
         sent_on = case when what = 'sent' then (new.body->>'on')::date else sent_on end,
         expires = case when what = 'sent' then (new.body->>'expires')::date else expires end,
         passed_on = case when what = 'passed-on' then new.body->>'to' else passed_on end
       where id = new.referral;
       return new;
     end $$`,
  `create trigger follow_line after insert on referrals.log for each row ${atWork} execute function referrals.follow_line()`,
  `create trigger only_added_to before update on referrals.log
     for each row execute function people.refuse_rewriting()`,
  // The referral of the link that is open in this transaction, and its person while their yes stands.
  `create function referrals.linked() returns text language sql stable ${definer}
     as $$ select l.referral from referrals.links l
       where l.token_hash = current_setting('app.link', true) and l.purpose = 'answer' $$`,
  `create function referrals.link_expires() returns date language sql stable ${definer}
     as $$ select l.expires from referrals.links l where l.token_hash = current_setting('app.link', true) $$`,
  `create function referrals.linked_person() returns text language sql stable ${definer}
     as $$ select r.person from referrals.referral r join referrals.links l on l.referral = r.id
       where l.token_hash = current_setting('app.link', true) and l.expires >= current_date
         and r.state <> 'withdrawn' and referrals.agreed(r.person, r.partner) $$`,
  `create function referrals.by_clock() returns boolean language sql stable
     as $$ select coalesce(current_setting('app.link', true), '') = '' $$`,
  // How often services said no. Under ten people is not told, and more is told in fives: no difference of two numbers names one.
  `create function referrals.refusals() returns table (need text, service text, answer text, people integer)
     language sql stable ${definer} as $$
     select r.need, r.service, r.answer, (count(distinct r.person) / 5 * 5)::integer
     from referrals.referral r
     where r.answer in ('full', 'not-eligible', 'wrong-area', 'could-not-reach')
       and accounts.my_role() in ('navigator', 'program-manager', 'agency', 'board', 'auditor', 'admin')
     group by grouping sets ((r.need, r.answer), (r.need, r.service, r.answer))
     having count(distinct r.person) >= 10 $$`,
];

const functions =
  "referrals.agreed(text, text), referrals.ours(text), referrals.linked(), referrals.link_expires(), referrals.linked_person(), referrals.refusals()";

/** Sent by my organisation, or to it while the person's yes to it stands. */
const sentHere = `(partner = accounts.my_org() and sent_on is not null and referrals.agreed(person, partner))`;
const visible = `person = (select people.myself()) or (${staff} and (org = accounts.my_org() or ${sentHere}
  or exists (select from people.consents c where c.person = referral.person and c.partner = accounts.my_org()
    and c.purpose = 'coordination' and c.withdrawn_at is null and c.expires_at > now())))`;
/** The clerk sees the referral of the open link; the clock, all. */
const clerks = (column: string): string => `(${column} = referrals.linked() or referrals.by_clock())`;

const rights = [
  `grant usage on schema referrals to ${member}, ${clerk}`,
  `grant usage on schema people, accounts to ${clerk}`,
  `revoke execute on function ${functions} from public`,
  `grant execute on function ${functions} to ${member}, ${clerk}`,
  ...["referral", "log", "links"].map((name) => `alter table referrals.${name} enable row level security`),
  `grant select, insert on referrals.referral, referrals.log to ${member}`,
  `grant insert on referrals.links to ${member}, ${clerk}`,
  `grant select on referrals.referral to ${clerk}`,
  `grant select, insert on referrals.log to ${clerk}`,
  `create policy who_sees on referrals.referral for select to ${member} using (${visible})`,
  `create policy who_asks on referrals.referral for insert to ${member} with check (
     ${staff} and org = accounts.my_org() and made_by = accounts.my_account() and state = 'asked' and seq = 0
     and directory.owner_of(service) = partner and exists (select from people.person p where p.id = person))`,
  `create policy who_sees on referrals.log for select to ${member}
     using (exists (select from referrals.referral r where r.id = referral))`,
  // Who asked writes all of it, the partner its answer and what came of it, the person that they want no more of it.
  `create policy who_writes on referrals.log for insert to ${member} with check (
     by = accounts.my_account() and org = accounts.my_org() and source = 'typed'
     and exists (select from referrals.referral r where r.id = referral
       and ((${staff} and r.org = accounts.my_org())
         or (${staff} and r.partner = accounts.my_org() and body->>'kind' in ('answered', 'started', 'finished'))
         or (r.person = (select people.myself()) and body->>'kind' = 'withdrawn'))))`,
  `create policy who_sends on referrals.links for insert to ${member} with check (
     ${staff} and exists (select from referrals.referral r where r.id = referral and r.org = accounts.my_org()))`,
  `create policy of_the_link on referrals.referral for select to ${clerk} using (${clerks("id")})`,
  `create policy of_the_link on referrals.log for select to ${clerk} using (${clerks("referral")})`,
  `create policy by_the_link on referrals.log for insert to ${clerk} with check (
     (source = 'link' and by = 'link' and body->>'kind' = 'answered' and referral = referrals.linked())
     or (source = 'clock' and by = 'clock' and referrals.by_clock() and body->>'kind' in ('reminded', 'lapsed')))`,
  `create policy by_the_clock on referrals.links for insert to ${clerk} with check (referrals.by_clock())`,
  // Of a person, what they agreed to be told, to whom they agreed to.
  `grant select (id, name, phone, email, language) on people.person to ${clerk}`,
  `create policy of_the_link on people.person for select to ${clerk} using (id = referrals.linked_person())`,
  `grant insert on people.events to ${clerk}`,
  `create policy by_the_link on people.events for insert to ${clerk} with check (
     kind = 'referral' and sensitive is null and exists (select from referrals.referral r
       where r.id = body->>'referral' and r.person = events.person
         and ((events.source = 'link' and events.by = 'link' and events.org = r.partner and r.id = referrals.linked())
           or (events.source = 'rule' and events.by = 'clock' and events.org = r.org and referrals.by_clock()))))`,
  // Who sent somebody on sees what the partner answered, though the partner wrote it.
  `create policy of_a_referral on people.events for select to ${member} using (
     kind = 'referral' and ${staff} and exists (select from referrals.referral r where r.id = events.body->>'referral'))`,
  `grant insert on people.outbox to ${clerk}`,
  `create policy by_the_clock on people.outbox for insert to ${clerk} with check (kind = 'notice' and referrals.by_clock())`,
  `grant execute on function people.note(text, text, text) to ${clerk}`,
  // The directory learns from an answer.
  `create policy by_the_link on directory.standing for insert to ${clerk} with check (
     service = (select r.service from referrals.referral r where r.id = referrals.linked()))`,
  `create policy by_the_link_anew on directory.standing for update to ${clerk} using (
     service = (select r.service from referrals.referral r where r.id = referrals.linked()))`,
  `create policy by_the_link on directory.changes for insert to ${clerk} with check (source = 'referral' and by = 'link'
     and service = (select r.service from referrals.referral r where r.id = referrals.linked()))`,
  `create policy by_the_link on directory.notes for insert to ${clerk} with check (
     service = (select r.service from referrals.referral r where r.id = referrals.linked()))`,
];

const consents = [
  `create policy where_we_may_send on people.consents for select to ${member}
     using (purpose = 'referral' and referrals.ours(person))`,
  `create policy where_we_sent on people.consents for update to ${member}
     using (purpose = 'referral' and referrals.ours(person) and people.may_witness(person))`,
  `create policy heard_by_us on people.consents for insert to ${member} with check (
     given_by = accounts.my_account() and witnessed and purpose = 'referral' and people.may_witness(person))`,
];

/** Who was sent where, what was answered, and what came of it. */
export const referrals: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const statement of ["create schema referrals", ...tables, ...ledger, ...rights, ...consents])
      await sql.raw(statement).execute(db);
  },
};
