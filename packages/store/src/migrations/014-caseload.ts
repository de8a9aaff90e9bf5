import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const member = "app_member";

/** Days that a journey says, by name; the rule of each is that of core/src/caseload/facts.ts. */
const present = `(kind = 'attendance' and (body->>'present')::boolean)`;
const of = (...kinds: readonly string[]): string =>
  `kind in (${kinds.map((kind) => `'${kind}'`).join(", ")})`;
const days: Readonly<Record<string, string>> = {
  last_contact: `${of("contact", "intake", "service", "assessment", "follow-up")} or ${present}`,
  last_service: `${of("service", "enrollment")} or ${present}`,
  last_entry: `${of("intake", "service", "enrollment")} or (kind = 'eligibility' and (body->>'eligible')::boolean)`,
  last_exit: of("exit"),
  last_enrollment: of("enrollment"),
  last_completion: of("completion"),
  last_progress: `${of("assessment", "enrollment", "completion", "milestone", "credential", "skill-gain", "employment", "college-term")} or ${present}`,
  follow_up_90: `kind = 'follow-up' and body->>'due' = '90'`,
  follow_up_180: `kind = 'follow-up' and body->>'due' = '180'`,
  follow_up_365: `kind = 'follow-up' and body->>'due' = '365'`,
};
const names = Object.keys(days);

/** A service that ran on counts until its end. */
const dayOf = (name: string): string =>
  name === "last_service"
    ? `greatest(happened, case when kind = 'service' then (body->>'end')::date end)`
    : "happened";

/** Rows of events folded into rows of facts, joined to what is there by the later day. */
const foldedInto = (
  events: string,
): string => `insert into people.case_facts (person, org, first_day, ${names.join(", ")})
  select person, org, min(happened), ${names.map((name) => `max(${dayOf(name)}) filter (where ${days[name] ?? ""})`).join(", ")}
  from ${events} where sensitive is null and kind <> 'correction' group by person, org order by person, org
  on conflict (person, org) do update set first_day = least(case_facts.first_day, excluded.first_day),
    ${names.map((name) => `${name} = greatest(case_facts.${name}, excluded.${name})`).join(", ")}`;

const facts = [
  `create table people.case_facts (
     person text collate "C" not null references people.person (id) on delete cascade,
     org text collate "C" not null,
     first_day date not null,
     ${names.map((name) => `${name} date`).join(",\n     ")},
     primary key (person, org)
   )`,
  `create index on people.case_facts (org, person)`,
  `create index corrections_of on people.events (person) where kind = 'correction'`,
  // What stands of one person's events after all corrections: the rule of core/src/history/standing-events.ts.
  `create function people.standing_events(whose text)
     returns table (person text, org text, happened date, kind text, body jsonb, sensitive text)
     language plpgsql stable set search_path = pg_catalog, pg_temp as $$
     declare one people.events; instead jsonb; replaced jsonb := '{}';
     begin
       for one in select * from people.events e where e.person = whose order by date_trunc('milliseconds', e.recorded_at) desc, e.id desc loop
         instead := replaced->one.id;
         if one.kind = 'correction' then
           if instead = '"nothing"' or replaced ? (one.body->>'of') then continue; end if;
           replaced := replaced || jsonb_build_object(one.body->>'of', coalesce(instead, one.body->'instead', '"nothing"'));
         end if;
       end loop;
       return query select e.person, e.org,
         coalesce((replaced->e.id->>'happened')::date, e.happened),
         coalesce(replaced->e.id->'body'->>'kind', e.kind), coalesce(replaced->e.id->'body', e.body), e.sensitive
         from people.events e where e.person = whose and e.kind <> 'correction'
           and (replaced->e.id) is distinct from '"nothing"';
     end $$`,
  // Rebuilds the facts of people from their events; the same as if each event had come one by one.
  `create function people.fold_again(whose text[]) returns void
     language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
     begin
       delete from people.case_facts where person = any(whose);
       ${foldedInto("unnest(whose) as w(id) cross join lateral people.standing_events(w.id) as s")};
     end $$`,
  `create function people.keep_facts() returns trigger
     language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
     declare corrected text[];
     begin
       select array_agg(distinct a.person order by a.person) into corrected from added a
         where a.kind = 'correction' or exists (select from people.events c where c.person = a.person and c.kind = 'correction');
       if corrected is null then
         ${foldedInto("added")};
       else
         ${foldedInto("(select * from added where person <> all(corrected)) as plain")};
         perform people.fold_again(corrected);
       end if;
       return null;
     end $$`,
  `create trigger facts_are_kept after insert on people.events referencing new table as added
     for each statement execute function people.keep_facts()`,
  `create function people.keep_facts_of_rest() returns trigger
     language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
     begin
       perform people.fold_again(array(select distinct person from gone));
       return null;
     end $$`,
  `create trigger facts_of_rest after delete on people.events referencing old table as gone
     for each statement execute function people.keep_facts_of_rest()`,
  `revoke execute on function people.fold_again(text[]), people.keep_facts(), people.keep_facts_of_rest() from public`,
  `select people.fold_again(array(select distinct person from people.events))`,
];

const search = [
  // Without accents and capitals, in any alphabet: how a name is looked for. A server set up with the plain C locale knows
  // capitals of English only, so the collation is named: the builtin one (from PostgreSQL 17 on), or ICU's.
  `do $$ declare alphabet text := coalesce((select format(' collate %I.%I', n.nspname, c.collname) from pg_collation c
         join pg_namespace n on n.oid = c.collnamespace where c.collname in ('pg_c_utf8', 'und-x-icu')
         order by c.collname limit 1), '');
     begin
       execute 'create function people.plain(t text) returns text language sql immutable parallel safe
         return lower(regexp_replace(normalize(t, NFKD), ''[\\u0300-\\u036f]'', '''', ''g'')' || alphabet || ')';
     end $$`,
  `create function people.words_of(id text, name text, phone text) returns setof text language sql immutable as $$
     select distinct word from (
       select unnest(regexp_split_to_array(people.plain(name), '[[:space:][:punct:]]+')) as word
       union all select substr(id, 8)
       union all select right(digits, size) from
         (select regexp_replace(coalesce(phone, ''), '[^0-9]', '', 'g') as digits) d cross join (values (4), (7), (10), (15)) as s(size)
     ) w where word <> '' $$`,
  `create table people.person_words (
     org text collate "C" not null,
     word text collate "C" not null,
     person text collate "C" not null references people.person (id) on delete cascade,
     primary key (org, word, person)
   )`,
  `create index on people.person_words (word, person)`,
  `create index on people.person_words (person)`,
  `create function people.keep_words() returns trigger
     language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
     begin
       if tg_op = 'UPDATE' then delete from people.person_words where person = old.id; end if;
       insert into people.person_words (org, word, person)
         select new.org, word, new.id from people.words_of(new.id, new.name, new.phone) as word;
       return null;
     end $$`,
  `revoke execute on function people.keep_words() from public`,
  `create trigger words_are_kept after insert or update of name, phone, org on people.person
     for each row execute function people.keep_words()`,
  `insert into people.person_words (org, word, person)
     select p.org, word, p.id from people.person p cross join lateral people.words_of(p.id, p.name, p.phone) as word`,
];

const work = [
  `create table people.assignments (
     id text collate "C" primary key,
     person text collate "C" not null references people.person (id) on delete cascade,
     org text collate "C" not null,
     navigator text not null,
     since timestamptz not null default now(),
     until timestamptz,
     by text not null
   )`,
  `create unique index one_navigator on people.assignments (person, org) where until is null`,
  `create index on people.assignments (org, navigator, person) where until is null`,
  `create table people.views (
     id text collate "C" primary key,
     account text not null references auth."user" (id) on delete cascade,
     org text collate "C" not null,
     name text not null check (length(name) between 1 and 80),
     shared boolean not null default false,
     query jsonb not null,
     at timestamptz not null default now()
   )`,
  `create index on people.views (org, account)`,
  `create index consents_by_end on people.consents (partner, expires_at) where withdrawn_at is null`,
];

const staff = `(select accounts.my_role()) in ('navigator', 'program-manager')`;
const ours = `org = (select accounts.my_org())`;
const mine = `(select people.myself())`;
const me = `(select accounts.my_account())`;
const sensitive = `('health', 'justice', 'immigration', 'domestic-violence')`;

const agreed = (person: string, purpose: string): string => `exists (select from people.consents c
  where c.person = ${person} and c.partner = (select accounts.my_org()) and c.purpose ${purpose}
    and c.withdrawn_at is null and c.expires_at > now())`;
const broken = (person: string): string => `exists (select from people.glass g
  where g.person = ${person} and g.account = ${me} and g.org = (select accounts.my_org()) and g.until > now())`;

const rights = [
  ...["case_facts", "person_words", "assignments", "views"].map(
    (name) => `alter table people.${name} enable row level security`,
  ),
  `grant select on people.case_facts, people.person_words to ${member}`,
  `create policy case_facts_select on people.case_facts for select to ${member}
     using (${staff} and (${ours} or ${agreed("case_facts.person", "= 'coordination'")}))`,
  `create policy person_words_select on people.person_words for select to ${member}
     using (${staff} and (${ours} or ${agreed("person_words.person", "in ('coordination', 'referral')")}))`,
  `grant select, insert, update (until) on people.assignments to ${member}`,
  `create policy assignments_select on people.assignments for select to ${member}
     using (person = ${mine} or (${staff} and ${ours}))`,
  `create policy assignments_insert on people.assignments for insert to ${member}
     with check (${staff} and ${ours} and by = ${me} and until is null
       and exists (select from people.person p where p.id = person)
       and exists (select from accounts.memberships m where m.account = navigator and m.org = assignments.org
         and m.role in ('navigator', 'program-manager') and m.ended_at is null))`,
  `create policy assignments_update on people.assignments for update to ${member} using (${staff} and ${ours}) with check (${ours})`,
  `grant select, insert, delete on people.views to ${member}`,
  `create policy views_select on people.views for select to ${member} using (${staff} and ${ours} and (account = ${me} or shared))`,
  `create policy views_insert on people.views for insert to ${member} with check (${staff} and ${ours} and account = ${me})`,
  `create policy views_delete on people.views for delete to ${member} using (${staff} and ${ours} and account = ${me})`,
];

/** The same rules as before; who acts is asked once for a query and not once for each row. */
const quicker = [
  `alter policy person_select on people.person using (id = ${mine} or (${staff} and (${ours}
     or ${agreed("person.id", "in ('coordination', 'referral')")} or ${broken("person.id")})))`,
  `alter policy events_select on people.events using (person = ${mine} or (${staff} and (${ours}
     or ${agreed("events.person", "= coalesce(events.sensitive, 'coordination')")}
     or (coalesce(sensitive, 'health') = 'health' and ${broken("events.person")}))))`,
  `alter policy events_insert on people.events with check (by = ${me} and ((person = ${mine} and org = '')
     or (${staff} and ${ours} and exists (select from people.person p where p.id = person)
       and (sensitive is null or ${agreed("events.person", "= events.sensitive")}))))`,
  `alter policy consents_select on people.consents using (person = ${mine} or (select accounts.my_role()) = 'auditor'
     or (${staff} and partner = (select accounts.my_org())))`,
  `alter policy consents_insert on people.consents with check (given_by = ${me} and ((person = ${mine} and not witnessed)
     or (${staff} and witnessed and partner = (select accounts.my_org()) and purpose not in ${sensitive}
       and people.may_witness(person))))`,
];

/** A line in the audit for each of many people, with one waiting for the chain. */
const audit = [
  `create function people.note_each(what text, whose text[], reason text) returns void
     language plpgsql set search_path = pg_catalog, pg_temp as $$
     declare one text;
     begin
       foreach one in array whose loop perform people.note(what, one, reason); end loop;
     end $$`,
  `revoke execute on function people.note_each(text, text[], text) from public`,
  `grant execute on function people.note_each(text, text[], text) to ${member}`,
];

/** Who needs what: facts kept with the events, names to look for, who looks after whom, and views that were kept. */
export const caseload: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const statement of [...facts, ...search, ...work, ...rights, ...quicker, ...audit])
      await sql.raw(statement).execute(db);
  },
};
