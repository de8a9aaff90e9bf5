import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const member = "app_member";
const keeper = "accounts_keeper";

const sensitive = `('health', 'justice', 'immigration', 'domestic-violence')`;

const tables = [
  `create table people.person (
     id text collate "C" primary key,
     account text unique references auth."user" (id) on delete set null,
     org text collate "C" not null default '',
     name text not null,
     email text,
     phone text,
     language text not null default 'en',
     born date,
     created_at timestamptz not null default now(),
     created_by text not null
   )`,
  `create index on people.person (org, id)`,
  `create table people.consents (
     id text collate "C" primary key,
     person text collate "C" not null references people.person (id) on delete cascade,
     purpose text not null check (purpose in ('coordination', 'referral', 'outcomes') or purpose in ${sensitive}),
     partner text collate "C" not null check (partner <> ''),
     words text not null,
     language text not null,
     witnessed boolean not null default false,
     given_by text not null,
     given_at timestamptz not null default now(),
     expires_at timestamptz not null check (expires_at > given_at and expires_at <= given_at + interval '731 days'),
     withdrawn_at timestamptz
   )`,
  `create unique index one_in_force on people.consents (person, partner, purpose) where withdrawn_at is null`,
  `create index on people.consents (partner, purpose, person)`,
  `create table people.glass (
     id text collate "C" primary key,
     person text collate "C" not null references people.person (id) on delete cascade,
     account text not null,
     org text collate "C" not null,
     reason text not null check (length(trim(reason)) >= 20),
     opened_at timestamptz not null default now(),
     until timestamptz not null check (until > opened_at and until <= opened_at + interval '1 day')
   )`,
  `create index on people.glass (account, person, until)`,
  `create index on people.glass (person)`,
  `create table people.events (
     id text collate "C" primary key,
     person text collate "C" not null references people.person (id),
     recorded_at timestamptz not null default now(),
     happened date not null,
     kind text not null,
     org text collate "C" not null,
     by text not null,
     source text not null,
     evidence jsonb,
     body jsonb not null,
     sensitive text check (sensitive in ${sensitive})
   )`,
  `create index on people.events (person, recorded_at, id)`,
  `create table people.audit (
     seq bigint primary key,
     prev_hash text not null,
     hash text not null unique,
     at timestamptz not null,
     who text not null,
     name text not null,
     role text not null,
     org text not null,
     person text,
     action text not null,
     why text not null
   )`,
  `create index on people.audit (person, seq)`,
  `create table people.deletions (
     id text collate "C" primary key,
     person text collate "C" not null references people.person (id) on delete cascade,
     asked_at timestamptz not null default now(),
     asked_by text not null,
     words text not null default '',
     state text not null default 'asked' check (state in ('asked', 'done', 'refused')),
     answered_at timestamptz,
     answered_by text,
     answer text
   )`,
  `create table people.outbox (
     id text collate "C" primary key,
     at timestamptz not null default now(),
     recipient text not null,
     kind text not null check (kind in ('code', 'invitation', 'notice')),
     subject text not null,
     body text not null,
     sent_at timestamptz,
     failure text
   )`,
  `create index on people.outbox (at, id)`,
];

const ledger = [
  `create function people.audit_hash(a people.audit) returns text language sql stable
     return encode(sha256(convert_to(jsonb_build_array(a.prev_hash, a.seq,
       to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
       a.who, a.name, a.role, a.org, a.person, a.action, a.why)::text, 'UTF8')), 'hex')`,
  // The only way into the audit: who, role and organisation are those of the transaction, whatever the caller would like.
  `create function people.note(what text, whose text, reason text) returns bigint
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
       line.hash := people.audit_hash(line);
       insert into people.audit select (line).*;
       return line.seq;
     end $$`,
  `create function people.refuse_rewriting() returns trigger language plpgsql as
     $$ begin raise exception 'this is only ever added to' using errcode = 'insufficient_privilege'; end $$`,
  `create trigger only_added_to before update or delete on people.audit
     for each row execute function people.refuse_rewriting()`,
  `create trigger only_added_to before update on people.events
     for each row execute function people.refuse_rewriting()`,
  // Asked once for a query, past the policies: a policy on a person that asked the table of persons would never end.
  `create function people.myself() returns text language sql stable security definer set search_path = pg_catalog, pg_temp as
     $$ select id from people.person where account = accounts.my_account() and accounts.my_role() = 'participant' $$`,
  // Whether there is such a person, for staff who must open a record they may not yet see; it tells nothing else.
  `create function people.is_there(whose text) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as
     $$ select exists (select from people.person where id = whose) and accounts.my_role() in ('navigator', 'program-manager') $$`,
  // A person without an account, taken in by this organisation: for whom its staff may write down what was said.
  `create function people.may_witness(whose text) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as
     $$ select exists (select from people.person where id = whose and account is null and org = accounts.my_org())
          and accounts.my_role() in ('navigator', 'program-manager') $$`,
  `revoke execute on function people.note(text, text, text), people.myself(), people.is_there(text), people.may_witness(text) from public`,
  `grant execute on function people.note(text, text, text), people.myself(), people.is_there(text), people.may_witness(text) to ${member}`,
];

const staff = `accounts.my_role() in ('navigator', 'program-manager')`;
const mine = `(select people.myself())`;

/** The person said yes to this organisation for one of the purposes, and it still stands. */
const agreed = (person: string, purpose: string): string => `exists (select from people.consents c
  where c.person = ${person} and c.partner = accounts.my_org() and c.purpose ${purpose}
    and c.withdrawn_at is null and c.expires_at > now())`;

/** I opened this record in an emergency, with a reason, and the time is not over. */
const broken = (person: string): string => `exists (select from people.glass g
  where g.person = ${person} and g.account = accounts.my_account() and g.org = accounts.my_org() and g.until > now())`;

const knows = `${staff} and (org = accounts.my_org() or ${agreed("person.id", `in ('coordination', 'referral')`)}
  or ${broken("person.id")})`;

const policies: readonly (readonly [table: string, command: string, rule: string])[] = [
  ["person", "select", `id = ${mine} or (${knows})`],
  [
    "person",
    "insert",
    `${staff} and org = accounts.my_org() and account is null and created_by = accounts.my_account()`,
  ],
  ["person", "update", `id = ${mine} or (${staff} and org = accounts.my_org())`],
  [
    "consents",
    "select",
    `person = ${mine} or accounts.my_role() = 'auditor' or (${staff} and partner = accounts.my_org())`,
  ],
  // A yes is the person's own; staff may write down one given before a witness, for their own organisation, never a sensitive one.
  [
    "consents",
    "insert",
    `given_by = accounts.my_account() and ((person = ${mine} and not witnessed) or (${staff} and witnessed
     and partner = accounts.my_org() and purpose not in ${sensitive}
     and people.may_witness(person)))`,
  ],
  ["consents", "update", `person = ${mine} or (${staff} and partner = accounts.my_org())`],
  [
    "glass",
    "select",
    `account = accounts.my_account() or person = ${mine} or accounts.my_role() in ('auditor', 'admin')
     or (accounts.my_role() = 'program-manager' and org = accounts.my_org())`,
  ],
  ["glass", "insert", `${staff} and account = accounts.my_account() and org = accounts.my_org()`],
  // In an emergency health is opened, the other sensitive facts are not.
  [
    "events",
    "select",
    `person = ${mine} or (${staff} and (org = accounts.my_org()
     or ${agreed("events.person", `= coalesce(events.sensitive, 'coordination')`)}
     or (coalesce(sensitive, 'health') = 'health' and ${broken("events.person")})))`,
  ],
  [
    "events",
    "insert",
    `by = accounts.my_account() and ((person = ${mine} and org = '')
     or (${staff} and org = accounts.my_org() and exists (select from people.person p where p.id = person)
       and (sensitive is null or ${agreed("events.person", `= events.sensitive`)})))`,
  ],
  [
    "audit",
    "select",
    `person = ${mine} or who = accounts.my_account() or accounts.my_role() in ('auditor', 'admin')
     or (accounts.my_role() = 'program-manager' and org = accounts.my_org())`,
  ],
  ["deletions", "select", `person = ${mine} or accounts.my_role() in ('auditor', 'admin')`],
  ["deletions", "insert", `person = ${mine} and asked_by = accounts.my_account() and state = 'asked'`],
  ["deletions", "update", `accounts.my_role() = 'admin'`],
  ["outbox", "select", `accounts.my_role() = 'admin'`],
  ["outbox", "insert", `kind in ('notice', 'invitation')`],
];

const granted = [
  `grant select, insert on people.person, people.consents, people.glass, people.events, people.deletions, people.outbox to ${member}`,
  `grant select on people.audit to ${member}`,
  `grant update (name, email, phone, language, born) on people.person to ${member}`,
  `grant update (withdrawn_at) on people.consents to ${member}`,
  `grant update (state, answered_at, answered_by, answer) on people.deletions to ${member}`,
  `grant select, insert, update (account) on people.person to ${keeper}`,
  `create policy the_keeper on people.person to ${keeper} using (true) with check (true)`,
  `grant select, insert, update on people.outbox to ${keeper}`,
  `create policy the_keeper on people.outbox to ${keeper} using (true) with check (true)`,
];

const rights = [
  ...["person", "consents", "glass", "events", "audit", "deletions", "outbox"].map(
    (name) => `alter table people.${name} enable row level security`,
  ),
  ...granted,
  ...policies.map(([table, command, rule]) => {
    const clause = command === "insert" ? `with check (${rule})` : `using (${rule})`;
    return `create policy ${table}_${command} on people.${table} for ${command} to ${member} ${clause}`;
  }),
];

/** People, what they agreed to, what happened to them, and who looked. */
export const people: Migration = {
  up: async (db: Kysely<unknown>) => {
    const schema = ["create schema people", `grant usage on schema people to ${member}, ${keeper}`];
    for (const statement of [...schema, ...tables, ...ledger, ...rights])
      await sql.raw(statement).execute(db);
  },
};
