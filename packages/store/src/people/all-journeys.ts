import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member } from "../database/work.ts";
import { noteEach } from "./audit.ts";
import { eventColumns, type StoredEvent } from "./events.ts";
import { firstOfLinked } from "./links.ts";

/** The journeys of people whom the member's organisation took in, or who said yes to being counted by it; by person, linked records as one. */
export const readAllJourneys = (
  db: Database,
  member: Member,
  why: string,
): Promise<ReadonlyMap<string, readonly StoredEvent[]>> =>
  asMember(db, member, async (tx) => {
    const found = await sql<StoredEvent>`with counted as (
        select id from people.person where org = ${member.org}
        union select c.person from people.consents c where c.partner = ${member.org} and c.purpose = 'outcomes'
          and c.withdrawn_at is null and c.expires_at > now())
      select ${eventColumns} from people.events where person in (select id from counted)
      order by person, recorded_at, id`.execute(tx);
    const people = new Set(found.rows.map(({ person }) => person));
    await noteEach(tx, "export records", people, why);
    const first = await firstOfLinked(tx, people);
    return Map.groupBy(
      found.rows.map((event) => ({ ...event, person: first.get(event.person) ?? event.person })),
      ({ person }) => person,
    );
  });
