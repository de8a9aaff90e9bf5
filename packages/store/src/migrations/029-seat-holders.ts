import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const statements = [
  `create index seats_of_events on people.events ((body->>'offering'), (body->>'seat'))
     where kind = 'enrollment' and body->>'seat' is not null`,
  // Past the policies: that a seat is taken is told to staff of any organization; whose it is stays with the caller's code.
  `create function people.seat_holders(offerings text[], seats text[])
     returns table (offering text, seat text, person text)
     language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
     begin
       if accounts.my_role() not in ('navigator', 'program-manager') then return; end if;
       return query select distinct e.body->>'offering', e.body->>'seat', e.person
         from unnest(offerings, seats) as w(of_class, number)
         join people.events e on e.kind = 'enrollment' and e.body->>'offering' = w.of_class and e.body->>'seat' = w.number
         where not exists (select from people.events o where o.person = e.person
           and ((o.kind = 'completion' and o.body->>'enrollment' = e.id)
             or (o.kind = 'correction' and o.body->>'of' = e.id)));
     end $$`,
  `revoke execute on function people.seat_holders(text[], text[]) from public`,
  `grant execute on function people.seat_holders(text[], text[]) to app_member`,
];

/** Who has a seat of a class, by what journeys say. */
export const holdersOfSeats: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
