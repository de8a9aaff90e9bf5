import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Days that a journey says, by name, as before; the rule of each is that of core/src/caseload/facts.ts. */
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

/** A service that ran on counts until its end; a class from its first day, where a seat was taken before. */
const ran = `case when kind = 'service' then (body->>'end')::date end`;
const starts = `case when kind = 'enrollment' then (body->>'starts')::date end`;
const until: Readonly<Record<string, string>> = {
  last_service: `greatest(happened, ${ran}, ${starts})`,
  last_progress: `greatest(happened, ${starts})`,
};
const foldedInto = (
  events: string,
): string => `insert into people.case_facts (person, org, first_day, ${names.join(", ")})
  select person, org, min(happened), ${names.map((name) => `max(${until[name] ?? "happened"}) filter (where ${days[name] ?? ""})`).join(", ")}
  from ${events} where sensitive is null and kind <> 'correction' group by person, org order by person, org
  on conflict (person, org) do update set first_day = least(case_facts.first_day, excluded.first_day),
    ${names.map((name) => `${name} = greatest(case_facts.${name}, excluded.${name})`).join(", ")}`;

const statements = [
  `create or replace function people.fold_again(whose text[]) returns void
     language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
     begin
       delete from people.case_facts where person = any(whose);
       ${foldedInto("unnest(whose) as w(id) cross join lateral people.standing_events(w.id) as s")};
     end $$`,
  `create or replace function people.keep_facts() returns trigger
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
  // What stands of one person's events after all corrections: the rule of core/src/history/standing-events.ts. Corrections
  // of corrections come before those that they correct, whatever the clock said.
  `create or replace function people.standing_events(whose text)
     returns table (person text, org text, happened date, kind text, body jsonb, sensitive text)
     language plpgsql stable set search_path = pg_catalog, pg_temp as $$
     declare one record; instead jsonb; replaced jsonb := '{}';
     begin
       for one in
         with recursive corrections as (
           select e.id, e.body->>'of' as of, e.body->'instead' as instead, date_trunc('milliseconds', e.recorded_at) as at
           from people.events e where e.person = whose and e.kind = 'correction'
         ), deep as (
           select c.*, 1 as depth from corrections c where c.of not in (select o.id from corrections o)
           union all select c.*, d.depth + 1 from corrections c join deep d on c.of = d.id
         )
         select d.id, d.of, d.instead from deep d order by d.depth desc, d.at desc, d.id desc
       loop
         instead := replaced->one.id;
         if instead = '"nothing"' or replaced ? one.of then continue; end if;
         replaced := replaced || jsonb_build_object(one.of, coalesce(instead, one.instead, '"nothing"'));
       end loop;
       return query select e.person, e.org,
         coalesce((replaced->e.id->>'happened')::date, e.happened),
         coalesce(replaced->e.id->'body'->>'kind', e.kind), coalesce(replaced->e.id->'body', e.body), e.sensitive
         from people.events e where e.person = whose and e.kind <> 'correction'
           and (replaced->e.id) is distinct from '"nothing"';
     end $$`,
  `select people.fold_again(array(select distinct person from people.events where kind = 'correction'))`,
];

/**
 * A correction of a correction holds also where both were written in one moment, or a clock went back; and nobody is idle
 * or has left while a class they have a seat in has yet to start.
 */
export const correctionOrder: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
