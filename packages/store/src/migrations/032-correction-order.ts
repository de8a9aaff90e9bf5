import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const statements = [
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

/** A correction of a correction holds also where both were written in one moment, or a clock went back. */
export const correctionOrder: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
